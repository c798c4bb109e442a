package org.keurwerk.audit.planning;

import java.time.LocalDate;
import java.util.List;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** The last day of a self-evaluation that is open while its visit moves. Everything here may be done twice. */
@Component
public class SelfEvaluationTerm {

    private final HumanTasks tasks;
    private final Terms terms;

    SelfEvaluationTerm(HumanTasks tasks, Terms terms) {
        this.tasks = tasks;
        this.terms = terms;
    }

    /** New days are agreed: it is due as long before them as a self-evaluation is before any visit. */
    void follow(TrajectoryId trajectoryId, Visit visit) {
        open(trajectoryId).forEach(task -> tasks.moveDeadline(task.id(), visit.selfEvaluationDueOn(terms)));
    }

    /**
     * The last day while no days are agreed, so that nobody can say for which it would be late: there is time to propose days, to choose from them, and its
     * whole term after that.
     */
    public LocalDate provisional(LocalDate from) {
        LocalDate proposed = terms.after(from, ProposeVisitDatesForm.KIND);
        LocalDate chosen = terms.after(proposed, ChooseVisitDateForm.KIND);
        return terms.after(chosen, VisitPhase.SELF_EVALUATION);
    }

    /**
     * The agreed days no longer hold: its last day is provisional, and never earlier than it was.
     *
     * @param from the day on which the days were called off, or on which others were proposed since
     */
    void awaitNewDays(TrajectoryId trajectoryId, LocalDate from) {
        LocalDate dueOn = provisional(from);
        open(trajectoryId).stream()
                .filter(task -> task.dueOn().isBefore(dueOn))
                .forEach(task -> tasks.moveDeadline(task.id(), dueOn));
    }

    private List<HumanTask> open(TrajectoryId trajectoryId) {
        return tasks.openIn(trajectoryId.value()).stream()
                .filter(task -> task.kind().equals(VisitPhase.SELF_EVALUATION))
                .toList();
    }
}
