package org.keurwerk.audit.auditor.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Changes;
import org.keurwerk.audit.auditor.Auditor;
import org.keurwerk.audit.auditor.ChangingAuditor;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.KeptForm;
import org.keurwerk.audit.portal.KeptForms;
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

    private static final String PAGE = "/profile/auditor";

    private final KeptForms kept;
    private final ChangingAuditor changing;
    private final Changes changes;
    private final Validator validator;
    private final MessageSource words;

    AuditorProfilePageController(
            KeptForms kept, ChangingAuditor changing, Changes changes, Validator validator, MessageSource words) {
        this.kept = kept;
        this.changing = changing;
        this.changes = changes;
        this.validator = validator;
        this.words = words;
    }

    @GetMapping
    String show(Model model, Locale locale) {
        Caller own = Caller.current();
        Auditor there = changing.read(own.accountId(), own);
        Optional<KeptForm> left = kept.of(own, PAGE);
        model.addAttribute("kept", left.orElse(null));
        if (left.isEmpty()) {
            return page(AuditorFields.shown(there), model);
        }
        TypedForm typed = new TypedForm(left.get().typed());
        if (!Objects.equals(typed.number("version"), there.revision())) {
            overtaken(typed, there, model, locale);
        }
        return page(new FormView(left.get().typed().toSingleValueMap(), List.of()), model);
    }

    private void overtaken(TypedForm typed, Auditor there, Model model, Locale locale) {
        model.addAttribute(
                "overtaken", typed.overtaken(AuditorFields.absences(there), changes.of(there.id()), words, locale));
    }

    @PostMapping
    String absences(
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model,
            Locale locale) {
        TypedForm form = AuditorFields.typed(fields);
        Caller own = Caller.current();
        changing.account(own.accountId(), own);
        try {
            changing.absences(
                    own.accountId(),
                    form.number("version"),
                    AuditorFields.absences(
                            form, validator, said -> changing.problems(own.accountId(), said, name -> false)),
                    own);
            kept.forget(own, PAGE);
            told.addFlashAttribute("notice", "auditor.absences.kept");
            return "redirect:/profile/auditor";
        } catch (ProblemException problem) {
            response.setStatus(problem.kind().status());
            kept.keep(own, PAGE, fields);
            if (problem.kind().equals(ChangingAuditor.CHANGED_SINCE)) {
                overtaken(form, changing.read(own.accountId(), own), model, locale);
            }
            return page(form.refused(problem, words, locale), model);
        }
    }

    private String page(FormView form, Model model) {
        Caller own = Caller.current();
        Auditor auditor = changing.read(own.accountId(), own);
        model.addAttribute("auditor", auditor);
        model.addAttribute("form", form);
        model.addAttribute("absences", form.rows("absences") + 1);
        model.addAttribute("changes", changes.of(own.accountId()));
        return "auditor/own";
    }
}
