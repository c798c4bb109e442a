package org.keurwerk.audit.trajectory;

import java.time.LocalDate;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.contracts.id.TrajectoryId;

/** What the process asks of the application: the one place that says by when something is due (termijnen). */
public interface Deadlines {

    /** The last day for this work in this trajectory, if it is asked today; the day ends at its end in Europe/Amsterdam. */
    LocalDate dueOn(TaskKind kind, TrajectoryId trajectoryId);

    /**
     * The day at whose beginning in Europe/Amsterdam the process goes on by itself.
     *
     * @param name {@code VisitEnded} (the day after the last day of the visit), {@code ResponseTermEnded} (the day after the last day for a
     *     response), {@code SurveyTermEnded} (the day after the last day for the survey)
     */
    LocalDate timer(String name, TrajectoryId trajectoryId);
}
