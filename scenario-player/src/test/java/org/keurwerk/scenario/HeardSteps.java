package org.keurwerk.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes down what the player tells. */
final class HeardSteps implements ScenarioListener {

    final List<String> lines = new ArrayList<>();
    final List<LocalDate> dates = new ArrayList<>();
    int done;
    int total;

    @Override
    public void step(LocalDate date, String who, String what, String result) {
        dates.add(date);
        lines.add("%s %s %s -> %s".formatted(date, who, what, result));
    }

    @Override
    public void progress(int doneNow, int totalNow) {
        done = doneNow;
        total = totalNow;
    }

    String all() {
        return String.join("\n", lines);
    }

    List<String> failures() {
        return lines.stream().filter(line -> line.contains("FAILED")).toList();
    }
}
