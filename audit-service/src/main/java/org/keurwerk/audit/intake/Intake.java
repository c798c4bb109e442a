package org.keurwerk.audit.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What the intake and its check set for one trajectory.
 *
 * @param staffFte staff in full-time equivalents
 * @param branches places where the organisation serves people
 * @param auditCategory S to XL; null until the office accepted the intake
 * @param halfDays length of the visit in half-days; null until then
 * @param acceptedOn null until then
 */
@Document("intakes")
public record Intake(
        @Id TrajectoryId trajectoryId,
        double staffFte,
        int branches,
        @Nullable String auditCategory,
        @Nullable Integer halfDays,
        @Nullable LocalDate acceptedOn,
        int schemaVersion) {

    /** Whether the office accepted it. */
    public boolean isAccepted() {
        return acceptedOn != null;
    }
}
