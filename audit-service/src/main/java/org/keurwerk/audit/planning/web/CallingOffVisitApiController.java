package org.keurwerk.audit.planning.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.planning.CallingOffVisit;
import org.keurwerk.audit.planning.CallingOffVisit.CallOff;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Calls off the agreed days of a visit, for the organisation, the lead auditor and the office. */
@RestController
@RequestMapping("/api/v1/trajectories/{id}/visit/cancellation")
@Tag(name = "Trajectories")
class CallingOffVisitApiController {

    private final CallingOffVisit calling;

    CallingOffVisitApiController(CallingOffVisit calling) {
        this.calling = calling;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Call off the agreed days of the visit, up to its first day; new days are agreed",
            description = "Those who take part hear of it by mail, and their calendars too. The visit keeps its id.")
    void callOff(@PathVariable TrajectoryId id, @Valid @RequestBody CallOff said) {
        calling.callOff(id, said, Caller.current());
    }
}
