package org.keurwerk.audit.complaint;

import java.time.Instant;
import org.keurwerk.audit.complaint.Complaint.AskedView;
import org.keurwerk.audit.complaint.Complaint.TakenBack;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.trail.Act;
import org.keurwerk.audit.trail.Act.Who;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.audit.trajectory.CaseProcesses;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.contracts.id.AccountId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells trail and process of what happened to a complaint; what a crash left between the dossier and the process is told later. */
@Component
class TellingComplaints {

    private static final Logger LOG = LoggerFactory.getLogger(TellingComplaints.class);

    private final Complaints complaints;
    private final Trajectories trajectories;
    private final CaseProcesses process;
    private final HumanTasks tasks;
    private final Trail trail;

    TellingComplaints(
            Complaints complaints, Trajectories trajectories, CaseProcesses process, HumanTasks tasks, Trail trail) {
        this.complaints = complaints;
        this.trajectories = trajectories;
        this.process = process;
        this.tasks = tasks;
        this.trail = trail;
    }

    /** Everything here may be done again. */
    void finish(Complaint complaint) {
        trail.append(
                complaint.trajectoryId(),
                act(complaint, TrailAct.COMPLAINT_FILED, complaint.filedBy(), "filed")
                        .changed("subject", null, complaint.subject()));
        process.complaintMade(
                complaint.trajectoryId(),
                complaint.sequence(),
                trajectories.known(complaint.trajectoryId()).organisationId());
        complaint.views().forEach(view -> asked(complaint, view));
        TakenBack withdrawn = complaint.withdrawn();
        if (withdrawn != null) {
            trail.append(
                    complaint.trajectoryId(),
                    act(complaint, TrailAct.COMPLAINT_WITHDRAWN, withdrawn.by(), "withdrawn")
                            .changed("reason", null, withdrawn.reason()));
            process.complaintTakenBack(complaint.trajectoryId());
        }
        complaints.told(complaint);
    }

    /** Of what is added the trail tells that it was. */
    void added(Complaint complaint, AccountId by, Instant at) {
        trail.append(complaint.trajectoryId(), act(complaint, TrailAct.COMPLAINT_ADDED_TO, by, "added/" + at));
    }

    private void asked(Complaint complaint, AskedView view) {
        if (view.told() || complaint.handling() == null) {
            return;
        }
        trail.append(
                complaint.trajectoryId(),
                act(complaint, TrailAct.VIEW_ASKED, complaint.handling().handler(), "view/" + view.adviser())
                        .changed("auditor", null, view.adviser()));
        boolean open = tasks.openIn(complaint.trajectoryId().value()).stream()
                .anyMatch(task ->
                        task.kind().equals(GiveViewForm.KIND) && view.adviser().equals(task.assignee()));
        if (!open && complaint.isOpen()) {
            process.viewAsked(complaint.trajectoryId(), view.adviser());
        }
        complaints.toldOf(complaint.id(), view);
    }

    private static Act act(Complaint complaint, TrailAct what, AccountId by, String once) {
        return Act.of(what, Who.of(by), "complaint")
                .about(complaint.id().value())
                .once("complaint/" + complaint.id() + "/" + once);
    }

    @Scheduled(fixedDelayString = "${keurwerk.complaints.sweep:5s}")
    void sweep() {
        for (Complaint complaint : complaints.untold()) {
            try {
                finish(complaint);
            } catch (RuntimeException e) {
                LOG.warn("the process of {} could not be told and is told again", complaint.id(), e);
            }
        }
    }
}
