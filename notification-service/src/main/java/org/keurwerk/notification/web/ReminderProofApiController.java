package org.keurwerk.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.audit.OfficeIntervened;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.notification.contact.ContactDirectory.ContactsUnreachable;
import org.keurwerk.notification.delivery.LookingAtLetters;
import org.keurwerk.notification.delivery.LookingAtLetters.Addressed;
import org.keurwerk.notification.task.TaskNames.TaskNamesUnreachable;
import org.keurwerk.notification.web.NoticeApiController.LetterView;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows the office a reminder before it goes. Nothing is sent and nothing is kept. */
@RestController
@Tag(name = "Notices")
class ReminderProofApiController {

    private final LookingAtLetters letters;

    ReminderProofApiController(LookingAtLetters letters) {
        this.letters = letters;
    }

    /**
     * What the reminder is about.
     *
     * @param task the kind of the task
     * @param asked who would get it: {@code org_...}, {@code acc_...} or {@code role_...}
     * @param words what the office wrote
     */
    record Reminder(
            @NotNull TrajectoryId trajectoryId,
            @NotNull OrganisationId organisationId,
            @NotBlank @Size(max = 100) String task,
            @NotBlank @Size(max = 100) String taskId,
            @NotBlank @Size(max = 100) String asked,
            @NotNull LocalDate dueOn,
            @NotBlank @Size(max = 2000) String words) {}

    @PostMapping("/api/v1/reminder-proofs")
    @Operation(summary = "A reminder as it would be sent now; nothing is sent")
    LetterView proof(@Valid @RequestBody Reminder reminder) {
        OfficeIntervened event = OfficeIntervened.reminderToLookAt(
                reminder.trajectoryId(),
                reminder.organisationId(),
                reminder.task(),
                reminder.taskId(),
                reminder.asked(),
                reminder.dueOn());
        try {
            Addressed addressed =
                    letters.reminder(event, reminder.words()).orElseThrow(() -> ProblemException.notFound("contact"));
            return new LetterView(
                    addressed.letter().subject(), addressed.letter().text(), addressed.email());
        } catch (ContactsUnreachable | TaskNamesUnreachable e) {
            throw new ProblemException(NoticeApiController.NAMES_UNREACHABLE);
        }
    }
}
