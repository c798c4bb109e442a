package org.keurwerk.audit.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.assessment.NormScore;
import org.keurwerk.audit.assessment.Scores;
import org.keurwerk.audit.decision.TakeDecisionForm.DecisionText;
import org.keurwerk.audit.report.Report;
import org.keurwerk.audit.report.Reports;
import org.keurwerk.audit.report.SentBackReports;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Content;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.springframework.stereotype.Component;

/**
 * Take the decision (certificeringsbesluit nemen): the director decides per scope. Nobody decides on a dossier they audited (domain.md,
 * "Independence").
 */
@Component
class TakeDecisionForm implements TaskForm<DecisionText, ToDecide> {

    static final TaskKind KIND = TaskKind.of("TakeDecision");

    private final Decisions decisions;
    private final Reports reports;
    private final Scores scores;
    private final Independence independence;
    private final SentBackReports sentBack;
    private final ToDecide.Gathering gathering;
    private final DecidingReaudits reaudits;
    private final List<AfterDecision> after;
    private final Content content;

    TakeDecisionForm(
            Decisions decisions,
            Reports reports,
            Scores scores,
            Independence independence,
            SentBackReports sentBack,
            ToDecide.Gathering gathering,
            DecidingReaudits reaudits,
            List<AfterDecision> after,
            Content content) {
        this.decisions = decisions;
        this.reports = reports;
        this.scores = scores;
        this.independence = independence;
        this.sentBack = sentBack;
        this.gathering = gathering;
        this.reaudits = reaudits;
        this.after = List.copyOf(after);
        this.content = content;
    }

    /**
     * An outcome per scope, and why.
     *
     * @param deviation why it differs from the proposal; asked where it does
     */
    record DecisionText(
            @NotNull List<@Valid @NotNull OutcomeChoice> outcomes,
            @NotBlank @Size(max = 8000) String rationale,
            @Nullable @Size(max = 4000) String deviation) {}

    /** The outcome for one scope. */
    record OutcomeChoice(@NotNull Scope scope, @Nullable Outcome outcome) {}

    /** A row for each scope. */
    private record Rows(List<OutcomeChoice> outcomes) {}

    /** On what a decision rests, for its hash. */
    private record Grounds(
            String trajectory,
            String framework,
            List<NormScore> norms,
            @Nullable String report,
            List<ScopeOutcome> outcomes,
            LocalDate decidedOn,
            @Nullable String submission) {}

    private record Decided(boolean anyCertified) {}

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Actor actor() {
        return Actor.DIRECTOR;
    }

    @Override
    public Readers readers() {
        return Readers.ALL;
    }

    @Override
    public Class<DecisionText> content() {
        return DecisionText.class;
    }

    @Override
    public ToDecide view(Asked asked) {
        return gathering.of(asked);
    }

    @Override
    public Record beginning(Asked asked) {
        return new Rows(asked.trajectory().scopes().stream()
                .map(scope -> new OutcomeChoice(scope, null))
                .toList());
    }

    @Override
    public List<FieldProblem> check(DecisionText decision, Asked asked) {
        independence.demand(asked.trajectory().id(), asked.account(), KIND);
        refuseWhileSentBack(asked.trajectory());
        List<FieldProblem> errors =
                new ArrayList<>(ScopeCoverage.check(asked.trajectory().scopes(), decision.outcomes()));
        errors.addAll(reaudits.problems(decision.outcomes(), asked.trajectory()));
        if (errors.isEmpty()) {
            deviation(decision, asked).ifPresent(errors::add);
        }
        return errors;
    }

    /** A report that went back in this round is with the lead auditor until it is answered, also before the process has heard of it. */
    private void refuseWhileSentBack(Trajectory trajectory) {
        if (sentBack.inRound(trajectory.id(), trajectory.round(Phase.DECISION))
                .filter(back -> back.answer() == null)
                .isPresent()) {
            throw new ProblemException(SendingReportBack.NOTHING_TO_DECIDE);
        }
    }

    /** The outcome per scope; before is that of the round before. */
    @Override
    public List<Changed> changes(DecisionText text, Answered answered) {
        List<ScopeOutcome> before = decisions.outcomes(answered.trajectoryId());
        return text.outcomes().stream()
                .map(choice -> new Changed(
                        choice.scope().name(),
                        before.stream()
                                .filter(one -> one.scope() == choice.scope())
                                .map(one -> one.outcome().name())
                                .findFirst()
                                .orElse(null),
                        String.valueOf(choice.outcome())))
                .toList();
    }

    /** Whoever decides otherwise than the rule proposes is asked again, with what is unusual. */
    private Optional<FieldProblem> deviation(DecisionText decision, Asked asked) {
        if (decision.deviation() != null && !decision.deviation().isBlank()) {
            return Optional.empty();
        }
        return gathering
                .proposed(asked)
                .map(proposed -> decision.outcomes().stream()
                        .filter(choice -> choice.outcome() != null && choice.outcome() != proposed)
                        .map(choice -> choice.scope().name())
                        .collect(Collectors.joining(", ")))
                .filter(scopes -> !scopes.isEmpty())
                .map(scopes -> FieldProblem.of("deviation", "deviation-unexplained", scopes));
    }

    @Override
    public Record follow(DecisionText text, Answered answered) {
        Trajectory trajectory = answered.trajectory();
        refuseWhileSentBack(trajectory);
        int sequence = trajectory.round(Phase.DECISION);
        List<ScopeOutcome> outcomes = text.outcomes().stream()
                .map(choice -> new ScopeOutcome(
                        choice.scope(), choice.outcome() == null ? Outcome.NOT_CERTIFIED : choice.outcome()))
                .toList();
        Grounds grounds = new Grounds(
                trajectory.id().value(),
                answered.framework().id(),
                scores.of(trajectory.id()),
                reports.of(trajectory.id()).map(Report::id).orElse(null),
                outcomes,
                answered.day(),
                answered.submission().hash());
        Decision decision = new Decision(
                Decisions.idOf(trajectory.id(), sequence),
                trajectory.id(),
                sequence,
                outcomes,
                text.rationale(),
                text.deviation() == null || text.deviation().isBlank() ? null : text.deviation(),
                answered.author(),
                answered.day(),
                reaudits.validUntil(trajectory, answered.day()),
                content.hash(content.toMap(grounds)),
                2);
        decisions.take(decision);
        after.forEach(one -> one.decided(decision, trajectory, answered.framework()));
        return new Decided(outcomes.stream().anyMatch(outcome -> outcome.outcome() == Outcome.CERTIFIED));
    }

    @Override
    public boolean allNorms() {
        return true;
    }

    @Override
    public boolean wide() {
        return true;
    }
}
