package org.keurwerk.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keurwerk.scenario.http.Refusal;
import org.keurwerk.scenario.http.Unreachable;
import tools.jackson.databind.JsonNode;

/**
 * Moves the simulated date; the call returns when everything that is due by then has happened in all services. A long move
 * is called again as long as the date goes on: only a call that brought it no day further than the one before ends the playing.
 */
final class ClockMoves {

    private static final int SHOWN = 3;

    private final Keurwerk keurwerk;
    private final Report report;

    ClockMoves(Keurwerk keurwerk, Report report) {
        this.keurwerk = keurwerk;
        this.report = report;
    }

    void to(LocalDate date) {
        try {
            JsonNode answer = moved(date);
            report.mention(date, "clock", "moves on from " + answer.path("from").asString(""), happened(answer));
        } catch (Refusal refusal) {
            if (!refusal.is("clock-moves-forward-only") || keurwerk.date().isBefore(date)) {
                throw refusal;
            }
        }
    }

    private JsonNode moved(LocalDate date) {
        @Nullable LocalDate before = null;
        while (true) {
            try {
                return keurwerk.portal()
                        .postLongWork("/api/v1/clock", keurwerk.accounts().asOffice(), Map.of("date", date.toString()));
            } catch (Unreachable silent) {
                LocalDate now = keurwerk.date();
                String where = "the clock is at %s on its way to %s".formatted(now, date);
                if (before != null && !now.isAfter(before)) {
                    throw new StepFailed(where + " and does not move on: " + silent.getMessage());
                }
                report.waits(where, String.valueOf(silent.getMessage()));
                before = now;
            }
        }
    }

    private static String happened(JsonNode answer) {
        List<String> things = new ArrayList<>();
        answer.path("happened")
                .forEach(thing -> things.add(thing.path("date").asString("") + " "
                        + thing.path("what").asString("")));
        if (things.isEmpty()) {
            return "nothing was due";
        }
        int more = things.size() - SHOWN;
        return String.join("; ", things.subList(0, Math.min(SHOWN, things.size())))
                + (more > 0 ? "; and %d more".formatted(more) : "");
    }
}
