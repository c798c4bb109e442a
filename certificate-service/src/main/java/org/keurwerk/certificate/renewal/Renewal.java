package org.keurwerk.certificate.renewal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The renewal (verlenging) of everything that one trajectory certified, which ends on one date: its windows in order, each opened once, and the end.
 *
 * @param windows all windows, soonest first
 * @param nextDueOn the next window or, after the last, the end; later while it is held back; null when the end is past
 * @param endedOn the day on which the certificates were ended
 * @param pendingEvents events that are not published yet
 * @param version rises with every change
 */
@Document(Renewal.COLLECTION)
record Renewal(
        @Id TrajectoryId trajectoryId,
        OrganisationId organisationId,
        LocalDate validUntil,
        String auditQuarter,
        List<Window> windows,
        @Nullable LocalDate nextDueOn,
        @Nullable LocalDate endedOn,
        List<PendingEvent> pendingEvents,
        long version,
        int schemaVersion) {

    static final String COLLECTION = "renewals";
    private static final int SCHEMA = 1;

    Renewal {
        windows = List.copyOf(windows);
        pendingEvents = List.copyOf(pendingEvents);
    }

    static Renewal planned(
            TrajectoryId trajectoryId, OrganisationId organisationId, LocalDate validUntil, List<Window> windows) {
        return new Renewal(
                trajectoryId,
                organisationId,
                validUntil,
                CalendarQuarter.of(validUntil).toString(),
                windows,
                windows.isEmpty() ? validUntil : windows.get(0).opensOn(),
                null,
                List.of(),
                1,
                SCHEMA);
    }

    /** The place of the first window that is not open yet; empty when only the end is left. */
    Optional<Integer> nextWindow() {
        for (int place = 0; place < windows.size(); place++) {
            if (!windows.get(place).isOpen()) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /** When its next step would be, if nothing held it back. */
    LocalDate due() {
        return nextWindow().map(place -> windows.get(place).opensOn()).orElse(validUntil);
    }

    /** What is due once the window at a place has opened. */
    LocalDate dueAfter(int place) {
        return place + 1 < windows.size() ? windows.get(place + 1).opensOn() : validUntil;
    }
}
