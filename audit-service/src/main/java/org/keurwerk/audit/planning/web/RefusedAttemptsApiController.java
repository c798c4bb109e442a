package org.keurwerk.audit.planning.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.planning.RefusedAttempt;
import org.keurwerk.audit.planning.RefusedAttempts;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was tried against the rules of independence, for the office, the director and the board. */
@RestController
@RequestMapping("/api/v1/trajectories/{id}/refused-attempts")
@Tag(name = "Trajectories")
class RefusedAttemptsApiController {

    private final RefusedAttempts attempts;

    RefusedAttemptsApiController(RefusedAttempts attempts) {
        this.attempts = attempts;
    }

    @GetMapping
    @Operation(
            summary =
                    "Teams and decisions that the rules of independence refused: who tried what, when, and why it was refused; latest first")
    List<RefusedAttempt> in(@PathVariable TrajectoryId id) {
        return attempts.in(id, Caller.current());
    }
}
