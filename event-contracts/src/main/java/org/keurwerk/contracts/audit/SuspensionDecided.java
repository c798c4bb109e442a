package org.keurwerk.contracts.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.SuspensionId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * The director decided in a suspension case about one certificate (schorsingsbesluit): at first whether it is suspended, and when it was, whether it is
 * reinstated or withdrawn. Why stands in the dossier.
 *
 * @param trajectoryId the trajectory that the certificate came from
 * @param organisationId the organisation, {@code org_...}
 * @param suspensionId the case, {@code sus_...}; it has at most one first and one second decision
 * @param certificateNumber the public number, {@code CBCT-2021-000117-R}
 * @param scope what it certifies
 * @param outcome what was decided
 * @param decidedOn the day, from which it counts
 * @param suspendedUntil the last day of the suspension; null unless it was suspended
 * @param objectionUntil the last day on which the organisation may object to a withdrawal; null unless it was withdrawn
 */
@EventType(value = "nl.keurwerk.audit.suspension-decided.v1", topic = Topics.AUDIT_EVENTS)
public record SuspensionDecided(
        TrajectoryId trajectoryId,
        OrganisationId organisationId,
        SuspensionId suspensionId,
        String certificateNumber,
        Scope scope,
        SuspensionOutcome outcome,
        LocalDate decidedOn,
        @Nullable LocalDate suspendedUntil,
        @Nullable LocalDate objectionUntil)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return trajectoryId.value();
    }
}
