package org.keurwerk.audit.midterm.web;

import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.audit.midterm.ReadingMidterm;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The midterm self-evaluation of a trajectory, beside the last audit. */
@Controller
class MidtermPageController {

    private final ReadingMidterm reading;
    private final Trajectories trajectories;
    private final Frameworks frameworks;

    MidtermPageController(ReadingMidterm reading, Trajectories trajectories, Frameworks frameworks) {
        this.reading = reading;
        this.trajectories = trajectories;
        this.frameworks = frameworks;
    }

    @GetMapping("/trajectories/{id}/midterm")
    String show(@PathVariable TrajectoryId id, Model model) {
        Caller caller = Caller.current();
        Trajectory trajectory = trajectories.get(id, caller);
        model.addAttribute("midterm", reading.of(id, caller));
        model.addAttribute("trajectory", trajectory);
        model.addAttribute("framework", frameworks.pinned(trajectory.framework(), trajectory.frameworkVersion()));
        return "midterm/compared";
    }
}
