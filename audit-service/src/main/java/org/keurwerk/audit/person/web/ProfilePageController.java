package org.keurwerk.audit.person.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Change;
import org.keurwerk.audit.account.Changes;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.organisation.Contacts;
import org.keurwerk.audit.person.ChangingAccount;
import org.keurwerk.audit.person.ChangingAccount.Person;
import org.keurwerk.audit.person.ChoosingPassword;
import org.keurwerk.audit.person.InvitingPeople;
import org.keurwerk.audit.person.InvitingPeople.Invitation;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.audit.trajectory.Successors;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: name, addresses, language, password; people of an organisation also invite their colleagues. */
@Controller
@RequestMapping("/profile")
class ProfilePageController {

    private final Accounts accounts;
    private final ChangingAccount changing;
    private final ChoosingPassword choosing;
    private final InvitingPeople inviting;
    private final Changes changes;
    private final Contacts contacts;
    private final Validator validator;
    private final Successors successors;
    private final MessageSource words;

    ProfilePageController(
            Accounts accounts,
            ChangingAccount changing,
            ChoosingPassword choosing,
            InvitingPeople inviting,
            Changes changes,
            Contacts contacts,
            Validator validator,
            MessageSource words,
            Successors successors) {
        this.successors = successors;
        this.accounts = accounts;
        this.changing = changing;
        this.choosing = choosing;
        this.inviting = inviting;
        this.changes = changes;
        this.contacts = contacts;
        this.validator = validator;
        this.words = words;
    }

    @GetMapping
    String profile(Model model) {
        return page(PersonFields.shown(own()), model);
    }

    @PostMapping
    String change(
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model,
            Locale locale) {
        TypedForm form = new TypedForm(fields);
        try {
            Caller caller = Caller.current();
            Person said = PersonFields.person(form, validator);
            if (form.ticked("another").isEmpty()
                    && !changing.alsoAt(caller.accountId(), said).isEmpty()) {
                response.setStatus(ProblemKind.INVALID.status());
                model.addAttribute("shareable", true);
                return page(form.again(), model);
            }
            changing.change(caller.accountId(), form.number("version"), said, caller);
            told.addFlashAttribute("notice", "account.changed");
            return "redirect:/profile";
        } catch (ProblemException problem) {
            if (problem.kind().equals(ChangingAccount.CHANGED_SINCE)) {
                List<Change> since = changes.of(own().id());
                model.addAttribute("overtaken", form.overtaken(PersonFields.shown(own()), since, words, locale));
                model.addAttribute("changes", since);
            }
            response.setStatus(problem.kind().status());
            return page(form.refused(problem, words, locale), model);
        }
    }

    @GetMapping("/password")
    String password(Model model) {
        model.addAttribute("form", FormView.empty());
        return "person/password";
    }

    /** Every session with the old password ends, this one too. */
    @PostMapping("/password")
    String password(
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String password,
            HttpSession session,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        try {
            choosing.change(Caller.current(), before, password);
            // a session of the old password would be sent away once more, with other words
            session.invalidate();
            return "redirect:/login?chosen";
        } catch (ProblemException problem) {
            response.setStatus(problem.kind().status());
            model.addAttribute("form", new TypedForm(new LinkedMultiValueMap<>()).refused(problem, words, locale));
            return "person/password";
        }
    }

    @PostMapping("/colleagues")
    String invite(
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model,
            Locale locale) {
        Caller caller = Caller.current();
        TypedForm form = new TypedForm(fields);
        Invitation invitation = null;
        try {
            invitation = InvitationFields.of(form, Role.ORGANISATION, caller.organisationId(), validator);
            told.addFlashAttribute("mailed", inviting.invite(invitation, caller).email());
            return "redirect:/profile";
        } catch (ProblemException problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            response.setStatus(problem.kind().status());
            if (invitation != null) {
                inviting.colleagueAt(invitation)
                        .filter(Account::invited)
                        .ifPresent(colleague -> model.addAttribute("again", colleague));
            }
            model.addAttribute("form", form.refused(problem, words, locale));
            return "person/colleague";
        }
    }

    @PostMapping("/colleagues/{id}/mail")
    String inviteAgain(@PathVariable AccountId id, RedirectAttributes told) {
        told.addFlashAttribute(
                "mailed", inviting.inviteColleagueAgain(id, Caller.current()).email());
        return "redirect:/profile";
    }

    @GetMapping("/colleagues")
    String colleague(Model model) {
        OrganisationId own = Caller.current().organisationId();
        if (own == null) {
            throw ProblemException.notFound("organisation");
        }
        model.addAttribute("successor", successors.of(own).orElse(null));
        model.addAttribute("form", new FormView(Map.of("language", "nl"), List.of()));
        return "person/colleague";
    }

    private Account own() {
        return accounts.findById(Caller.current().accountId()).orElseThrow(() -> ProblemException.notFound("account"));
    }

    private String page(FormView form, Model model) {
        OrganisationId organisation = Caller.current().organisationId();
        model.addAttribute("form", form);
        Account own = own();
        model.addAttribute("account", own);
        model.addAttribute("mailbox", contacts.mailboxOf(own));
        model.addAttribute(
                "successor",
                organisation == null ? null : successors.of(organisation).orElse(null));
        model.addAttribute("shared", organisation != null || !Caller.current().is(Role.AUDITOR));
        model.addAttribute("auditor", Caller.current().is(Role.AUDITOR));
        model.addAttribute(
                "colleagues", organisation == null ? List.of() : accounts.findByOrganisationId(organisation));
        return "person/profile";
    }
}
