package org.keurwerk.audit.renewal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.keurwerk.audit.calendar.AuditQuarter;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.messaging.EventHandler;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.certificate.RenewalWindowOpened;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The next trajectory announces itself (aankondiging): when the announcement window of a trajectory's certificates opens, the renewal begins, under
 * the framework version in force on the first day of its audit quarter, or the last before it where none is (ADR 0029). Once per trajectory renewed, however often the event comes. Where the
 * organisation has applied for it before, that trajectory becomes the renewal, and only scopes that it leaves out begin another.
 */
@Component
class AnnouncingRenewal implements EventHandler<RenewalWindowOpened> {

    private static final String ANNOUNCEMENT = "ANNOUNCEMENT";
    private static final int ATTEMPTS = 3;

    private final Trajectories trajectories;
    private final Organisations organisations;
    private final Frameworks frameworks;
    private final TrajectoryProcess process;
    private final BusinessTime time;

    AnnouncingRenewal(
            Trajectories trajectories,
            Organisations organisations,
            Frameworks frameworks,
            TrajectoryProcess process,
            BusinessTime time) {
        this.trajectories = trajectories;
        this.organisations = organisations;
        this.frameworks = frameworks;
        this.process = process;
        this.time = time;
    }

    @Override
    public Class<RenewalWindowOpened> type() {
        return RenewalWindowOpened.class;
    }

    @Override
    public void handle(EventEnvelope<RenewalWindowOpened> event) {
        RenewalWindowOpened opened = event.data();
        if (opened.window().equals(ANNOUNCEMENT)) {
            Trajectory ending = trajectories.known(opened.trajectoryId());
            Trajectory next = trajectories.renewing(ending.id()).orElseGet(() -> joinOrBegin(ending, opened));
            if (next.wasAppliedFor()) {
                process.renewalJoined(next.id());
            } else {
                process.renewalAnnounced(
                        next.id(),
                        Map.of("organisationId", next.organisationId().value()));
            }
        }
    }

    /** Of two that begin at the same moment one is refused by the store; it looks again, and joins. */
    private Trajectory joinOrBegin(Trajectory ending, RenewalWindowOpened opened) {
        Organisation organisation = organisations
                .current(ending.organisationId())
                .orElseThrow(() -> new IllegalStateException("no organisation " + ending.organisationId()));
        trajectories.letNextBegin(ending.id());
        for (int attempt = 1; ; attempt++) {
            List<Trajectory> running = trajectories.running(organisation.id(), opened.scopes()).stream()
                    .filter(one -> !one.id().equals(ending.id()) && !one.isPartial())
                    .toList();
            List<Scope> left = opened.scopes().stream()
                    .filter(scope ->
                            running.stream().noneMatch(one -> one.scopes().contains(scope)))
                    .toList();
            if (left.isEmpty()) {
                Trajectory joined = running.get(0);
                trajectories.join(joined.id(), ending.id());
                return trajectories.known(joined.id());
            }
            try {
                return trajectories.begin(nextAfter(ending, organisation, left, opened));
            } catch (DuplicateKeyException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Trajectory nextAfter(
            Trajectory previous, Organisation organisation, List<Scope> scopes, RenewalWindowOpened opened) {
        LocalDate firstDay = AuditQuarter.parse(opened.auditQuarter()).firstDay();
        Framework framework = frameworks
                .inForceOrLastBefore(previous.framework(), firstDay)
                .orElseThrow(() -> new IllegalStateException("no version of " + previous.framework()));
        return Trajectory.begun(
                new TrajectoryId(Ids.of("trj", "renewal of " + previous.id())),
                organisation.id(),
                organisation.name(),
                organisation.place(),
                scopes,
                framework.key(),
                framework.version(),
                opened.auditQuarter(),
                previous.id(),
                null,
                null,
                Phase.ANNOUNCEMENT,
                time.now());
    }
}
