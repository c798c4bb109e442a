package org.keurwerk.audit.person.web;

import jakarta.servlet.http.HttpServletRequest;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.person.ChangingAccount;
import org.keurwerk.audit.person.InvitingPeople;
import org.keurwerk.audit.person.InvitingPeople.Invited;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the owner of an account gets in, for the office: a link on the screen or by mail, and an account that was closed opens again. */
@Controller
@RequestMapping("/office/accounts/{id}")
@PreAuthorize("hasRole('OFFICE')")
class AccountAccessPageController {

    private final InvitingPeople inviting;
    private final ChangingAccount changing;
    private final PortalAddress portal;

    AccountAccessPageController(InvitingPeople inviting, ChangingAccount changing, PortalAddress portal) {
        this.inviting = inviting;
        this.changing = changing;
        this.portal = portal;
    }

    @PostMapping("/link")
    String link(@PathVariable AccountId id, HttpServletRequest request, RedirectAttributes told) {
        Invited invited = inviting.again(id, Caller.current());
        told.addFlashAttribute("link", portal.welcome(invited.secret(), request));
        return "redirect:" + AccountPageController.pageOf(id);
    }

    @PostMapping("/mail")
    String mail(@PathVariable AccountId id, RedirectAttributes told) {
        return AccountPageController.mailed(inviting.mailAgain(id, Caller.current()), told);
    }

    @PostMapping("/reopen")
    String reopen(@PathVariable AccountId id, RedirectAttributes told) {
        changing.reopen(id, Caller.current());
        told.addFlashAttribute("notice", "account.reopened");
        return "redirect:" + AccountPageController.pageOf(id);
    }
}
