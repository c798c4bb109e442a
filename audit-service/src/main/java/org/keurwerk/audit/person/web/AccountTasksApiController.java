package org.keurwerk.audit.person.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.person.ChangingAccount;
import org.keurwerk.audit.worklist.HandingOver;
import org.keurwerk.audit.worklist.HandingOver.Held;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the owner of an account is asked, and who else may do it; for the office. */
@RestController
@RequestMapping("/api/v1/accounts/{id}/tasks")
@PreAuthorize("hasRole('OFFICE')")
@Tag(name = "Accounts")
class AccountTasksApiController {

    private final ChangingAccount changing;
    private final HandingOver handing;

    AccountTasksApiController(ChangingAccount changing, HandingOver handing) {
        this.changing = changing;
        this.handing = handing;
    }

    /** A task that somebody has. */
    record HeldTask(
            TaskId id,
            String kind,
            TrajectoryId trajectoryId,
            String organisation,
            LocalDate dueOn,
            boolean shared,
            List<Other> others) {

        static HeldTask of(Held held) {
            return new HeldTask(
                    held.task().id(),
                    held.task().kind().key(),
                    held.trajectory().id(),
                    held.trajectory().organisationName(),
                    held.task().dueOn(),
                    !held.task().candidates().isEmpty(),
                    held.others().stream().map(Other::of).toList());
        }
    }

    /** Somebody else who may do it. */
    record Other(AccountId id, String name) {

        static Other of(Account account) {
            return new Other(account.id(), account.displayName());
        }
    }

    /**
     * To whom a task goes.
     *
     * @param to left out when everybody who may do it can take it
     */
    record ToSomebody(@Nullable AccountId to) {}

    @GetMapping
    @Operation(summary = "The open tasks that an account has, and who else may do each")
    List<HeldTask> tasks(@PathVariable AccountId id) {
        changing.find(id);
        return handing.heldBy(id).stream().map(HeldTask::of).toList();
    }

    @PostMapping("/{taskId}/hand-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give a task of an account to somebody else who may do it, or back to all who may")
    void handOver(@PathVariable AccountId id, @PathVariable TaskId taskId, @RequestBody ToSomebody somebody) {
        changing.find(id);
        handing.handOver(taskId, id, somebody.to(), Caller.current());
    }
}
