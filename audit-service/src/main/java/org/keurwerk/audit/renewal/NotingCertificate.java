package org.keurwerk.audit.renewal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keurwerk.audit.decision.Decision;
import org.keurwerk.audit.decision.Decisions;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.commons.messaging.EventHandler;
import org.keurwerk.commons.messaging.RefusedEvent;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.certificate.CertificateIssued;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Notes an issued certificate with its trajectory, if the decision there gave it; when every certified scope has its certificate, the process is told. If the process does not
 * wait for it yet, the event is tried again: it is never dropped.
 */
@Component
class NotingCertificate implements EventHandler<CertificateIssued> {

    private final IssuedCertificates certificates;
    private final Decisions decisions;
    private final Trajectories trajectories;
    private final TrajectoryProcess process;
    private final Organisations organisations;

    NotingCertificate(
            IssuedCertificates certificates,
            Decisions decisions,
            Trajectories trajectories,
            TrajectoryProcess process,
            Organisations organisations) {
        this.certificates = certificates;
        this.decisions = decisions;
        this.trajectories = trajectories;
        this.process = process;
        this.organisations = organisations;
    }

    @Override
    public Class<CertificateIssued> type() {
        return CertificateIssued.class;
    }

    @Override
    public void handle(EventEnvelope<CertificateIssued> event) {
        CertificateIssued issued = event.data();
        Trajectory trajectory = trajectories.known(issued.trajectoryId());
        check(issued, trajectory);
        certificates.note(new IssuedCertificate(
                issued.certificateNumber(),
                trajectory.id(),
                issued.scope(),
                issued.validFrom(),
                issued.validUntil(),
                1));
        if (isComplete(trajectory.id())
                && !trajectory.isClosed()
                && trajectory.enteredOn(Phase.EVALUATION).isEmpty()
                && !process.certificatesIssued(trajectory.id())) {
            throw new IllegalStateException(
                    "the process of " + trajectory.id() + " does not wait for its certificates yet");
        }
    }

    /** Nothing is written of a certificate that this trajectory's own decision did not give. */
    private void check(CertificateIssued issued, Trajectory trajectory) {
        boolean given = isHolder(issued.organisationId(), trajectory)
                && decisions
                        .find(issued.decisionId())
                        .filter(decision -> decision.trajectoryId().equals(trajectory.id()))
                        .filter(decision -> decision.certifiedScopes().contains(issued.scope()))
                        .isPresent();
        if (!given) {
            throw new RefusedEvent("no decision of " + trajectory.id() + " gave " + issued.certificateNumber());
        }
    }

    /** What is decided after an objection is made out to whoever took the place of the organisation meanwhile. */
    private boolean isHolder(OrganisationId holder, Trajectory trajectory) {
        OrganisationId applicant = trajectory.organisationId();
        return holder.equals(applicant)
                || organisations
                        .current(applicant)
                        .map(Organisation::id)
                        .filter(holder::equals)
                        .isPresent();
    }

    private boolean isComplete(TrajectoryId trajectoryId) {
        Set<Scope> issued = certificates.of(trajectoryId).stream()
                .map(IssuedCertificate::scope)
                .collect(Collectors.toSet());
        return issued.containsAll(
                decisions.of(trajectoryId).map(Decision::certifiedScopes).orElse(List.of()));
    }
}
