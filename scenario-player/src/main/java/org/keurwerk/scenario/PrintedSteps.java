package org.keurwerk.scenario;

import java.io.PrintWriter;
import java.time.LocalDate;

/** Prints one line per step: date, who, what, what came of it. */
final class PrintedSteps implements ScenarioListener {

    private final PrintWriter out;

    PrintedSteps(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void step(LocalDate date, String who, String what, String result) {
        out.println("%s  %-14s  %s -> %s".formatted(date, who, what, result));
        out.flush();
    }

    @Override
    public void progress(int done, int total) {
        // the lines themselves show how far it is
    }
}
