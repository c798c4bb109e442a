package org.keurwerk.audit.planning.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.planning.ReplacingAuditor;
import org.keurwerk.audit.planning.ReplacingAuditor.Replace;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.commons.problem.Constraints;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
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

/** Replaces an auditor of a complete team: says first what will happen, lists who fits and why not, and asks why. */
@Controller
@RequestMapping("/trajectories/{id}/team/replacement")
class ReplacingAuditorPageController {

    private final ReplacingAuditor replacing;
    private final Trajectories trajectories;
    private final Validator validator;
    private final MessageSource words;

    ReplacingAuditorPageController(
            ReplacingAuditor replacing, Trajectories trajectories, Validator validator, MessageSource words) {
        this.replacing = replacing;
        this.trajectories = trajectories;
        this.validator = validator;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable TrajectoryId id, Model model) {
        return page(id, new FormView(Map.of(), List.of()), model);
    }

    @PostMapping
    String replace(
            @PathVariable TrajectoryId id,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model,
            Locale locale) {
        TypedForm form = new TypedForm(fields);
        Replace said = new Replace(text(form, "auditor"), text(form, "substitute"), text(form, "reason"));
        try {
            List<FieldProblem> errors = Constraints.problems(validator.validate(said));
            if (!errors.isEmpty()) {
                throw ProblemException.invalid(errors);
            }
            replacing.replace(id, said, Caller.current());
        } catch (ProblemException problem) {
            if (!problem.kind().equals(ProblemKind.INVALID)) {
                throw problem;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, form.refused(problem, words, "ReplaceAuditor", locale), model);
        }
        told.addFlashAttribute("notice", "replacement.done");
        return "redirect:/trajectories/" + id;
    }

    private static String text(TypedForm form, String field) {
        return Objects.requireNonNullElse(form.textIfAny(field), "");
    }

    private String page(TrajectoryId id, FormView form, Model model) {
        Caller caller = Caller.current();
        model.addAttribute("choices", replacing.choices(id, caller));
        model.addAttribute("trajectory", trajectories.get(id, caller));
        model.addAttribute("form", form);
        return "planning/replace-auditor";
    }
}
