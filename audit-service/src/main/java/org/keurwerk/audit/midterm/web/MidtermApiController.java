package org.keurwerk.audit.midterm.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.midterm.ReadingMidterm;
import org.keurwerk.audit.midterm.ReadingMidterm.MidtermCompared;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The midterm self-evaluation of a trajectory. */
@RestController
@Tag(name = "Trajectories")
class MidtermApiController {

    private final ReadingMidterm reading;

    MidtermApiController(ReadingMidterm reading) {
        this.reading = reading;
    }

    @GetMapping("/api/v1/trajectories/{id}/midterm")
    @Operation(
            summary = "The midterm self-evaluation of a trajectory beside its last audit",
            description =
                    "Percentages are of the maximum of a norm. 404 in a trajectory that has given no certificate: none is planned there.")
    MidtermCompared midterm(@PathVariable TrajectoryId id) {
        return reading.of(id, Caller.current());
    }
}
