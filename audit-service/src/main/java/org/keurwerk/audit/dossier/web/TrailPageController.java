package org.keurwerk.audit.dossier.web;

import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.dossier.CheckingDossier;
import org.keurwerk.audit.dossier.ReadingTrail;
import org.keurwerk.audit.portal.Paging;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The trail of a trajectory: what happened, latest first, and whether it is whole, which is checked while the reader reads. */
@Controller
@RequestMapping("/trajectories/{id}/trail")
class TrailPageController {

    private static final int A_PAGE = 25;

    private final ReadingTrail reading;
    private final CheckingDossier checking;

    TrailPageController(ReadingTrail reading, CheckingDossier checking) {
        this.reading = reading;
        this.checking = checking;
    }

    @GetMapping
    String show(@PathVariable TrajectoryId id, @RequestParam(defaultValue = "0") int page, Model model) {
        Caller caller = Caller.current();
        Page<ReadingTrail.Shown> part = reading.page(id, Paging.of(page, A_PAGE), caller);
        String last = Paging.lastInstead(page, A_PAGE, part.getTotalElements());
        if (last != null) {
            return "redirect:" + last;
        }
        model.addAttribute("trajectory", reading.mayRead(id, caller));
        model.addAttribute("entries", part);
        return "dossier/trail";
    }

    /** Reads the whole trail and every document, so it takes longer the more there is; the page of the trail fetches it. */
    @GetMapping("/check")
    String check(@PathVariable TrajectoryId id, Model model) {
        Caller caller = Caller.current();
        model.addAttribute("trajectory", reading.mayRead(id, caller));
        model.addAttribute("check", checking.check(id, null, caller));
        return "dossier/check";
    }
}
