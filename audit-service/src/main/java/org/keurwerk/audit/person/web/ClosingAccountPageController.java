package org.keurwerk.audit.person.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Callers;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.person.ChangingAccount;
import org.keurwerk.audit.worklist.HandingOver;
import org.keurwerk.audit.worklist.HandingOver.Held;
import org.keurwerk.audit.worklist.OpenTasks;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closing an account: the office reads first what will happen and which tasks are open. */
@Controller
@RequestMapping("/office/accounts/{id}/close")
@PreAuthorize("hasRole('OFFICE')")
class ClosingAccountPageController {

    private final ChangingAccount changing;
    private final HandingOver handing;
    private final Accounts accounts;
    private final Organisations organisations;
    private final OpenTasks open;
    private final Callers callers;

    ClosingAccountPageController(
            ChangingAccount changing,
            HandingOver handing,
            Accounts accounts,
            Organisations organisations,
            OpenTasks open,
            Callers callers) {
        this.changing = changing;
        this.handing = handing;
        this.accounts = accounts;
        this.organisations = organisations;
        this.open = open;
        this.callers = callers;
    }

    @GetMapping
    String show(@PathVariable AccountId id, Model model) {
        Account account = changing.find(id);
        if (account.closedAt() != null || id.equals(Caller.current().accountId())) {
            throw new ProblemException(ChangingAccount.NOT_CLOSED);
        }
        model.addAttribute("account", account);
        List<Held> tasks = handing.heldBy(id);
        model.addAttribute("tasks", tasks);
        model.addAttribute(
                "mayHandOver", tasks.stream().anyMatch(held -> !held.others().isEmpty()));
        String organisation = organisationWithout(account);
        Optional<Role> role = roleWithout(account);
        model.addAttribute("nobodyLeft", organisation);
        model.addAttribute("roleLeft", role.orElse(null));
        model.addAttribute(
                "waiting",
                organisation.isEmpty() && role.isEmpty()
                        ? 0
                        : open.inbox(callers.of(account)).size());
        return "person/close";
    }

    @PostMapping
    String close(@PathVariable AccountId id, RedirectAttributes told) {
        changing.close(id, Caller.current());
        told.addFlashAttribute("notice", "account.closed");
        return "redirect:/office/accounts/" + id;
    }

    /** The role that is asked tasks and that nobody else has who can sign in. */
    private Optional<Role> roleWithout(Account account) {
        return Stream.of(Role.OFFICE, Role.DIRECTOR, Role.BOARD)
                .filter(account.roles()::contains)
                .filter(role -> accounts.findByRolesContainsOrderByDisplayName(role).stream()
                        .noneMatch(one -> !one.id().equals(account.id()) && one.closedAt() == null))
                .findFirst();
    }

    /** The name of the organisation for which nobody could sign in any more; empty when somebody can. */
    private String organisationWithout(Account account) {
        OrganisationId id = account.organisationId();
        if (id == null) {
            return "";
        }
        boolean others = accounts.findByOrganisationId(id).stream()
                .anyMatch(one -> !one.id().equals(account.id()) && one.closedAt() == null);
        return others ? "" : organisations.findById(id).map(Organisation::name).orElse("");
    }
}
