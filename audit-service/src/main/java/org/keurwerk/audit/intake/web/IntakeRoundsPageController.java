package org.keurwerk.audit.intake.web;

import java.util.List;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.intake.IntakeRounds;
import org.keurwerk.audit.intake.IntakeRounds.Round;
import org.keurwerk.audit.intake.Intakes;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Every round of an intake below the other, for all who see the trajectory. */
@Controller
@RequestMapping("/trajectories/{id}/intake")
class IntakeRoundsPageController {

    private final IntakeRounds rounds;
    private final Intakes intakes;
    private final Trajectories trajectories;

    IntakeRoundsPageController(IntakeRounds rounds, Intakes intakes, Trajectories trajectories) {
        this.rounds = rounds;
        this.intakes = intakes;
        this.trajectories = trajectories;
    }

    @GetMapping
    String show(@PathVariable TrajectoryId id, Model model) {
        model.addAttribute("trajectory", trajectories.get(id, Caller.current()));
        List<Round> all = rounds.of(id);
        model.addAttribute("rounds", all);
        model.addAttribute("last", all.isEmpty() ? null : all.get(all.size() - 1));
        model.addAttribute("intake", intakes.of(id).orElse(null));
        return "intake/rounds";
    }
}
