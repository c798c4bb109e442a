package org.keurwerk.audit.person.web;

import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.worklist.HandingOver;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TaskId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the owner of an account was asked, given to somebody else by the office: before or after the account is closed. */
@Controller
@RequestMapping("/office/accounts/{id}/tasks/{taskId}")
@PreAuthorize("hasRole('OFFICE')")
class AccountTasksPageController {

    private final HandingOver handing;

    AccountTasksPageController(HandingOver handing) {
        this.handing = handing;
    }

    /** To nobody in particular: whoever may do it can take it. */
    @PostMapping
    String handOver(
            @PathVariable AccountId id,
            @PathVariable TaskId taskId,
            @RequestParam(defaultValue = "") String to,
            RedirectAttributes told) {
        try {
            handing.handOver(taskId, id, account(to), Caller.current());
            told.addFlashAttribute("notice", to.isEmpty() ? "account.handed-over.all" : "account.handed-over");
        } catch (ProblemException problem) {
            if (!problem.kind().equals(ProblemKind.NOT_FOUND)) {
                throw problem;
            }
            // sent in an older tab
            told.addFlashAttribute("notDone", "account.task.gone");
        }
        return "redirect:/office/accounts/" + id;
    }

    private static @Nullable AccountId account(String to) {
        return to.startsWith(AccountId.PREFIX) && to.length() > AccountId.PREFIX.length() ? new AccountId(to) : null;
    }
}
