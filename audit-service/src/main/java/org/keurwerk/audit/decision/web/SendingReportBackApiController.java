package org.keurwerk.audit.decision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.decision.SendingReportBack;
import org.keurwerk.audit.decision.SendingReportBack.Questions;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sends a final report back to the lead auditor, for the director. */
@RestController
@RequestMapping("/api/v1/trajectories/{id}/report/questions")
@Tag(name = "Trajectories")
class SendingReportBackApiController {

    private final SendingReportBack sending;

    SendingReportBackApiController(SendingReportBack sending) {
        this.sending = sending;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Send the final report back to the lead auditor with questions, once per round of deciding",
            description =
                    "The task to decide ends. The lead auditor answers with a next final report; then the decision is asked anew.")
    void sendBack(@PathVariable TrajectoryId id, @Valid @RequestBody Questions asked) {
        sending.sendBack(id, asked, Caller.current());
    }
}
