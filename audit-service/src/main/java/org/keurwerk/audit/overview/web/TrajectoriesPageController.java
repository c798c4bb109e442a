package org.keurwerk.audit.overview.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.overview.TrajectoryOverview;
import org.keurwerk.audit.overview.TrajectoryOverview.Lines;
import org.keurwerk.audit.overview.TrajectoryOverview.Status;
import org.keurwerk.audit.portal.Paging;
import org.keurwerk.audit.trajectory.FindingTrajectories;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Successors;
import org.keurwerk.audit.trajectory.Successors.Successor;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
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
    private final Successors successors;

    TrajectoriesPageController(TrajectoryOverview overview, Trajectories trajectories, Successors successors) {
        this.overview = overview;
        this.trajectories = trajectories;
        this.successors = successors;
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
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "running") FindingTrajectories.Order sort,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Caller caller = Caller.current();
        Paging.of(page, A_PAGE);
        Phase inPhase = named("phase", phase, Phase.values());
        Status inStatus = named("status", status, Status.values());
        FindingTrajectories.Order order = TrajectoryOverview.order(sort, inStatus);
        Lines lines = overview.lines(
                new FindingTrajectories.Search(q, inPhase, named(organisation), order, page, A_PAGE), inStatus, caller);
        String last = Paging.lastInstead(page, A_PAGE, lines.total());
        if (last != null) {
            return "redirect:" + last;
        }
        OrganisationId own = caller.organisationId();
        model.addAttribute("list", lines);
        model.addAttribute("pages", (lines.total() + A_PAGE - 1) / A_PAGE);
        model.addAttribute("q", q);
        model.addAttribute("organisation", organisation);
        model.addAttribute("sort", order);
        model.addAttribute("orders", FindingTrajectories.Order.values());
        model.addAttribute("phase", inPhase);
        model.addAttribute("phases", Phase.values());
        model.addAttribute("status", inStatus);
        model.addAttribute("statuses", Status.values());
        model.addAttribute("searched", !q.isBlank() || !organisation.isBlank() || inPhase != null || inStatus != null);
        model.addAttribute("role", caller.firstRole());
        Successor successor = own == null ? null : successors.of(own).orElse(null);
        model.addAttribute("successor", successor);
        model.addAttribute("mayApply", own != null && successor == null && !trajectories.hasRunning(own));
        return "overview/trajectories";
    }

    /** The organisation whose trajectories are asked for; null for all that the reader sees. */
    static @Nullable OrganisationId named(String organisation) {
        try {
            return organisation.isBlank() ? null : new OrganisationId(organisation);
        } catch (IllegalArgumentException noId) {
            throw new ProblemException(
                    ProblemKind.BAD_PARAMETER, List.of(FieldProblem.of("organisation", "invalid", "org_...")));
        }
    }

    /** The value of this name; null, which means all, for none. */
    private static <E extends Enum<E>> @Nullable E named(String parameter, @Nullable String name, E[] values) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return Stream.of(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.BAD_PARAMETER,
                        List.of(FieldProblem.of(
                                parameter,
                                "invalid",
                                Stream.of(values).map(Enum::name).collect(Collectors.joining(", "))))));
    }
}
