/** Tests. */
@NullMarked
package org.keurwerk.certificate.issuing;

import org.jspecify.annotations.NullMarked;
