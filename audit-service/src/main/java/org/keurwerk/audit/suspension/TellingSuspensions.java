package org.keurwerk.audit.suspension;

import org.keurwerk.audit.trail.Act;
import org.keurwerk.audit.trail.Act.Who;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells trail and process of a case that was opened or lapsed; what a crash left between the dossier and the process is told later. */
@Component
class TellingSuspensions {

    private static final Logger LOG = LoggerFactory.getLogger(TellingSuspensions.class);

    private final Suspensions suspensions;
    private final Trajectories trajectories;
    private final TrajectoryProcess process;
    private final Trail trail;

    TellingSuspensions(Suspensions suspensions, Trajectories trajectories, TrajectoryProcess process, Trail trail) {
        this.suspensions = suspensions;
        this.trajectories = trajectories;
        this.process = process;
        this.trail = trail;
    }

    /** Everything here may be done again. */
    void finish(Suspension suspension) {
        trail.append(
                suspension.trajectoryId(),
                Act.of(TrailAct.SUSPENSION_OPENED, Who.of(suspension.openedBy()), "suspension")
                        .about(suspension.id().value())
                        .once("suspension/" + suspension.id())
                        .changed("certificateNumber", null, suspension.certificateNumber())
                        .changed("reason", null, suspension.reason())
                        .changed("hearingOn", null, suspension.hearingOn())
                        .changed("hearingPlace", null, suspension.hearingPlace()));
        process.suspensionAsked(
                suspension.trajectoryId(),
                suspension.sequence(),
                trajectories.known(suspension.trajectoryId()).organisationId());
        if (suspension.lapse() != null) {
            process.certificateEnded(suspension.trajectoryId());
        }
        suspensions.told(suspension);
    }

    @Scheduled(fixedDelayString = "${keurwerk.suspensions.sweep:5s}")
    void sweep() {
        for (Suspension suspension : suspensions.untold()) {
            try {
                finish(suspension);
            } catch (RuntimeException e) {
                LOG.warn("the process of {} could not be told and is told again", suspension.id(), e);
            }
        }
    }
}
