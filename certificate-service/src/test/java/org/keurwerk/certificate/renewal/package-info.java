/** Tests. */
@NullMarked
package org.keurwerk.certificate.renewal;

import org.jspecify.annotations.NullMarked;
