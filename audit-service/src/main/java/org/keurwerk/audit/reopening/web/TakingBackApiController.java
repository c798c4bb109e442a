package org.keurwerk.audit.reopening.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.reopening.TakingBack;
import org.keurwerk.audit.reopening.TakingBack.Return;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes back what was handed in, for who handed it in. */
@RestController
@RequestMapping("/api/v1/trajectories/{id}/taking-back")
@Tag(name = "Trajectories")
class TakingBackApiController {

    private final TakingBack taking;

    TakingBackApiController(TakingBack taking) {
        this.taking = taking;
    }

    /**
     * What is taken back.
     *
     * @param task the kind of the task whose answer it is
     * @param reason why; who takes part in the trajectory reads it
     */
    record ReturnOf(
            @NotBlank @Size(max = 60) String task,
            @NotBlank @Size(max = 2000) String reason) {}

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Take back the last answer to a kind of task, until somebody has begun on what follows",
            description =
                    "The task is asked again, with another id, and begins with what was said. The answer stays in the dossier and counts no longer.")
    void takeBack(@PathVariable TrajectoryId id, @Valid @RequestBody ReturnOf said) {
        taking.takeBackLast(id, said.task(), new Return(said.reason()), Caller.current());
    }
}
