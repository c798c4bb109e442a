/** From a decision to certificates and register entries, once, however often and in whatever order the decisions arrive. */
@NullMarked
package org.keurwerk.certificate.issuing;

import org.jspecify.annotations.NullMarked;
