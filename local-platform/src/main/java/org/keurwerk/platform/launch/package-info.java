/**
 * What {@code ./start} runs: reads the command line, checks that nothing stands in the way, starts everything in order,
 * says when it is ready, plays scenarios, and stops everything again.
 */
@NullMarked
package org.keurwerk.platform.launch;

import org.jspecify.annotations.NullMarked;
