package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.SubmissionId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * The organisation submitted its self-evaluation (zelfevaluatie ingediend).
 *
 * @param trajectoryId the trajectory (traject), {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param submissionId the frozen submission
 * @param submittedOn the day of submission
 * @param late whether the deadline had passed
 */
@EventType(value = "nl.keurwerk.audit.self-evaluation-submitted.v1", topic = Topics.AUDIT_EVENTS)
public record SelfEvaluationSubmitted(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        SubmissionId submissionId,
        LocalDate submittedOn,
        boolean late)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
