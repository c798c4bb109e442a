package org.keurwerk.audit.suspension.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.suspension.OpeningSuspension;
import org.keurwerk.audit.suspension.OpeningSuspension.OpenSuspension;
import org.keurwerk.audit.suspension.ReadingSuspensions;
import org.keurwerk.audit.suspension.ReadingSuspensions.Case;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The suspension cases of a trajectory, and opening one. */
@RestController
@RequestMapping("/api/v1/trajectories/{id}/suspensions")
@Tag(name = "Trajectories")
class SuspensionApiController {

    private final OpeningSuspension opening;
    private final ReadingSuspensions reading;

    SuspensionApiController(OpeningSuspension opening, ReadingSuspensions reading) {
        this.opening = opening;
        this.reading = reading;
    }

    @GetMapping
    @Operation(
            summary = "The suspension cases about certificates of a trajectory, latest first",
            description = "For its organisation and for those who see every dossier.")
    List<Case> cases(@PathVariable TrajectoryId id) {
        return reading.of(id, Caller.current());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Open a suspension case about one certificate, as the office",
            description =
                    "The organisation is called to a hearing and may answer in writing before it; then the director decides. One case is open at a time.")
    void open(@PathVariable TrajectoryId id, @Valid @RequestBody OpenSuspension said) {
        opening.open(id, said, Caller.current());
    }
}
