package org.keurwerk.audit.decision.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.decision.SendingReportBack;
import org.keurwerk.audit.decision.SendingReportBack.Questions;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.commons.problem.Constraints;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
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
    private final Validator validator;
    private final MessageSource words;

    SendingReportBackPageController(
            SendingReportBack sending, Trajectories trajectories, Validator validator, MessageSource words) {
        this.sending = sending;
        this.trajectories = trajectories;
        this.validator = validator;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable TrajectoryId id, Model model) {
        return page(id, new FormView(Map.of(), List.of()), model);
    }

    @PostMapping
    String sendBack(
            @PathVariable TrajectoryId id,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model,
            Locale locale) {
        TypedForm form = new TypedForm(fields);
        Questions asked = new Questions(Objects.requireNonNullElse(form.textIfAny("questions"), ""));
        List<FieldProblem> errors = Constraints.problems(validator.validate(asked));
        if (!errors.isEmpty()) {
            String page = page(id, form.refused(ProblemException.invalid(errors), words, "send-back", locale), model);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page;
        }
        sending.sendBack(id, asked, Caller.current());
        told.addFlashAttribute("notice", "send-back.done");
        return "redirect:/trajectories/" + id;
    }

    private String page(TrajectoryId id, FormView form, Model model) {
        Caller caller = Caller.current();
        model.addAttribute("report", sending.get(id, caller).view());
        model.addAttribute("trajectory", trajectories.get(id, caller));
        model.addAttribute("form", form);
        return "decision/send-back";
    }
}
