package org.keurwerk.audit.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.report.Reports;
import org.keurwerk.audit.task.ProcessProposals;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Content;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The director decides per scope (certificeringsbesluit). Nobody decides on a dossier they audited (domain.md, "Independence"). */
@Component
class TakeDecisionForm implements TaskForm<TakeDecisionForm.DecisionText> {

    static final ProblemKind NOT_INDEPENDENT = new ProblemKind("not-independent", 403);

    private static final Logger LOG = LoggerFactory.getLogger(TakeDecisionForm.class);

    private final Trajectories trajectories;
    private final Decisions decisions;
    private final Reports reports;
    private final ProcessProposals proposals;
    private final Validity validity;
    private final Content content;

    TakeDecisionForm(
            Trajectories trajectories,
            Decisions decisions,
            Reports reports,
            ProcessProposals proposals,
            Validity validity,
            Content content) {
        this.trajectories = trajectories;
        this.decisions = decisions;
        this.reports = reports;
        this.proposals = proposals;
        this.validity = validity;
        this.content = content;
    }

    /** An outcome per scope, and why. */
    record DecisionText(
            @NotNull List<@Valid @NotNull OutcomeChoice> outcomes,
            @NotBlank @Size(max = 8000) String rationale) {}

    /** The outcome for one scope. */
    record OutcomeChoice(@NotNull Scope scope, @Nullable Outcome outcome) {}

    @Override
    public TaskKind kind() {
        return TaskKind.TAKE_DECISION;
    }

    @Override
    public Class<DecisionText> content() {
        return DecisionText.class;
    }

    @Override
    public List<FieldProblem> check(DecisionText decision, Asked asked) {
        if (asked.trajectory().hasAuditor(asked.account())) {
            LOG.warn(
                    "refused: {} audited {} and may not decide on it",
                    asked.account(),
                    asked.trajectory().id());
            throw new ProblemException(NOT_INDEPENDENT);
        }
        List<Scope> scopes = asked.trajectory().scopes();
        String allowed = scopes.stream().map(Scope::name).collect(Collectors.joining(", "));
        Set<Scope> seen = new HashSet<>();
        List<FieldProblem> errors = new ArrayList<>();
        for (int i = 0; i < decision.outcomes().size(); i++) {
            OutcomeChoice choice = decision.outcomes().get(i);
            if (!scopes.contains(choice.scope()) || !seen.add(choice.scope())) {
                errors.add(FieldProblem.of("outcomes[" + i + "].scope", "scope-unknown", allowed));
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

    @Override
    public Map<String, Object> apply(DecisionText text, Submission submission, Trajectory trajectory) {
        if (submission.submittedAt() == null) {
            throw new IllegalStateException("a frozen submission has its moment");
        }
        LocalDate today = BusinessTime.dayOf(submission.submittedAt());
        List<ScopeOutcome> outcomes = text.outcomes().stream()
                .map(choice -> new ScopeOutcome(
                        choice.scope(), choice.outcome() == null ? Outcome.NOT_CERTIFIED : choice.outcome()))
                .toList();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("trajectory", trajectory.id());
        facts.put("framework", trajectory.framework() + "-" + trajectory.frameworkVersion());
        facts.put("norms", trajectory.norms());
        facts.put("report", Reports.idOf(trajectory.id()));
        facts.put("outcomes", outcomes);
        facts.put("decidedOn", today.toString());
        facts.put("submission", String.valueOf(submission.hash()));
        decisions.take(new Decision(
                Decisions.idOf(trajectory.id()),
                trajectory.id(),
                outcomes,
                text.rationale(),
                submission.author(),
                today,
                validity.until(today),
                content.hash(facts),
                1));
        trajectories.set(trajectory.id(), new Update().set("outcomes", outcomes));
        boolean anyCertified = outcomes.stream().anyMatch(outcome -> outcome.outcome() == Outcome.CERTIFIED);
        return Map.of("anyCertified", anyCertified);
    }

    @Override
    public Map<String, Object> beginning(Asked asked) {
        return Map.of(
                "outcomes",
                asked.trajectory().scopes().stream()
                        .map(scope -> Map.of("scope", scope.name()))
                        .toList());
    }

    @Override
    public Map<String, Object> context(Asked asked) {
        Map<String, Object> context =
                new LinkedHashMap<>(proposals.forTask(asked.task().id()));
        context.put("norms", asked.trajectory().norms());
        reports.of(asked.trajectory().id()).ifPresent(report -> context.put("report", report));
        return context;
    }
}
