package org.keurwerk.audit.decision.web;

import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.decision.SendingReportBack;
import org.keurwerk.audit.decision.SendingReportBack.Questions;
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

/** Sends a final report back: says first what will happen, and asks for the questions. */
@Controller
@RequestMapping("/trajectories/{id}/report/questions")
class SendingReportBackPageController {

    private final SendingReportBack sending;
    private final Trajectories trajectories;
    private final SendingForms forms;

    SendingReportBackPageController(SendingReportBack sending, Trajectories trajectories, SendingForms forms) {
        this.sending = sending;
        this.trajectories = trajectories;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable TrajectoryId id, Model model) {
        return page(id, FormView.empty(), model);
    }

    @PostMapping
    String sendBack(
            @PathVariable TrajectoryId id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes told,
            Model model) {
        TypedForm form = new TypedForm(fields);
        return forms.send(
                form,
                "send-back",
                () -> {
                    Questions asked = forms.checked(new Questions(form.said("questions")));
                    sending.sendBack(id, asked, Caller.current());
                    told.addFlashAttribute("notice", "send-back.done");
                },
                refused -> page(id, refused, model),
                "/trajectories/" + id);
    }

    private String page(TrajectoryId id, FormView form, Model model) {
        Caller caller = Caller.current();
        model.addAttribute("report", sending.get(id, caller).view());
        model.addAttribute("trajectory", trajectories.get(id, caller));
        model.addAttribute("form", form);
        return "decision/send-back";
    }
}
