package org.keurwerk.audit.planning;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.Trajectory.Visit;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The organisation chooses the days of the visit; then its self-evaluation opens. */
@Component
class ChooseVisitDateForm implements TaskForm<ChooseVisitDateForm.VisitChoice> {

    private final Trajectories trajectories;

    ChooseVisitDateForm(Trajectories trajectories) {
        this.trajectories = trajectories;
    }

    /** Which of the proposed options, counted from 0. */
    record VisitChoice(@NotNull Integer option) {}

    @Override
    public TaskKind kind() {
        return TaskKind.CHOOSE_VISIT_DATE;
    }

    @Override
    public Class<VisitChoice> content() {
        return VisitChoice.class;
    }

    @Override
    public List<FieldProblem> check(VisitChoice choice, Asked asked) {
        List<List<LocalDate>> options = options(asked.trajectory());
        if (choice.option() < 0 || choice.option() >= options.size()) {
            return List.of(FieldProblem.of("option", "range", "0.." + (options.size() - 1)));
        }
        boolean past = !options.get(choice.option()).get(0).isAfter(asked.today());
        return past ? List.of(FieldProblem.of("option", "visit-in-the-past")) : List.of();
    }

    @Override
    public Map<String, Object> apply(VisitChoice choice, Submission submission, Trajectory trajectory) {
        List<LocalDate> days = options(trajectory).get(choice.option());
        Visit visit = new Visit(Ids.of("vis", trajectory.id()), 0, days);
        trajectories.set(trajectory.id(), new Update().set("visit", visit));
        return Map.of(
                "visitFirstDay", visit.firstDay().toString(),
                "visitLastDay", visit.lastDay().toString());
    }

    @Override
    public Map<String, Object> context(Asked asked) {
        return Map.of(
                "options",
                options(asked.trajectory()).stream()
                        .map(days -> days.stream().map(LocalDate::toString).toList())
                        .toList());
    }

    private static List<List<LocalDate>> options(Trajectory trajectory) {
        List<List<LocalDate>> options = trajectory.visitOptions();
        return options == null ? List.of() : options;
    }
}
