package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * An answer reached its task after that had ended by itself (antwoord te laat). It is kept and nothing follows from it, unless the office decides otherwise.
 *
 * @param trajectoryId the trajectory (traject), {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param submissionId the answer as it is kept, {@code sub_...}
 * @param task the kind of the task
 * @param accountId who answered, {@code acc_...}
 * @param receivedOn the day on which it came
 */
@EventType(value = "nl.keurwerk.audit.answer-too-late.v1", topic = Topics.AUDIT_EVENTS)
public record AnswerTooLate(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        String submissionId,
        String task,
        AccountId accountId,
        LocalDate receivedOn)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
