package org.keurwerk.audit.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.complaint.ChangingComplaint;
import org.keurwerk.audit.complaint.ChangingComplaint.AddToComplaint;
import org.keurwerk.audit.complaint.ChangingComplaint.AskForView;
import org.keurwerk.audit.complaint.ChangingComplaint.TakeBackComplaint;
import org.keurwerk.audit.complaint.ReadingComplaints;
import org.keurwerk.contracts.id.ComplaintId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What happens to the complaint that is open in the dossier of a trajectory. */
@RestController
@RequestMapping("/api/v1/trajectories/{id}/complaint")
@Tag(name = "Complaints")
class OpenComplaintApiController {

    private final ChangingComplaint changing;
    private final ReadingComplaints reading;

    OpenComplaintApiController(ChangingComplaint changing, ReadingComplaints reading) {
        this.changing = changing;
        this.reading = reading;
    }

    @PostMapping("/additions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Add to a complaint that is open, as its organisation")
    void add(@PathVariable TrajectoryId id, @Valid @RequestBody AddToComplaint said) {
        changing.add(open(id), said, Caller.current());
    }

    @PostMapping("/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a complaint back that is open, as its organisation")
    void takeBack(@PathVariable TrajectoryId id, @Valid @RequestBody TakeBackComplaint said) {
        changing.takeBack(open(id), said, Caller.current());
    }

    @PostMapping("/views")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Ask an auditor for their view, as the handler of a complaint",
            description =
                    "From then on the auditor reads the complaint. Who does not answer in time is not waited for.")
    void ask(@PathVariable TrajectoryId id, @Valid @RequestBody AskForView said) {
        changing.ask(open(id), said, Caller.current());
    }

    private ComplaintId open(TrajectoryId id) {
        return reading.openIn(id, Caller.current());
    }
}
