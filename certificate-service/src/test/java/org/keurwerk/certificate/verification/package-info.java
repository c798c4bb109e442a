/** Tests. */
@NullMarked
package org.keurwerk.certificate.verification;

import org.jspecify.annotations.NullMarked;
