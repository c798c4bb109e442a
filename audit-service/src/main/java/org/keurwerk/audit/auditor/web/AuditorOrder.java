package org.keurwerk.audit.auditor.web;

import java.time.LocalDate;
import java.util.Comparator;
import org.keurwerk.audit.auditor.FindingAuditors.Ending;
import org.keurwerk.audit.auditor.FindingAuditors.Found;
import org.keurwerk.commons.text.OneLine;

/** In which order a list of auditors stands; small letters, as they stand in addresses. */
enum AuditorOrder {
    name,
    ends,
    state;

    Comparator<Found> comparator() {
        Comparator<Found> byName =
                Comparator.comparing(found -> OneLine.key(found.account().displayName()));
        return switch (this) {
            case name -> byName;
            case ends -> Comparator.comparing(AuditorOrder::firstEnd).thenComparing(byName);
            case state ->
                Comparator.<Found, Integer>comparing(
                                found -> found.account().closedAt() != null ? 2 : found.away() ? 1 : 0)
                        .thenComparing(byName);
        };
    }

    private static LocalDate firstEnd(Found found) {
        return found.ending().stream()
                .map(Ending::lastDay)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }
}
