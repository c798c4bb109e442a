package org.keurwerk.audit.renewal;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.Trajectory.IssuedCertificate;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.commons.messaging.EventHandler;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.certificate.CertificateIssued;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Notes an issued certificate with its trajectory; when every certified scope has its certificate, the process is told. If the process does not
 * wait for it yet, the event is tried again: it is never dropped.
 */
@Component
class NotingCertificate implements EventHandler<CertificateIssued> {

    private final Trajectories trajectories;
    private final TrajectoryProcess process;

    NotingCertificate(Trajectories trajectories, TrajectoryProcess process) {
        this.trajectories = trajectories;
        this.process = process;
    }

    @Override
    public Class<CertificateIssued> type() {
        return CertificateIssued.class;
    }

    @Override
    public void handle(EventEnvelope<CertificateIssued> event) {
        CertificateIssued issued = event.data();
        trajectories.setWhere(
                issued.trajectoryId(),
                Criteria.where("certificates.number").ne(issued.certificateNumber()),
                new Update()
                        .push(
                                "certificates",
                                new IssuedCertificate(
                                        issued.certificateNumber(),
                                        issued.scope(),
                                        issued.validFrom(),
                                        issued.validUntil()))
                        .set("certificatesUntil", issued.validUntil()));
        Trajectory trajectory = trajectories.known(issued.trajectoryId());
        Set<Scope> issuedScopes =
                trajectory.certificates().stream().map(IssuedCertificate::scope).collect(Collectors.toSet());
        boolean complete = issuedScopes.containsAll(new HashSet<>(trajectory.certifiedScopes()));
        if (complete && !isPast(trajectory) && !process.certificatesIssued(trajectory.id())) {
            throw new IllegalStateException(
                    "the process of " + trajectory.id() + " does not wait for its certificates yet");
        }
    }

    /** Whether the process was told before. */
    private static boolean isPast(Trajectory trajectory) {
        return switch (trajectory.phase()) {
            case EVALUATION, CLOSED -> true;
            default -> false;
        };
    }
}
