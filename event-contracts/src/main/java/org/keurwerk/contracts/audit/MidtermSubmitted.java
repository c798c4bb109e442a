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
 * The organisation submitted its midterm self-evaluation (tussentijdse zelfevaluatie ingediend). It has no effect on the certificate.
 *
 * @param trajectoryId the trajectory (traject) that the certificate came from, {@code trj_...}
 * @param organisationId the organisation, {@code org_...}
 * @param submissionId the frozen submission
 * @param submittedOn the day of submission
 * @param points how many development points the report had
 * @param done how many of them the organisation says it has carried out
 */
@EventType(value = "nl.keurwerk.audit.midterm-submitted.v1", topic = Topics.AUDIT_EVENTS)
public record MidtermSubmitted(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        SubmissionId submissionId,
        LocalDate submittedOn,
        int points,
        int done)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
