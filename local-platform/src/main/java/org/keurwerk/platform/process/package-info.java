/**
 * Child processes and their supervision: each is started from a description, probed until it answers, restarted with
 * back-off when it dies, and ended in a given order; whatever a killed launcher left behind is ended at the next start.
 */
@NullMarked
package org.keurwerk.platform.process;

import org.jspecify.annotations.NullMarked;
