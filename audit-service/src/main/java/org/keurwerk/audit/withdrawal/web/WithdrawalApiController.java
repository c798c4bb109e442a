package org.keurwerk.audit.withdrawal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.withdrawal.Withdrawing;
import org.keurwerk.audit.withdrawal.Withdrawing.Withdraw;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Ends a trajectory before its decision, for the organisation and the office. */
@RestController
@RequestMapping("/api/v1/trajectories/{id}/withdrawal")
@Tag(name = "Trajectories")
class WithdrawalApiController {

    private final Withdrawing withdrawing;

    WithdrawalApiController(Withdrawing withdrawing) {
        this.withdrawing = withdrawing;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Withdraw a trajectory, or stop it as the office, up to its decision",
            description =
                    "Every open task ends, an agreed visit is called off, and those who take part hear of it. What it was for may be applied for again.")
    void withdraw(@PathVariable TrajectoryId id, @Valid @RequestBody Withdraw said) {
        withdrawing.withdraw(id, said, Caller.current());
    }
}
