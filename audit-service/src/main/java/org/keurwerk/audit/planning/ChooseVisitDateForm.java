package org.keurwerk.audit.planning;

import static org.keurwerk.audit.worklist.Nothing.NOTHING;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.keurwerk.audit.planning.ChooseVisitDateForm.Options;
import org.keurwerk.audit.planning.ChooseVisitDateForm.VisitChoice;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Chosen;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** Choose the days of the visit (bezoekdatum kiezen): the organisation chooses; then its self-evaluation opens. */
@Component
class ChooseVisitDateForm implements TaskForm<VisitChoice, Options> {

    static final TaskKind KIND = TaskKind.of("ChooseVisitDate");

    private final Visits visits;

    ChooseVisitDateForm(Visits visits) {
        this.visits = visits;
    }

    /** Which of the proposed options, counted from 0. */
    record VisitChoice(@NotNull @Chosen Integer option) {}

    /** The days of each option. */
    record Options(List<List<LocalDate>> options) {}

    /** What the dossier shows: the days, as an option's number says nothing later. */
    private record ChosenDays(List<LocalDate> days) {}

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Actor actor() {
        return Actor.ORGANISATION;
    }

    @Override
    public Readers readers() {
        return Readers.ALL;
    }

    @Override
    public Class<VisitChoice> content() {
        return VisitChoice.class;
    }

    @Override
    public Options view(Asked asked) {
        return new Options(visits.options(asked.trajectory().id()));
    }

    @Override
    public List<FieldProblem> check(VisitChoice choice, Asked asked) {
        List<List<LocalDate>> options = visits.options(asked.trajectory().id());
        if (choice.option() < 0 || choice.option() >= options.size()) {
            return List.of(FieldProblem.of("option", "range", "0.." + (options.size() - 1)));
        }
        boolean past = !options.get(choice.option()).get(0).isAfter(asked.today());
        return past ? List.of(FieldProblem.of("option", "visit-in-the-past")) : List.of();
    }

    @Override
    public Record follow(VisitChoice choice, Answered answered) {
        TrajectoryId trajectoryId = answered.trajectoryId();
        visits.agree(trajectoryId, visits.options(trajectoryId).get(choice.option()));
        return NOTHING;
    }

    @Override
    public Record shown(VisitChoice choice, TrajectoryId trajectoryId) {
        return visits.of(trajectoryId)
                .<Record>map(visit -> new ChosenDays(visit.days()))
                .orElse(choice);
    }
}
