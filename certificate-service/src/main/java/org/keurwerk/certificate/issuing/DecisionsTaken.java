package org.keurwerk.certificate.issuing;

import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.LinkingLineage;
import org.keurwerk.certificate.register.EnteringRegister;
import org.keurwerk.certificate.renewal.FollowingRenewalAudits;
import org.keurwerk.certificate.renewal.PlanningRenewal;
import org.keurwerk.commons.messaging.EventHandler;
import org.keurwerk.commons.outbox.OutboxRelay;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.DecisionTaken;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * What follows from a decision (certificeringsbesluit): the end of the audit for a renewal, a certificate per certified scope, its lineage, its windows, and
 * the outcome in the register, whichever it is. Every step may be done again, so a crash between two of them is repaired by handling the event once more.
 */
@Component
class DecisionsTaken implements EventHandler<DecisionTaken> {

    private final KnownTrajectories trajectories;
    private final IssuingCertificates issuing;
    private final LinkingLineage lineage;
    private final PlanningRenewal renewal;
    private final FollowingRenewalAudits audits;
    private final EnteringRegister register;
    private final OutboxRelay outbox;

    DecisionsTaken(
            KnownTrajectories trajectories,
            IssuingCertificates issuing,
            LinkingLineage lineage,
            PlanningRenewal renewal,
            FollowingRenewalAudits audits,
            EnteringRegister register,
            @Qualifier("certificatesOutbox") OutboxRelay outbox) {
        this.trajectories = trajectories;
        this.issuing = issuing;
        this.lineage = lineage;
        this.renewal = renewal;
        this.audits = audits;
        this.register = register;
        this.outbox = outbox;
    }

    @Override
    public Class<DecisionTaken> type() {
        return DecisionTaken.class;
    }

    @Override
    public void handle(EventEnvelope<DecisionTaken> event) {
        DecisionTaken decision = event.data();
        trajectories.check(decision);
        if (decision.renewalOf() != null) {
            audits.ended(decision.trajectoryId(), decision.decidedOn(), event.id());
        }
        for (ScopeOutcome outcome : decision.outcomes()) {
            if (outcome.outcome() == Outcome.CERTIFIED) {
                Certificate issued = audits.extended(issuing.issue(event, outcome.scope()));
                register.enter(lineage.link(decision.organisationId(), outcome.scope(), event.id()), issued);
            } else {
                register.enter(decision, outcome);
            }
        }
        if (decision.outcomes().stream().anyMatch(outcome -> outcome.outcome() == Outcome.CERTIFIED)) {
            plan(decision);
        }
        register.followUp(decision);
        outbox.nudge();
    }

    private void plan(DecisionTaken decision) {
        TrajectoryId before = decision.reauditOf();
        if (before != null && decision.followsOutcome() == Outcome.CONDITIONAL) {
            renewal.planLifted(before, decision.organisationId(), decision.validUntil());
        } else {
            renewal.plan(decision.trajectoryId(), decision.organisationId(), decision.validUntil());
        }
    }
}
