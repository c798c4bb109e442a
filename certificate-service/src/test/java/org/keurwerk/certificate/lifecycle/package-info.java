/** Tests. */
@NullMarked
package org.keurwerk.certificate.lifecycle;

import org.jspecify.annotations.NullMarked;
