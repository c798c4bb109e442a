package org.keurwerk.audit.report.web;

import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.report.LateResponses;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets a response that came after the term count; asked on the page of the report. */
@Controller
@RequestMapping("/trajectories/{id}/report/late-response")
class LateResponsePageController {

    private final LateResponses late;

    LateResponsePageController(LateResponses late) {
        this.late = late;
    }

    @PostMapping
    String count(@PathVariable TrajectoryId id, RedirectAttributes told) {
        late.count(id, Caller.current());
        told.addFlashAttribute("notice", "late-response.done");
        return "redirect:/trajectories/" + id;
    }
}
