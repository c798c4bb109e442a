package org.keurwerk.audit.reaudit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.reaudit.ReadingReaudits;
import org.keurwerk.audit.reaudit.ReadingReaudits.Shown;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The re-audits that follow the decision of a trajectory. */
@RestController
@RequestMapping("/api/v1/trajectories/{id}/reaudits")
@Tag(name = "Trajectories")
class ReauditApiController {

    private final ReadingReaudits reading;

    ReauditApiController(ReadingReaudits reading) {
        this.reading = reading;
    }

    @GetMapping
    @Operation(
            summary = "The re-audits that follow the decision of a trajectory, by day",
            description =
                    "After a conditional decision one begins at once; after a refusal one can be a year later, and the organisation is asked whether it wants it.")
    List<Shown> after(@PathVariable TrajectoryId id) {
        return reading.after(id, Caller.current());
    }
}
