package org.keurwerk.audit.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.complaint.FilingComplaint;
import org.keurwerk.audit.complaint.FilingComplaint.FileComplaint;
import org.keurwerk.audit.complaint.ReadingComplaints;
import org.keurwerk.audit.complaint.ReadingComplaints.Case;
import org.keurwerk.contracts.id.ComplaintId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The complaints, and making one. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Complaints")
class ComplaintApiController {

    private final FilingComplaint filing;
    private final ReadingComplaints reading;

    ComplaintApiController(FilingComplaint filing, ReadingComplaints reading) {
        this.filing = filing;
        this.reading = reading;
    }

    /** A complaint that was filed. */
    record Filed(ComplaintId id) {}

    @GetMapping("/complaints")
    @Operation(
            summary = "The complaints, latest first",
            description = "An organisation reads its own; those who see every dossier read all.")
    List<Case> all() {
        return reading.all(Caller.current());
    }

    @GetMapping("/complaints/{complaintId}")
    @Operation(summary = "One complaint")
    Case one(@PathVariable ComplaintId complaintId) {
        return reading.of(complaintId, Caller.current());
    }

    @PostMapping("/complaints")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Complain, as an organisation, about none of its trajectories in particular")
    Filed file(@Valid @RequestBody FileComplaint said) {
        return new Filed(filing.file(null, said, Caller.current()));
    }

    @GetMapping("/trajectories/{id}/complaints")
    @Operation(summary = "The complaints about a trajectory, latest first")
    List<Case> about(@PathVariable TrajectoryId id) {
        return reading.in(id, Caller.current());
    }

    @PostMapping("/trajectories/{id}/complaints")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Complain about a trajectory, as its organisation",
            description =
                    "One complaint about a trajectory is open at a time; until it is answered it can be added to.")
    Filed file(@PathVariable TrajectoryId id, @Valid @RequestBody FileComplaint said) {
        return new Filed(filing.file(id, said, Caller.current()));
    }
}
