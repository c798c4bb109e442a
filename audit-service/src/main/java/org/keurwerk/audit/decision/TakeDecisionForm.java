package org.keurwerk.audit.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.assessment.NormScore;
import org.keurwerk.audit.assessment.Scores;
import org.keurwerk.audit.decision.TakeDecisionForm.DecisionText;
import org.keurwerk.audit.decision.TakeDecisionForm.ToDecide;
import org.keurwerk.audit.planning.RefusedAttempt.Reason;
import org.keurwerk.audit.planning.RefusedAttempts;
import org.keurwerk.audit.planning.Teams;
import org.keurwerk.audit.report.Report;
import org.keurwerk.audit.report.ReportView;
import org.keurwerk.audit.report.Reports;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.ProcessProposals;
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
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.id.SubmissionId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Take the decision (certificeringsbesluit nemen): the director decides per scope. Nobody decides on a dossier they audited (domain.md,
 * "Independence").
 */
@Component
class TakeDecisionForm implements TaskForm<DecisionText, ToDecide> {

    static final TaskKind KIND = TaskKind.of("TakeDecision");
    static final ProblemKind NOT_INDEPENDENT = new ProblemKind("not-independent", 403);

    private static final Logger LOG = LoggerFactory.getLogger(TakeDecisionForm.class);

    private final Decisions decisions;
    private final Reports reports;
    private final Scores scores;
    private final Teams teams;
    private final ProcessProposals proposals;
    private final Validity validity;
    private final Content content;
    private final RefusedAttempts attempts;

    TakeDecisionForm(
            Decisions decisions,
            Reports reports,
            Scores scores,
            Teams teams,
            ProcessProposals proposals,
            Validity validity,
            Content content,
            RefusedAttempts attempts) {
        this.decisions = decisions;
        this.reports = reports;
        this.scores = scores;
        this.teams = teams;
        this.proposals = proposals;
        this.validity = validity;
        this.content = content;
        this.attempts = attempts;
    }

    /** An outcome per scope, and why. */
    record DecisionText(
            @NotNull List<@Valid @NotNull OutcomeChoice> outcomes,
            @NotBlank @Size(max = 8000) String rationale) {}

    /** The outcome for one scope. */
    record OutcomeChoice(@NotNull Scope scope, @Nullable Outcome outcome) {}

    /**
     * What the decision table proposes, and what it rests on.
     *
     * @param reportSubmission the submission that made the report final, to read it whole
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ToDecide(
            @Nullable Outcome proposedOutcome,
            List<NormScore> norms,
            @Nullable ReportView report,
            @Nullable SubmissionId reportSubmission) {}

    /** A row for each scope. */
    private record Rows(List<OutcomeChoice> outcomes) {}

    /** On what a decision rests, for its hash. */
    private record Grounds(
            String trajectory,
            String framework,
            List<NormScore> norms,
            String report,
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
        TrajectoryId trajectoryId = asked.trajectory().id();
        Outcome proposed = Optional.ofNullable(
                        proposals.forTask(asked.task().id()).get("proposedOutcome"))
                .map(name -> Outcome.valueOf(name.toString()))
                .orElse(null);
        Optional<Report> report = reports.of(trajectoryId);
        return new ToDecide(
                proposed,
                scores.of(trajectoryId),
                report.map(Report::view).orElse(null),
                report.map(Report::finalSubmission).orElse(null));
    }

    @Override
    public Record beginning(Asked asked) {
        return new Rows(asked.trajectory().scopes().stream()
                .map(scope -> new OutcomeChoice(scope, null))
                .toList());
    }

    @Override
    public List<FieldProblem> check(DecisionText decision, Asked asked) {
        if (teams.hasAuditor(asked.trajectory().id(), asked.account())) {
            LOG.warn(
                    "refused: {} audited {} and may not decide on it",
                    asked.account(),
                    asked.trajectory().id());
            attempts.note(
                    asked.trajectory().id(),
                    KIND,
                    asked.account(),
                    List.of(new Reason(asked.account(), "AUDITED_IT", null)));
            throw new ProblemException(NOT_INDEPENDENT);
        }
        List<Scope> scopes = asked.trajectory().scopes();
        String allowed = scopes.stream().map(Scope::name).collect(Collectors.joining(", "));
        Set<Scope> seen = new HashSet<>();
        List<FieldProblem> errors = new ArrayList<>();
        for (int i = 0; i < decision.outcomes().size(); i++) {
            OutcomeChoice choice = decision.outcomes().get(i);
            if (!scopes.contains(choice.scope())) {
                errors.add(FieldProblem.of("outcomes[" + i + "].scope", "scope-unknown", allowed));
            } else if (!seen.add(choice.scope())) {
                errors.add(FieldProblem.of(
                        "outcomes[" + i + "].scope",
                        "scope-twice",
                        choice.scope().name()));
            }
            if (choice.outcome() == null) {
                errors.add(FieldProblem.of(
                        "outcomes[" + i + "].outcome", "required", "CERTIFIED, CONDITIONAL, NOT_CERTIFIED"));
            }
        }
        String missing = scopes.stream()
                .filter(scope -> !seen.contains(scope))
                .map(Scope::name)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            errors.add(FieldProblem.of("outcomes", "scope-undecided", missing));
        }
        return errors;
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

    @Override
    public Record follow(DecisionText text, Answered answered) {
        Trajectory trajectory = answered.trajectory();
        int sequence = trajectory.round(Phase.DECISION);
        List<ScopeOutcome> outcomes = text.outcomes().stream()
                .map(choice -> new ScopeOutcome(
                        choice.scope(), choice.outcome() == null ? Outcome.NOT_CERTIFIED : choice.outcome()))
                .toList();
        Grounds grounds = new Grounds(
                trajectory.id().value(),
                answered.framework().id(),
                scores.of(trajectory.id()),
                reports.known(trajectory.id()).id(),
                outcomes,
                answered.day(),
                answered.submission().hash());
        decisions.take(new Decision(
                Decisions.idOf(trajectory.id(), sequence),
                trajectory.id(),
                sequence,
                outcomes,
                text.rationale(),
                answered.author(),
                answered.day(),
                validity.until(answered.day()),
                content.hash(content.toMap(grounds)),
                2));
        return new Decided(outcomes.stream().anyMatch(outcome -> outcome.outcome() == Outcome.CERTIFIED));
    }

    @Override
    public boolean wide() {
        return true;
    }
}
