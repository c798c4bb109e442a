/** Moving the simulated date, in the demo profile only. */
@NullMarked
package org.keurwerk.audit.clock;

import org.jspecify.annotations.NullMarked;
