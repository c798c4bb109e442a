/** Intake: what the organisation tells about itself, and the office's check that sets category and length. */
@NullMarked
package org.keurwerk.audit.intake;

import org.jspecify.annotations.NullMarked;
