package org.keurwerk.audit.deadline;

import java.time.LocalDate;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectory;

/** By when one phase is planned to be over. One bean per phase, in the feature that knows its terms. */
public interface PlannedPhase {

    /** The phase. */
    Phase phase();

    /**
     * The last day of the phase.
     *
     * @param before the planned last day of the phase before it
     */
    LocalDate plannedEnd(Trajectory trajectory, LocalDate before);
}
