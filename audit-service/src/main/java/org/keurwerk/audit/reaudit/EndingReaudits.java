package org.keurwerk.audit.reaudit;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.keurwerk.audit.decision.AfterDecision;
import org.keurwerk.audit.decision.Decision;
import org.keurwerk.audit.decision.Decisions;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.planning.CallingOffVisit;
import org.keurwerk.audit.planning.Visit.Cancellation;
import org.keurwerk.audit.reaudit.ReauditPlan.Ended;
import org.keurwerk.audit.trail.Act;
import org.keurwerk.audit.trail.Act.Who;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.audit.trajectory.CaseProcesses;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.contracts.audit.Party;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.id.TrajectoryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ends the re-audits, planned or running, of a decision whose place another took after an objection. One that was decided on itself stays; what was to follow
 * it ends. The dossier first, then the process; what a crash leaves is done again.
 */
@Component
class EndingReaudits implements AfterDecision {

    private static final Logger LOG = LoggerFactory.getLogger(EndingReaudits.class);
    private static final String WHY =
            "Het bezwaar is gegrond: er is een nieuw besluit. / The objection is well founded: there is a new decision.";

    private final Reaudits reaudits;
    private final Decisions decisions;
    private final Trajectories trajectories;
    private final CallingOffVisit visits;
    private final CaseProcesses process;
    private final Trail trail;

    EndingReaudits(
            Reaudits reaudits,
            Decisions decisions,
            Trajectories trajectories,
            CallingOffVisit visits,
            CaseProcesses process,
            Trail trail) {
        this.reaudits = reaudits;
        this.decisions = decisions;
        this.trajectories = trajectories;
        this.visits = visits;
        this.process = process;
        this.trail = trail;
    }

    @Override
    public void decided(Decision decision, Trajectory trajectory, Framework whole) {
        Set<Scope> anew =
                decisions.saidAnew(decision).stream().map(ScopeOutcome::scope).collect(Collectors.toSet());
        end(trajectory.id(), decision, anew);
        sweep();
    }

    private void end(TrajectoryId of, Decision decision, Set<Scope> anew) {
        for (ReauditPlan plan : reaudits.after(of)) {
            boolean follows = plan.what().decisionId().equals(decision.id());
            if (follows || Collections.disjoint(plan.scopes(), anew)) {
                continue;
            }
            if (decisions.of(plan.id()).isPresent()) {
                end(plan.id(), decision, anew);
            } else {
                reaudits.end(plan.id(), new Ended(decision.id(), decision.decidedOn(), true));
            }
        }
    }

    @Scheduled(fixedDelayString = "${keurwerk.reaudits.sweep:2s}")
    void sweep() {
        for (ReauditPlan plan : reaudits.untoldEnds()) {
            try {
                tell(plan);
            } catch (RuntimeException e) {
                LOG.warn("the re-audit {} could not be ended and is tried again", plan.id(), e);
            }
        }
    }

    /** Everything here may be done again. */
    private void tell(ReauditPlan plan) {
        Ended ended = plan.ended();
        if (ended == null) {
            return;
        }
        note(plan.what().of(), plan, ended);
        if (trajectories.byId(plan.id()).isPresent()) {
            note(plan.id(), plan, ended);
            boolean visitEnds =
                    visits.endWithTrajectory(plan.id(), new Cancellation(Party.OFFICE, WHY, null, ended.on()));
            if (!process.reauditCancelled(plan.id(), visitEnds)
                    && !trajectories.known(plan.id()).isClosed()) {
                return;
            }
        }
        reaudits.endTold(plan.id());
    }

    private void note(TrajectoryId in, ReauditPlan plan, Ended ended) {
        trail.append(
                in,
                Act.of(
                                TrailAct.REAUDIT_CANCELLED,
                                Who.process(),
                                plan.what().after().name())
                        .about(plan.id().value())
                        .once("reaudit-cancelled/" + plan.id())
                        .changed("decision", plan.what().decisionId(), ended.decisionId()));
    }
}
