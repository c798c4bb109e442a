package org.keurwerk.audit.trajectory;

import java.time.LocalDate;
import java.util.Map;

/** By when each phase of a trajectory is planned to be over (planning), from the terms, the calendar and what is agreed so far. */
@FunctionalInterface
public interface PhasePlan {

    /** A date for each phase but the last; it moves when the trajectory is earlier or later than its terms, and when a visit is agreed. */
    Map<Phase, LocalDate> plannedEnds(Trajectory trajectory);
}
