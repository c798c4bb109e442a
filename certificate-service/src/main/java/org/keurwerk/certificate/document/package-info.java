/** The certificate as a PDF for the wall. */
@NullMarked
package org.keurwerk.certificate.document;

import org.jspecify.annotations.NullMarked;
