package org.keurwerk.audit.planning.web;

import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.planning.CallingOffVisit;
import org.keurwerk.audit.planning.CallingOffVisit.CallOff;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.SendingForms;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Calls off the agreed days of a visit: says first what will happen and who hears of it, and asks why. */
@Controller
@RequestMapping("/trajectories/{id}/visit/cancellation")
class CallingOffVisitPageController {

    private final CallingOffVisit calling;
    private final Trajectories trajectories;
    private final SendingForms forms;

    CallingOffVisitPageController(CallingOffVisit calling, Trajectories trajectories, SendingForms forms) {
        this.calling = calling;
        this.trajectories = trajectories;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable TrajectoryId id, Model model) {
        return page(id, FormView.empty(), model);
    }

    @PostMapping
    String callOff(
            @PathVariable TrajectoryId id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes told,
            Model model) {
        TypedForm form = new TypedForm(fields);
        return forms.send(
                form,
                "visit-call-off",
                () -> {
                    CallOff said = new CallOff(form.said("reason"), form.textIfAny("wishes"));
                    calling.callOff(id, forms.checked(said), Caller.current());
                    told.addFlashAttribute("notice", "visit.call-off.done");
                },
                refused -> page(id, refused, model),
                "/trajectories/" + id);
    }

    private String page(TrajectoryId id, FormView form, Model model) {
        Caller caller = Caller.current();
        model.addAttribute("visit", calling.get(id, caller));
        model.addAttribute("trajectory", trajectories.get(id, caller));
        model.addAttribute("form", form);
        return "planning/call-off-visit";
    }
}
