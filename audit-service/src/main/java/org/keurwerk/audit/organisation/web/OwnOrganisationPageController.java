package org.keurwerk.audit.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Changes;
import org.keurwerk.audit.organisation.ChangingOrganisation;
import org.keurwerk.audit.organisation.NamingSecondContact;
import org.keurwerk.audit.organisation.NamingSecondContact.SecondContact;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.commons.problem.Constraints;
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

/** One's own organisation: where its letters go, and the second person who gets a copy of what is asked. */
@Controller
@RequestMapping("/profile/organisation")
class OwnOrganisationPageController {

    private final NamingSecondContact naming;
    private final Changes changes;
    private final Validator validator;
    private final MessageSource words;

    OwnOrganisationPageController(
            NamingSecondContact naming, Changes changes, Validator validator, MessageSource words) {
        this.naming = naming;
        this.changes = changes;
        this.validator = validator;
        this.words = words;
    }

    @GetMapping
    String own(Model model) {
        Organisation organisation = naming.own(Caller.current());
        return page(organisation, shown(organisation), model);
    }

    private static FormView shown(Organisation organisation) {
        Map<String, String> values = new HashMap<>();
        organisation.secondContact().ifPresent(second -> {
            values.put("name", second.name());
            values.put("email", second.email() == null ? "" : second.email());
        });
        return new FormView(values, List.of());
    }

    @PostMapping
    String name(
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model,
            Locale locale) {
        TypedForm form = new TypedForm(fields);
        Caller caller = Caller.current();
        Organisation organisation = naming.own(caller);
        SecondContact second = new SecondContact(form.text("name"), form.text("email"));
        try {
            if (!second.isNobody()) {
                Constraints.mustHold(validator, second);
            }
            naming.name(form.number("version"), second.isNobody() ? null : second, caller);
            told.addFlashAttribute(
                    "notice", second.isNobody() ? "organisation.second.none" : "organisation.second.kept");
            return "redirect:/profile/organisation";
        } catch (ProblemException problem) {
            response.setStatus(problem.kind().status());
            if (problem.kind().equals(ChangingOrganisation.CHANGED_SINCE)) {
                model.addAttribute(
                        "overtaken", form.overtaken(shown(organisation), changes.of(organisation.id()), words, locale));
            }
            return page(organisation, form.refused(problem, words, locale), model);
        }
    }

    private String page(Organisation organisation, FormView form, Model model) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("form", form);
        model.addAttribute("successor", naming.successor(organisation).orElse(null));
        return "organisation/own";
    }
}
