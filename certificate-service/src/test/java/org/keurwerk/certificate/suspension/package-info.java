/** Tests. */
@NullMarked
package org.keurwerk.certificate.suspension;

import org.jspecify.annotations.NullMarked;
