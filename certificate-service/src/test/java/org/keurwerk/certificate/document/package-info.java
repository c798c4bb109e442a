/** Tests. */
@NullMarked
package org.keurwerk.certificate.document;

import org.jspecify.annotations.NullMarked;
