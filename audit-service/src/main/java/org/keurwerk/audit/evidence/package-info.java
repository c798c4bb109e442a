/** Evidence of the self-evaluation (bewijsstukken): files that the organisation adds, kept as they came, refused with the reason, removed with a mark. */
@NullMarked
package org.keurwerk.audit.evidence;

import org.jspecify.annotations.NullMarked;
