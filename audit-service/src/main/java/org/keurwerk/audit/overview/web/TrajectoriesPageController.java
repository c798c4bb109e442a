package org.keurwerk.audit.overview.web;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.overview.TrajectoryOverview;
import org.keurwerk.audit.overview.TrajectoryOverview.Lines;
import org.keurwerk.audit.overview.TrajectoryOverview.Status;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All trajectories that one may see; for the office that is all there are. */
@Controller
class TrajectoriesPageController {

    private static final int A_PAGE = 20;

    private final TrajectoryOverview overview;
    private final Trajectories trajectories;

    TrajectoriesPageController(TrajectoryOverview overview, Trajectories trajectories) {
        this.overview = overview;
        this.trajectories = trajectories;
    }

    @GetMapping("/office")
    String office() {
        return "redirect:/trajectories";
    }

    @GetMapping("/trajectories")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String phase,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Caller caller = Caller.current();
        Phase inPhase = named(phase, Phase.values());
        Status inStatus = named(status, Status.values());
        Lines lines =
                overview.lines(new Trajectories.Search(q, inPhase, null, Math.max(0, page), A_PAGE), inStatus, caller);
        OrganisationId organisation = caller.organisationId();
        model.addAttribute("list", lines);
        model.addAttribute("pages", (lines.total() + A_PAGE - 1) / A_PAGE);
        model.addAttribute("q", q);
        model.addAttribute("phase", inPhase);
        model.addAttribute("phases", Phase.values());
        model.addAttribute("status", inStatus);
        model.addAttribute("statuses", Status.values());
        model.addAttribute("searched", !q.isBlank() || inPhase != null || inStatus != null);
        model.addAttribute("role", caller.firstRole());
        model.addAttribute("mayApply", organisation != null && !trajectories.hasRunning(organisation));
        return "overview/trajectories";
    }

    /** The value of this name; null, which means all, for any other. */
    private static <E extends Enum<E>> @Nullable E named(@Nullable String name, E[] values) {
        return Stream.of(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
