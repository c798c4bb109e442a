package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.SuspensionId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * The office opened a suspension case about one certificate (schorsingszaak geopend): the organisation is called to a hearing. Why, and where the hearing is,
 * stands in the dossier.
 *
 * @param trajectoryId the trajectory that the certificate came from
 * @param organisationId the organisation, {@code org_...}
 * @param suspensionId the case, {@code sus_...}
 * @param certificateNumber the public number, {@code CBCT-2021-000117-R}
 * @param scope what it certifies
 * @param openedOn the day
 * @param hearingOn the day of the hearing
 */
@EventType(value = "nl.keurwerk.audit.suspension-opened.v1", topic = Topics.AUDIT_EVENTS)
public record SuspensionOpened(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        SuspensionId suspensionId,
        String certificateNumber,
        Scope scope,
        LocalDate openedOn,
        LocalDate hearingOn)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
