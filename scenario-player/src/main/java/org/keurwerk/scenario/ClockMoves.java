package org.keurwerk.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keurwerk.scenario.http.Refusal;
import tools.jackson.databind.JsonNode;

/** Moves the simulated date; the call returns when everything that is due by then has happened in all services. */
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
            JsonNode answer = keurwerk.portal()
                    .follow("/api/v1/clock", keurwerk.cast().asOffice(), Map.of("date", date.toString()), line -> {});
            report.told(date, "clock", "moves on from " + answer.path("from").asString(""), happened(answer));
        } catch (Refusal refusal) {
            if (!refusal.is("clock-moves-forward-only") || keurwerk.date().isBefore(date)) {
                throw refusal;
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
