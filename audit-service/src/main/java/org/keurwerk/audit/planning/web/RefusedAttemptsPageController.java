package org.keurwerk.audit.planning.web;

import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.planning.RefusedAttempts;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What was tried against the rules of independence, for the office, the director and the board. */
@Controller
@RequestMapping("/trajectories/{id}/refused-attempts")
class RefusedAttemptsPageController {

    private final RefusedAttempts attempts;
    private final Trajectories trajectories;

    RefusedAttemptsPageController(RefusedAttempts attempts, Trajectories trajectories) {
        this.attempts = attempts;
        this.trajectories = trajectories;
    }

    @GetMapping
    String show(@PathVariable TrajectoryId id, Model model) {
        Caller caller = Caller.current();
        model.addAttribute("attempts", attempts.in(id, caller));
        model.addAttribute("trajectory", trajectories.get(id, caller));
        return "planning/refused-attempts";
    }
}
