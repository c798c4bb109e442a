package org.keurwerk.audit.person.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.person.AccessKeys;
import org.keurwerk.audit.person.AccessKeys.Wish;
import org.keurwerk.audit.person.KeyRights;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.commons.problem.Constraints;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.time.BusinessTime;
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

/** One's own access keys: which there are, a new one, one that works no more. */
@Controller
@RequestMapping("/profile/keys")
class AccessKeyPageController {

    private final AccessKeys keys;
    private final BusinessTime time;
    private final Validator validator;
    private final MessageSource words;

    AccessKeyPageController(AccessKeys keys, BusinessTime time, Validator validator, MessageSource words) {
        this.keys = keys;
        this.time = time;
        this.validator = validator;
        this.words = words;
    }

    @GetMapping
    String show(Model model) {
        return page(new FormView(Map.of("rights", KeyRights.READ.name()), List.of()), model);
    }

    @PostMapping
    String issue(
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model,
            Locale locale) {
        TypedForm form = new TypedForm(fields);
        try {
            Wish wish = Constraints.mustHold(validator, new Wish(form.text("name"), rights(form.text("rights"))));
            told.addFlashAttribute("secret", keys.issue(wish, Caller.current()));
            return "redirect:/profile/keys";
        } catch (ProblemException problem) {
            response.setStatus(problem.kind().status());
            if (problem.errors().isEmpty()) {
                model.addAttribute("refused", problem.kind().slug());
            }
            return page(form.refused(problem, words, locale), model);
        }
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable String id, RedirectAttributes told) {
        keys.withdraw(id, Caller.current());
        told.addFlashAttribute("notice", "keys.withdrawn");
        return "redirect:/profile/keys";
    }

    private String page(FormView form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("keys", keys.of(Caller.current().accountId()));
        model.addAttribute("now", time.now());
        return "person/keys";
    }

    private static KeyRights rights(String typed) {
        for (KeyRights one : KeyRights.values()) {
            if (one.name().equals(typed)) {
                return one;
            }
        }
        throw ProblemException.invalid(List.of(FieldProblem.of("rights", "required")));
    }
}
