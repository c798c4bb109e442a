package org.keurwerk.audit.planning.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.planning.CallingOffVisit;
import org.keurwerk.audit.planning.CallingOffVisit.CallOff;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.commons.problem.Constraints;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.context.MessageSource;
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
    private final Validator validator;
    private final MessageSource words;

    CallingOffVisitPageController(
            CallingOffVisit calling, Trajectories trajectories, Validator validator, MessageSource words) {
        this.calling = calling;
        this.trajectories = trajectories;
        this.validator = validator;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable TrajectoryId id, Model model) {
        return page(id, new FormView(Map.of(), List.of()), model);
    }

    @PostMapping
    String callOff(
            @PathVariable TrajectoryId id,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model,
            Locale locale) {
        TypedForm form = new TypedForm(fields);
        try {
            CallOff said = Constraints.mustHold(
                    validator,
                    new CallOff(Objects.requireNonNullElse(form.textIfAny("reason"), ""), form.textIfAny("wishes")));
            calling.callOff(id, said, Caller.current());
            told.addFlashAttribute("notice", "visit.call-off.done");
            return "redirect:/trajectories/" + id;
        } catch (ProblemException problem) {
            if (!problem.kind().equals(ProblemKind.INVALID)) {
                throw problem;
            }
            response.setStatus(problem.kind().status());
            return page(id, form.refused(problem, words, "visit-call-off", locale), model);
        }
    }

    private String page(TrajectoryId id, FormView form, Model model) {
        Caller caller = Caller.current();
        model.addAttribute("visit", calling.get(id, caller));
        model.addAttribute("trajectory", trajectories.get(id, caller));
        model.addAttribute("form", form);
        return "planning/call-off-visit";
    }
}
