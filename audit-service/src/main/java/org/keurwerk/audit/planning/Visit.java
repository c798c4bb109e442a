package org.keurwerk.audit.planning;

import java.time.LocalDate;
import java.util.List;

/**
 * The agreed visit (bezoek).
 *
 * @param id {@code vis_...}, one for the life of the visit
 * @param sequence rises with each change, from 0
 * @param days ascending, at least one
 */
public record Visit(String id, int sequence, List<LocalDate> days) {

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
