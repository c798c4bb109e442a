package org.keurwerk.audit.reaudit;

import java.time.LocalDate;
import java.util.List;
import org.keurwerk.audit.assessment.Carried;
import org.keurwerk.audit.assessment.ConsolidatedScores;
import org.keurwerk.audit.assessment.NormScore;
import org.keurwerk.audit.assessment.Scores;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.decision.AfterDecision;
import org.keurwerk.audit.decision.Decision;
import org.keurwerk.audit.decision.Decisions;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.reaudit.ReauditPlan.State;
import org.keurwerk.audit.trajectory.Reaudit;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * With each decision, writes down the re-audits that follow it: one for the scopes that were decided conditionally, at once, and one for those that were refused,
 * after its time. A refusal that follows a refusal is followed by none: what is years old needs a whole audit.
 */
@Component
@EnableConfigurationProperties(ReauditSettings.class)
class PlanningReaudits implements AfterDecision {

    private final Reaudits reaudits;
    private final Decisions decisions;
    private final Scores scores;
    private final ConsolidatedScores consolidated;
    private final ReauditSettings settings;
    private final WorkingDays calendar;

    PlanningReaudits(
            Reaudits reaudits,
            Decisions decisions,
            Scores scores,
            ConsolidatedScores consolidated,
            ReauditSettings settings,
            WorkingDays calendar) {
        this.reaudits = reaudits;
        this.decisions = decisions;
        this.scores = scores;
        this.consolidated = consolidated;
        this.settings = settings;
        this.calendar = calendar;
    }

    @Override
    public void decided(Decision decision, Trajectory trajectory, Framework whole) {
        for (Outcome outcome : List.of(Outcome.CONDITIONAL, Outcome.NOT_CERTIFIED)) {
            List<Scope> scopes = decisions.saidAnew(decision).stream()
                    .filter(one -> one.outcome() == outcome)
                    .map(ScopeOutcome::scope)
                    .toList();
            if (!scopes.isEmpty() && isFollowed(trajectory)) {
                reaudits.plan(plan(decision, outcome, scopes, trajectory, whole));
            }
        }
    }

    private static boolean isFollowed(Trajectory trajectory) {
        Reaudit reaudit = trajectory.reaudit();
        return reaudit == null || reaudit.isAfterCondition();
    }

    private ReauditPlan plan(
            Decision decision, Outcome outcome, List<Scope> scopes, Trajectory trajectory, Framework whole) {
        LocalDate day = decision.decidedOn();
        boolean condition = outcome == Outcome.CONDITIONAL;
        List<NormScore> norms = scores.of(trajectory.id());
        return new ReauditPlan(
                new TrajectoryId(Ids.of("trj", "re-audit after " + decision.id() + "/" + outcome)),
                new Reaudit(
                        trajectory.id(),
                        decision.id(),
                        day,
                        outcome,
                        new InsufficientNorms(whole).of(norms),
                        settings.reportBy(condition ? day : settings.notBefore(day), calendar),
                        condition ? null : settings.notBefore(day),
                        condition ? decision.validUntil() : null),
                scopes,
                condition ? day : settings.askedOn(day),
                new Carried(norms, consolidated.of(trajectory.id()), scores.evaluatedIn(trajectory.id()), day),
                State.PLANNED,
                null,
                null,
                1);
    }
}
