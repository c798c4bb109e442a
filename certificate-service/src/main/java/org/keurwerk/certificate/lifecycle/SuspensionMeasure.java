package org.keurwerk.certificate.lifecycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.id.SuspensionId;

/**
 * What was decided about a certificate in a suspension case: by the director (schorsingsbesluit), or by the board on an objection to its withdrawal. Kept whatever the certificate is by then: {@link Life} says whether it has an effect.
 *
 * @param suspensionId the case, {@code sus_...}; it has at most one of each move
 * @param on the day of the decision, from which it counts
 * @param until the last day of a suspension, or on which a withdrawal may be objected to; null else
 * @param told whether the event about it was written
 */
public record SuspensionMeasure(
        SuspensionId suspensionId,
        Move move,
        LocalDate on,
        @Nullable LocalDate until,
        boolean told) {

    boolean isSameAs(SuspensionMeasure other) {
        return suspensionId.equals(other.suspensionId) && move == other.move;
    }
}
