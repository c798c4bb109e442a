package org.keurwerk.audit.planning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agreed visit (bezoek).
 *
 * @param id {@code vis_...}, one for the life of the visit
 * @param sequence rises with each change, from 0
 * @param days ascending, at least one
 * @param agreedOn the day on which these days were agreed; null for a visit that was agreed before this was kept
 */
public record Visit(
        String id,
        int sequence,
        List<LocalDate> days,
        @Nullable LocalDate agreedOn) {

    public Visit {
        days = List.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a visit has at least one day");
        }
    }

    /** Its first day. */
    public LocalDate firstDay() {
        return days.get(0);
    }

    /** Its last day. */
    public LocalDate lastDay() {
        return days.get(days.size() - 1);
    }
}
