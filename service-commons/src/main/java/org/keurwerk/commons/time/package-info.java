/** One clock for the whole system, simulated in the demo profile and carried to all services by a compacted topic. */
@NullMarked
package org.keurwerk.commons.time;

import org.jspecify.annotations.NullMarked;
