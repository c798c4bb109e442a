package org.keurwerk.audit.auditor.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Changes;
import org.keurwerk.audit.auditor.Auditor;
import org.keurwerk.audit.auditor.AuditorKind;
import org.keurwerk.audit.auditor.ChangingAuditor;
import org.keurwerk.audit.auditor.Engagement;
import org.keurwerk.audit.organisation.LikelyDuplicates;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.KeptForms;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The auditors, for the office: look at one, change. */
@Controller
@RequestMapping("/office/auditors")
@PreAuthorize("hasRole('OFFICE')")
class AuditorPageController {

    private final ChangingAuditor changing;
    private final Organisations organisations;
    private final LikelyDuplicates duplicates;
    private final Changes changes;
    private final Validator validator;
    private final MessageSource words;
    private final KeptForms kept;

    AuditorPageController(
            ChangingAuditor changing,
            Organisations organisations,
            LikelyDuplicates duplicates,
            Changes changes,
            Validator validator,
            MessageSource words,
            KeptForms kept) {
        this.kept = kept;
        this.changing = changing;
        this.organisations = organisations;
        this.duplicates = duplicates;
        this.changes = changes;
        this.validator = validator;
        this.words = words;
    }

    @GetMapping("/{id}")
    String one(@PathVariable AccountId id, Model model, Locale locale) {
        Auditor auditor = changing.read(id, Caller.current());
        FormView there = AuditorFields.shown(auditor);
        FormView form = kept.begun(Caller.current(), pageOf(id), model)
                .map(begun -> {
                    if (!Objects.equals(begun.number("version"), auditor.revision())) {
                        model.addAttribute(
                                "overtaken", begun.overtaken("auditor", there, changes.of(id), words, locale));
                    }
                    return begun.again();
                })
                .orElse(there);
        return page(id, form, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable AccountId id,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model,
            Locale locale) {
        TypedForm form = AuditorFields.typed(fields);
        Caller caller = Caller.current();
        changing.account(id, caller);
        Predicate<String> isElsewhere = AuditorFields.elsewhere(form)::contains;
        try {
            changing.change(
                    id,
                    form.number("version"),
                    AuditorFields.facts(form, validator, facts -> changing.problems(id, facts, isElsewhere)),
                    isElsewhere,
                    caller);
            kept.forget(caller, pageOf(id));
            told.addFlashAttribute("notice", "auditor.changed");
            return "redirect:" + pageOf(id);
        } catch (ProblemException problem) {
            response.setStatus(problem.kind().status());
            kept.keep(caller, pageOf(id), fields);
            if (problem.kind().equals(ChangingAuditor.CHANGED_SINCE)) {
                FormView there = AuditorFields.shown(changing.read(id, caller));
                model.addAttribute("overtaken", form.overtaken("auditor", there, changes.of(id), words, locale));
            }
            model.addAttribute("alike", alike(form, problem));
            return page(id, form.refused(problem, words, "auditor", locale), model);
        }
    }

    /** What may be meant by the names that look like a registered organisation, by what was typed. */
    private Map<String, List<Organisation>> alike(TypedForm form, ProblemException problem) {
        return problem.errors().stream().noneMatch(error -> error.code().equals(ChangingAuditor.ALIKE))
                ? Map.of()
                : AuditorFields.asked(form).stream().collect(Collectors.toMap(Function.identity(), duplicates::meant));
    }

    private static String pageOf(AccountId id) {
        return "/office/auditors/" + id;
    }

    private String page(AccountId id, FormView form, Model model) {
        Caller caller = Caller.current();
        Auditor auditor = changing.read(id, caller);
        model.addAttribute("account", changing.account(id, caller));
        model.addAttribute("auditor", auditor);
        model.addAttribute("form", form);
        model.addAttribute("kinds", AuditorKind.values());
        model.addAttribute("scopes", Scope.values());
        model.addAttribute("engagementKinds", Engagement.Kind.values());
        model.addAttribute("competences", form.rows("competences") + AuditorFields.MORE_ROWS);
        model.addAttribute("engagements", form.rows("engagements") + AuditorFields.MORE_ROWS);
        model.addAttribute("absences", form.rows("absences") + 1);
        model.addAttribute("changes", changes.of(id));
        model.addAttribute(
                "organisations",
                organisations.findAll().stream()
                        .filter(Organisation::isCurrent)
                        .sorted(Comparator.comparing(Organisation::key))
                        .map(one -> one.name() + ", " + one.place())
                        .toList());
        return "auditor/auditor";
    }
}
