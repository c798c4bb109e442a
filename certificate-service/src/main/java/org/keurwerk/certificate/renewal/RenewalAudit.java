package org.keurwerk.certificate.renewal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.certificate.lifecycle.Extension;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The audit for the renewal of what a trajectory certified (herhaalaudit), as its own events told of it. That it ended may be heard before that it began.
 *
 * @param trajectoryId its own trajectory
 * @param renewalOf the trajectory whose certificates it renews; null until it is heard that it began
 * @param scopes what it is about
 * @param auditQuarter {@code 2025-Q1}
 * @param endedOn the day on which it was decided or withdrawn; null while it runs
 */
@Document(RenewalAudit.COLLECTION)
record RenewalAudit(
        @Id TrajectoryId trajectoryId,
        @Nullable TrajectoryId renewalOf,
        @Nullable List<Scope> scopes,
        @Nullable String auditQuarter,
        @Nullable LocalDate endedOn) {

    static final String COLLECTION = "renewal_audits";

    /** The extension that it gives a certificate of this scope; empty when it is about something else. */
    Optional<Extension> extensionOf(Scope scope, RenewalSettings settings) {
        if (scopes == null || auditQuarter == null || !scopes.contains(scope)) {
            return Optional.empty();
        }
        return CalendarQuarter.read(auditQuarter)
                .map(quarter -> quarter.lastDay().plus(settings.extension()).plusDays(1))
                .map(end -> endedOn != null && endedOn.isBefore(end) ? endedOn : end)
                .map(end -> new Extension(trajectoryId, end));
    }
}
