package org.keurwerk.audit.person.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Changes;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.person.ChangingAccount;
import org.keurwerk.audit.person.ChangingAccount.Person;
import org.keurwerk.audit.person.InvitingPeople;
import org.keurwerk.audit.person.InvitingPeople.Invitation;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.KeptForms;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.audit.trajectory.Successors;
import org.keurwerk.audit.trajectory.Successors.Successor;
import org.keurwerk.audit.worklist.HandingOver;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
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

/** The accounts, for the office: invite, look at, mend. */
@Controller
@RequestMapping("/office/accounts")
@PreAuthorize("hasRole('OFFICE')")
class AccountPageController {

    private static final String NEW = "/office/accounts/new";

    private final Organisations organisations;
    private final InvitingPeople inviting;
    private final ChangingAccount changing;
    private final Changes changes;
    private final Validator validator;
    private final MessageSource words;
    private final HandingOver handing;
    private final KeptForms kept;
    private final Successors successors;

    AccountPageController(
            Organisations organisations,
            InvitingPeople inviting,
            ChangingAccount changing,
            Changes changes,
            Validator validator,
            MessageSource words,
            HandingOver handing,
            KeptForms kept,
            Successors successors) {
        this.successors = successors;
        this.kept = kept;
        this.organisations = organisations;
        this.inviting = inviting;
        this.changing = changing;
        this.changes = changes;
        this.validator = validator;
        this.words = words;
        this.handing = handing;
    }

    @GetMapping("/new")
    String empty(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String role,
            Model model) {
        OrganisationId asked = InvitationFields.organisation(organisation);
        Optional<Successor> successor = Optional.ofNullable(asked).flatMap(successors::of);
        String acting = successor.map(one -> one.id().value()).orElse(organisation);
        model.addAttribute("successor", successor.orElse(null));
        Map<String, String> values = new HashMap<>(Map.of("organisation", acting));
        values.put("language", languageOf(acting));
        values.put("role", organisation.isEmpty() ? role : Role.ORGANISATION.name());
        FormView form = kept.begun(Caller.current(), NEW, model)
                .map(TypedForm::again)
                .filter(begun -> organisation.isEmpty() || acting.equals(begun.value("organisation")))
                .orElseGet(() -> new FormView(values, List.of()));
        return newPage(form, model);
    }

    @PostMapping
    String invite(
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model,
            Locale locale) {
        TypedForm form = new TypedForm(fields);
        try {
            Invitation invitation = InvitationFields.of(
                    form,
                    InvitationFields.role(form.text("role")),
                    InvitationFields.organisation(form.text("organisation")),
                    validator);
            List<Account> alike =
                    form.ticked("another").isEmpty() ? inviting.atTheSameAddress(invitation.email()) : List.of();
            if (!alike.isEmpty()) {
                response.setStatus(ProblemKind.INVALID.status());
                model.addAttribute("alike", alike);
                return newPage(form.refused(ProblemException.invalid(List.of()), words, locale), model);
            }
            Account invited = inviting.invite(invitation, Caller.current());
            kept.forget(Caller.current(), NEW);
            return mailed(invited, told);
        } catch (ProblemException problem) {
            response.setStatus(problem.kind().status());
            kept.keep(Caller.current(), NEW, fields);
            return newPage(form.refused(problem, words, locale), model);
        }
    }

    @GetMapping("/{id}")
    String one(@PathVariable AccountId id, Model model, Locale locale) {
        Account account = changing.find(id);
        FormView there = PersonFields.shown(account);
        FormView form = kept.begun(Caller.current(), pageOf(id), model)
                .map(begun -> {
                    if (!Objects.equals(begun.number("version"), account.version())) {
                        model.addAttribute("overtaken", begun.overtaken(there, changes.of(id), words, locale));
                    }
                    return begun.again();
                })
                .orElse(there);
        return onePage(account, form, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable AccountId id,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model,
            Locale locale) {
        TypedForm form = new TypedForm(fields);
        try {
            Account before = changing.find(id);
            Person said = PersonFields.person(form, validator);
            List<Account> alike = form.ticked("another").isEmpty() ? changing.alsoAt(id, said) : List.of();
            if (!alike.isEmpty()) {
                response.setStatus(ProblemKind.INVALID.status());
                kept.keep(Caller.current(), pageOf(id), fields);
                model.addAttribute("alike", alike);
                return onePage(before, form.again(), model);
            }
            changing.change(id, form.number("version"), said, Caller.current());
            kept.forget(Caller.current(), pageOf(id));
            told.addFlashAttribute(
                    "notice",
                    ChangingAccount.invitesAnew(before, said) ? "account.changed.invited" : "account.changed");
            return "redirect:" + pageOf(id);
        } catch (ProblemException problem) {
            response.setStatus(problem.kind().status());
            kept.keep(Caller.current(), pageOf(id), fields);
            Account there = changing.find(id);
            if (problem.kind().equals(ChangingAccount.CHANGED_SINCE)) {
                model.addAttribute(
                        "overtaken", form.overtaken(PersonFields.shown(there), changes.of(id), words, locale));
            }
            return onePage(there, form.refused(problem, words, locale), model);
        }
    }

    /** The page of an account. */
    static String pageOf(AccountId id) {
        return "/office/accounts/" + id;
    }

    /** To the page of somebody who was mailed a link. */
    static String mailed(Account account, RedirectAttributes told) {
        told.addFlashAttribute("mailed", account.email());
        return "redirect:" + pageOf(account.id());
    }

    /** The language in which the organisation itself is written to; Dutch where there is none. */
    private String languageOf(String organisation) {
        OrganisationId id = InvitationFields.organisation(organisation);
        return Optional.ofNullable(id)
                .flatMap(organisations::findById)
                .map(Organisation::language)
                .orElse("nl");
    }

    private String newPage(FormView form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("roles", InvitationFields.roles());
        model.addAttribute(
                "organisations",
                organisations.findAll().stream()
                        .filter(Organisation::isCurrent)
                        .sorted(Comparator.comparing(Organisation::key))
                        .toList());
        return "person/invite";
    }

    private String onePage(Account account, FormView form, Model model) {
        OrganisationId organisation = account.organisationId();
        model.addAttribute("account", account);
        model.addAttribute("form", form);
        model.addAttribute("auditor", account.roles().contains(Role.AUDITOR));
        model.addAttribute("own", account.id().equals(Caller.current().accountId()));
        model.addAttribute("tasks", handing.heldBy(account.id()));
        model.addAttribute("changes", changes.of(account.id()));
        model.addAttribute(
                "organisation",
                Optional.ofNullable(organisation)
                        .flatMap(organisations::findById)
                        .orElse(null));
        return "person/account";
    }
}
