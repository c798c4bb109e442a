package org.keurwerk.audit.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.report.LateResponses;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets a response that came after the term count, for the office. */
@RestController
@RequestMapping("/api/v1/trajectories/{id}/report/late-response")
@Tag(name = "Trajectories")
class LateResponseApiController {

    private final LateResponses late;

    LateResponseApiController(LateResponses late) {
        this.late = late;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Let a response to the concept report that came after the term count, until the report is final",
            description = "The lead auditor answers its remarks as those of a response in time.")
    void count(@PathVariable TrajectoryId id) {
        late.count(id, Caller.current());
    }
}
