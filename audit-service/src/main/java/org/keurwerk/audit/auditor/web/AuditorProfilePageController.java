package org.keurwerk.audit.auditor.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Changes;
import org.keurwerk.audit.auditor.Auditor;
import org.keurwerk.audit.auditor.ChangingAuditor;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.commons.problem.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the office knows of the auditor who reads, and when that auditor is away, which the auditor says here. */
@Controller
@RequestMapping("/profile/auditor")
class AuditorProfilePageController {

    private final ChangingAuditor changing;
    private final Changes changes;
    private final Validator validator;
    private final MessageSource words;

    AuditorProfilePageController(ChangingAuditor changing, Changes changes, Validator validator, MessageSource words) {
        this.changing = changing;
        this.changes = changes;
        this.validator = validator;
        this.words = words;
    }

    @GetMapping
    String show(Model model) {
        Caller own = Caller.current();
        return page(AuditorFields.shown(changing.read(own.accountId(), own)), null, model);
    }

    @PostMapping
    String absences(
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model,
            Locale locale) {
        TypedForm form = new TypedForm(fields);
        Caller own = Caller.current();
        changing.account(own.accountId(), own);
        try {
            changing.absences(own.accountId(), form.number("version"), AuditorFields.absences(form, validator), own);
            told.addFlashAttribute("notice", "auditor.absences.kept");
            return "redirect:/profile/auditor";
        } catch (ProblemException problem) {
            response.setStatus(problem.kind().status());
            return page(
                    form.refused(problem, words, locale),
                    problem.errors().isEmpty() ? problem.kind().slug() : null,
                    model);
        }
    }

    private String page(FormView form, @Nullable String refused, Model model) {
        Caller own = Caller.current();
        Auditor auditor = changing.read(own.accountId(), own);
        model.addAttribute("auditor", auditor);
        model.addAttribute("form", form);
        model.addAttribute("refused", refused);
        model.addAttribute("absences", form.rows("absences") + 1);
        model.addAttribute("changes", changes.of(own.accountId()));
        return "auditor/own";
    }
}
