package org.keurwerk.audit.objection;

import org.keurwerk.audit.trail.Act;
import org.keurwerk.audit.trail.Act.Who;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.audit.trajectory.CaseProcesses;
import org.keurwerk.audit.trajectory.Trajectories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells trail and process of an objection; what a crash left between the dossier and the process is told later. */
@Component
class TellingObjections {

    private static final Logger LOG = LoggerFactory.getLogger(TellingObjections.class);

    private final Objections objections;
    private final Trajectories trajectories;
    private final CaseProcesses process;
    private final Trail trail;

    TellingObjections(Objections objections, Trajectories trajectories, CaseProcesses process, Trail trail) {
        this.objections = objections;
        this.trajectories = trajectories;
        this.process = process;
        this.trail = trail;
    }

    /** Everything here may be done again. */
    void finish(Objection objection) {
        trail.append(
                objection.trajectoryId(),
                Act.of(TrailAct.OBJECTION_FILED, Who.of(objection.filedBy()), "objection")
                        .about(objection.id().value())
                        .once("objection/" + objection.id())
                        .changed("decision", null, objection.decisionId())
                        .changed("reason", null, objection.grounds()));
        process.objectionMade(
                objection.trajectoryId(),
                objection.sequence(),
                trajectories.known(objection.trajectoryId()).organisationId());
        objections.told(objection);
    }

    @Scheduled(fixedDelayString = "${keurwerk.objections.sweep:5s}")
    void sweep() {
        for (Objection objection : objections.untold()) {
            try {
                finish(objection);
            } catch (RuntimeException e) {
                LOG.warn("the process of {} could not be told and is told again", objection.id(), e);
            }
        }
    }
}
