package org.keurwerk.audit.planning;

import static org.keurwerk.audit.worklist.Nothing.NOTHING;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.calendar.AuditQuarter;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.intake.Intakes;
import org.keurwerk.audit.planning.ProposeVisitDatesForm.VisitNeeds;
import org.keurwerk.audit.planning.ProposeVisitDatesForm.VisitProposal;
import org.keurwerk.audit.planning.Visit.Cancellation;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TakeBack;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Propose days for the visit (bezoekdagen voorstellen): the lead auditor proposes, the organisation chooses among them. The audit falls in its quarter
 * (domain.md, phase 0): days outside it need a reason, which the organisation and the office read.
 */
@Component
class ProposeVisitDatesForm implements TaskForm<VisitProposal, VisitNeeds> {

    static final TaskKind KIND = TaskKind.of("ProposeVisitDates");

    private final Visits visits;
    private final Intakes intakes;
    private final WorkingDays workingDays;
    private final Terms terms;
    private final VisitChoices choices;
    private final TeamStanding team;
    private final SelfEvaluationTerm selfEvaluation;

    ProposeVisitDatesForm(
            Visits visits,
            Intakes intakes,
            WorkingDays workingDays,
            Terms terms,
            VisitChoices choices,
            TeamStanding team,
            SelfEvaluationTerm selfEvaluation) {
        this.visits = visits;
        this.intakes = intakes;
        this.workingDays = workingDays;
        this.terms = terms;
        this.choices = choices;
        this.team = team;
        this.selfEvaluation = selfEvaluation;
    }

    /**
     * One to three options.
     *
     * @param reason why days lie outside the audit quarter; needed only then
     */
    record VisitProposal(
            @NotEmpty @Size(max = 3) List<@Valid @NotNull Option> options,
            @Nullable @Size(max = 2000) String reason) {

        VisitProposal {
            options = options == null
                    ? List.of()
                    : options.stream()
                            .filter(option -> option != null && !option.days().isEmpty())
                            .toList();
        }
    }

    /** The days of one option, ascending. */
    record Option(@NotNull List<LocalDate> days) {

        Option {
            days = days == null
                    ? List.of()
                    : days.stream().filter(Objects::nonNull).sorted().toList();
        }
    }

    /**
     * How long the visit takes, and within which quarter the audit falls; of a re-audit, within which days.
     *
     * @param wholeTermFrom the first day that leaves the organisation the whole term for its self-evaluation
     * @param noneFits what the organisation said of the days that were proposed last; null when it was not asked or chose
     * @param unanswered whether the days that were proposed last passed before any of them were agreed
     * @param calledOff why the agreed days no longer hold; null when none were agreed, or others were proposed since
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VisitNeeds(
            int daysNeeded,
            LocalDate quarterFrom,
            LocalDate quarterTo,
            LocalDate wholeTermFrom,
            @Nullable String noneFits,
            boolean unanswered,
            @Nullable Cancellation calledOff) {}

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Actor actor() {
        return Actor.LEAD_AUDITOR;
    }

    @Override
    public Readers readers() {
        return Readers.ALL;
    }

    @Override
    public Class<VisitProposal> content() {
        return VisitProposal.class;
    }

    @Override
    public VisitNeeds view(Asked asked) {
        AuditWindow window = AuditWindow.of(asked.trajectory());
        TrajectoryId trajectoryId = asked.trajectory().id();
        boolean unanswered = unanswered(trajectoryId, asked);
        Cancellation calledOff = unanswered
                ? null
                : visits.last(trajectoryId).map(Visit::cancelled).orElse(null);
        return new VisitNeeds(
                rule(asked).needed(),
                window.from(),
                window.to(),
                terms.firstWithWholeTerm(VisitPhase.SELF_EVALUATION, asked.today()),
                choices.lastRefusal(trajectoryId),
                unanswered,
                calledOff);
    }

    private boolean unanswered(TrajectoryId trajectoryId, Asked asked) {
        List<List<LocalDate>> options = visits.options(trajectoryId);
        boolean agreed = visits.last(trajectoryId)
                .filter(visit -> options.contains(visit.days()))
                .isPresent();
        return !agreed
                && !options.isEmpty()
                && options.stream().noneMatch(days -> days.get(0).isAfter(asked.today()));
    }

    @Override
    public List<FieldProblem> check(VisitProposal proposal, Asked asked) {
        VisitDays rule = rule(asked);
        AuditWindow window = AuditWindow.of(asked.trajectory());
        List<FieldProblem> errors = new ArrayList<>();
        for (int i = 0; i < proposal.options().size(); i++) {
            int option = i;
            String field = "options[" + i + "].days";
            List<LocalDate> days = proposal.options().get(i).days();
            rule.objection(days)
                    .ifPresentOrElse(
                            code -> errors.add(FieldProblem.of(field, code, String.valueOf(rule.needed()))), () -> {
                                if (proposal.options().indexOf(new Option(days)) < option) {
                                    errors.add(FieldProblem.of(field, "visit-option-twice"));
                                } else if (days.stream().anyMatch(farthest(asked)::isBefore)) {
                                    errors.add(FieldProblem.of(
                                            field,
                                            "visit-too-far",
                                            farthest(asked).toString()));
                                } else {
                                    window.refusal(field, days).ifPresent(errors::add);
                                }
                            });
        }
        team.refusal(asked.trajectory().id(), "options").ifPresent(errors::add);
        boolean reasonMissing = proposal.reason() == null || proposal.reason().isBlank();
        if (errors.isEmpty() && reasonMissing && isOutside(proposal, asked)) {
            errors.add(FieldProblem.of("reason", "visit-outside-quarter"));
        }
        return errors;
    }

    /** A year after the quarter of the audit, or after today where that quarter has passed: what lies beyond is a mistyped year. */
    private static LocalDate farthest(Asked asked) {
        LocalDate end = AuditQuarter.parse(asked.trajectory().auditQuarter()).lastDay();
        return (end.isBefore(asked.today()) ? asked.today() : end).plusYears(1);
    }

    private static boolean isOutside(VisitProposal proposal, Asked asked) {
        AuditWindow window = AuditWindow.of(asked.trajectory());
        return proposal.options().stream().anyMatch(option -> window.needsReason(option.days()));
    }

    private VisitDays rule(Asked asked) {
        return new VisitDays(workingDays, intakes.halfDays(asked.trajectory().id()), asked.today());
    }

    @Override
    public Optional<TakeBack> takeBack() {
        return Optional.of(TakeBack.until(ChooseVisitDateForm.KIND, Phase.PLANNING));
    }

    @Override
    public Record follow(VisitProposal proposal, Answered answered) {
        visits.propose(
                answered.trajectoryId(),
                proposal.options().stream().map(Option::days).toList(),
                proposal.reason());
        selfEvaluation.awaitNewDays(answered.trajectoryId(), answered.day());
        return NOTHING;
    }
}
