package org.keurwerk.audit.objection.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.objection.FilingObjection;
import org.keurwerk.audit.objection.FilingObjection.FileObjection;
import org.keurwerk.audit.objection.ReadingObjections;
import org.keurwerk.audit.objection.ReadingObjections.Case;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The objections to the decisions of a trajectory, and filing one. */
@RestController
@RequestMapping("/api/v1/trajectories/{id}/objections")
@Tag(name = "Trajectories")
class ObjectionApiController {

    private final FilingObjection filing;
    private final ReadingObjections reading;

    ObjectionApiController(FilingObjection filing, ReadingObjections reading) {
        this.filing = filing;
        this.reading = reading;
    }

    @GetMapping
    @Operation(
            summary = "The objections to the decisions of a trajectory, latest first",
            description = "For its organisation and for those who see every dossier.")
    List<Case> cases(@PathVariable TrajectoryId id) {
        return reading.of(id, Caller.current());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Object to the decision, as the organisation",
            description =
                    "To a decision that did not certify everything, within the term. While the objection runs, the decision stands.")
    void file(@PathVariable TrajectoryId id, @Valid @RequestBody FileObjection said) {
        filing.file(id, said, Caller.current());
    }
}
