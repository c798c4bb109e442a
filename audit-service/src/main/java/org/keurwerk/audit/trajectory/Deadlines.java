package org.keurwerk.audit.trajectory;

import java.time.LocalDate;
import java.util.Optional;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.contracts.id.TrajectoryId;

/** What the process asks of the application: the one place that says by when something is due (termijnen). */
public interface Deadlines {

    /** The last day for this work in this trajectory, if it is asked today; the day ends at its end in Europe/Amsterdam. */
    LocalDate dueOn(TaskKind kind, TrajectoryId trajectoryId);

    /**
     * The next last day for work whose last day nobody can know yet, so that nobody is late with it; empty for all other work, whose last day stands.
     */
    Optional<LocalDate> provisional(TaskKind kind, TrajectoryId trajectoryId);

    /**
     * The day at whose beginning in Europe/Amsterdam the process goes on by itself.
     *
     * @param name of a timer in the models, for example {@code LastDayOfVisit}
     */
    LocalDate timer(String name, TrajectoryId trajectoryId);
}
