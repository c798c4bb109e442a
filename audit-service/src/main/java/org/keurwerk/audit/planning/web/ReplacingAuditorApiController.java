package org.keurwerk.audit.planning.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.planning.ReplacingAuditor;
import org.keurwerk.audit.planning.ReplacingAuditor.Choices;
import org.keurwerk.audit.planning.ReplacingAuditor.Replace;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Replaces an auditor of a complete team, for the office. */
@RestController
@RequestMapping("/api/v1/trajectories/{id}/team/replacement")
@Tag(name = "Trajectories")
class ReplacingAuditorApiController {

    private final ReplacingAuditor replacing;

    ReplacingAuditorApiController(ReplacingAuditor replacing) {
        this.replacing = replacing;
    }

    @GetMapping
    @Operation(summary = "Who of the team can be replaced by whom, and what the rules say of each")
    Choices choices(@PathVariable TrajectoryId id) {
        return replacing.choices(id, Caller.current());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Replace an auditor of a complete team, up to the decision",
            description =
                    "Who is replaced sees the trajectory no more, and their open tasks go to the substitute, who declares independence first. What was handed in stays.")
    void replace(@PathVariable TrajectoryId id, @Valid @RequestBody Replace said) {
        replacing.replace(id, said, Caller.current());
    }
}
