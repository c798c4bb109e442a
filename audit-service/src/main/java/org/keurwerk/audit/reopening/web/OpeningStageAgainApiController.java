package org.keurwerk.audit.reopening.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.portal.IfMatch;
import org.keurwerk.audit.reopening.OpeningStageAgain;
import org.keurwerk.audit.reopening.OpeningStageAgain.Offered;
import org.keurwerk.audit.reopening.OpeningStageAgain.Reopen;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opens a stage of a running trajectory again, for the office. */
@RestController
@RequestMapping("/api/v1/trajectories/{id}/stage")
@Tag(name = "Trajectories")
class OpeningStageAgainApiController {

    private final OpeningStageAgain opening;

    OpeningStageAgainApiController(OpeningStageAgain opening) {
        this.opening = opening;
    }

    @GetMapping
    @Operation(
            summary = "Which stages the office may open again, and what stands in the way of each",
            description = "The ETag rises each time that something of the trajectory is opened again.")
    ResponseEntity<List<Offered>> stages(@PathVariable TrajectoryId id) {
        List<Offered> stages = opening.stages(id, Caller.current());
        return ResponseEntity.ok().eTag(IfMatch.tag(opening.version(id))).body(stages);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Open a stage again, as the office, until the decision",
            description =
                    "Open tasks end. What was handed in for the stage and after it stays in the dossier and counts no longer; each form begins with what stood in it last. With If-Match, the ETag of the stages that were read: 412 when something was opened again since.")
    void open(
            @PathVariable TrajectoryId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Reopen said) {
        opening.reopen(id, said, IfMatch.version(ifMatch), Caller.current());
    }
}
