package org.keurwerk.audit.objection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.audit.Scope;

/**
 * What an objection can be about: the latest decision of a trajectory, or the withdrawal of one of its certificates.
 *
 * @param id of the decision, or of the suspension case
 * @param until the last day on which it can be objected to
 * @param scopes to which there is something to object; empty when all were certified
 * @param certificateNumber the certificate that was withdrawn; null for a decision on certification
 */
record Contested(
        String id,
        LocalDate on,
        LocalDate until,
        List<Scope> scopes,
        @Nullable String certificateNumber) {

    Contested {
        scopes = List.copyOf(scopes);
    }
}
