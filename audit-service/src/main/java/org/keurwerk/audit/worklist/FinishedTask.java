package org.keurwerk.audit.worklist;

import org.keurwerk.audit.trajectory.Trajectory;

/**
 * A task that was answered, as those see it who come back to its address.
 *
 * @param readable whether the reader may open the answer itself
 */
public record FinishedTask(Submission answer, Trajectory trajectory, boolean readable) {}
