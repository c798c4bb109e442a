package org.keurwerk.audit.overview.web;

import java.util.List;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.complaint.ReadingComplaints;
import org.keurwerk.audit.midterm.ReadingMidterm;
import org.keurwerk.audit.objection.FilingObjection;
import org.keurwerk.audit.objection.ReadingObjections;
import org.keurwerk.audit.reaudit.ReadingReaudits;
import org.keurwerk.audit.suspension.OpeningSuspension;
import org.keurwerk.audit.suspension.ReadingSuspensions;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a trajectory shows of the cases beside it, that follow its decision (zaken naast het traject), and which of them the reader may begin. */
@Component
class BesideTheTrajectory {

    private final ReadingSuspensions suspensions;
    private final OpeningSuspension suspending;
    private final ReadingMidterm midterms;
    private final ReadingReaudits reaudits;
    private final ReadingComplaints complaints;
    private final ReadingObjections objections;
    private final FilingObjection objecting;

    BesideTheTrajectory(
            ReadingSuspensions suspensions,
            OpeningSuspension suspending,
            ReadingMidterm midterms,
            ReadingReaudits reaudits,
            ReadingComplaints complaints,
            ReadingObjections objections,
            FilingObjection objecting) {
        this.suspensions = suspensions;
        this.suspending = suspending;
        this.midterms = midterms;
        this.reaudits = reaudits;
        this.complaints = complaints;
        this.objections = objections;
        this.objecting = objecting;
    }

    void show(Trajectory trajectory, Caller caller, Model model) {
        TrajectoryId id = trajectory.id();
        model.addAttribute("suspensions", suspensions.opensTo(caller) ? suspensions.of(id, caller) : List.of());
        model.addAttribute("held", suspensions.certificates(id));
        model.addAttribute("maySuspend", suspending.open(id, caller));
        model.addAttribute("hasMidterm", midterms.has(id));
        model.addAttribute("reaudit", reaudits.of(trajectory, caller).orElse(null));
        model.addAttribute("reaudits", reaudits.after(id, caller));
        model.addAttribute("objections", objections.opensTo(caller) ? objections.of(id, caller) : List.of());
        model.addAttribute("mayObject", objecting.open(id, caller));
        model.addAttribute("mayComplain", caller.is(Role.ORGANISATION));
        model.addAttribute("complaints", complaints.opensTo(caller) ? complaints.in(id, caller) : List.of());
    }
}
