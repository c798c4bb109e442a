package org.keurwerk.audit.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.deadline.Terms;
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

/**
 * Choose the days of the visit (bezoekdatum kiezen): the organisation chooses, and its self-evaluation opens; or it says that none fits, and the lead
 * auditor proposes others. When all proposed days have passed unanswered, the task ends by itself and the lead auditor proposes others too.
 */
@Component
class ChooseVisitDateForm implements TaskForm<VisitChoice, Options> {

    static final TaskKind KIND = TaskKind.of("ChooseVisitDate");

    private final Visits visits;
    private final Terms terms;
    private final SelfEvaluationTerm selfEvaluation;
    private final TeamStanding team;

    ChooseVisitDateForm(Visits visits, Terms terms, SelfEvaluationTerm selfEvaluation, TeamStanding team) {
        this.visits = visits;
        this.terms = terms;
        this.selfEvaluation = selfEvaluation;
        this.team = team;
    }

    /**
     * One of the proposed options, or why there is none.
     *
     * @param option counted from 0; null when none fits
     * @param noneFits why none fits, and which days would
     */
    record VisitChoice(
            @Nullable @Chosen Integer option,
            @Nullable @Size(max = 2000) String noneFits) {}

    /**
     * The days of each option.
     *
     * @param facts of each option, in the same order
     * @param reason why some lie outside the audit quarter; null when none does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Options(
            List<List<LocalDate>> options,
            List<OptionFacts> facts,
            @Nullable String reason) {

        /** Whether none can be chosen any more. */
        public boolean allPast() {
            return facts.stream().allMatch(OptionFacts::past);
        }
    }

    /**
     * What follows from an option.
     *
     * @param past whether its first day has come, so that it can no longer be chosen
     * @param outsideQuarter whether a day lies outside the audit quarter
     * @param selfEvaluationBy by when the self-evaluation would be due
     */
    record OptionFacts(boolean past, boolean outsideQuarter, LocalDate selfEvaluationBy) {}

    /** What the dossier shows: the days, as an option's number says nothing later. */
    private record ChosenDays(List<LocalDate> days) {}

    /** Whether days were chosen, else others are proposed. */
    private record Agreed(boolean visitAgreed) {}

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

    /** After the last of the proposed days there is nothing left to choose. */
    @Override
    public Optional<LocalDate> neededBefore(TrajectoryId trajectoryId) {
        return visits.options(trajectoryId).stream().map(days -> days.get(0)).max(LocalDate::compareTo);
    }

    @Override
    public Options view(Asked asked) {
        TrajectoryId trajectoryId = asked.trajectory().id();
        AuditWindow window = AuditWindow.of(asked.trajectory());
        List<List<LocalDate>> options = visits.options(trajectoryId);
        return new Options(
                options,
                options.stream()
                        .map(days -> new OptionFacts(
                                isPast(days, asked.today()),
                                window.needsReason(days),
                                terms.aheadOf(days.get(0), VisitPhase.SELF_EVALUATION, asked.today())))
                        .toList(),
                visits.reason(trajectoryId));
    }

    @Override
    public List<FieldProblem> check(VisitChoice choice, Asked asked) {
        List<List<LocalDate>> options = visits.options(asked.trajectory().id());
        boolean said = choice.noneFits() != null && !choice.noneFits().isBlank();
        if (choice.option() == null) {
            return said ? List.of() : List.of(FieldProblem.of("option", "visit-choice"));
        }
        if (choice.option() < 0 || choice.option() >= options.size()) {
            return List.of(FieldProblem.of("option", "range", "0.." + (options.size() - 1)));
        }
        if (said) {
            return List.of(FieldProblem.of("noneFits", "visit-chosen-and-none"));
        }
        return isPast(options.get(choice.option()), asked.today())
                ? List.of(FieldProblem.of("option", "visit-in-the-past"))
                : team.refusal(asked.trajectory().id(), "option").stream().toList();
    }

    private static boolean isPast(List<LocalDate> days, LocalDate today) {
        return !days.get(0).isAfter(today);
    }

    @Override
    public Record follow(VisitChoice choice, Answered answered) {
        TrajectoryId trajectoryId = answered.trajectoryId();
        if (choice.option() != null) {
            Visit visit =
                    visits.agree(trajectoryId, visits.options(trajectoryId).get(choice.option()), answered.day());
            selfEvaluation.follow(trajectoryId, visit);
        }
        return new Agreed(choice.option() != null);
    }

    @Override
    public Record shown(VisitChoice choice, TrajectoryId trajectoryId) {
        return visits.of(trajectoryId)
                .filter(visit -> choice.option() != null)
                .<Record>map(visit -> new ChosenDays(visit.days()))
                .orElse(choice);
    }
}
