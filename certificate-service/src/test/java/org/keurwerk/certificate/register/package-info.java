/** Tests. */
@NullMarked
package org.keurwerk.certificate.register;

import org.jspecify.annotations.NullMarked;
