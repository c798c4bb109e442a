package org.keurwerk.benchmarks;

import java.time.Duration;
import java.util.Locale;

/** How a measured process tells its figure to the one that started it: one line on its standard output. */
final class Result {

    private static final String MARK = "CPU seconds: ";

    private Result() {}

    static void print(Duration cpu) {
        System.out.println(MARK + String.format(Locale.ROOT, "%.2f", cpu.toMillis() / 1000.0));
    }

    /**
     * The figure in what a process printed.
     *
     * @throws IllegalStateException if there is none, with what it printed instead
     */
    static double read(String printed) {
        return printed.lines()
                .filter(line -> line.startsWith(MARK))
                .mapToDouble(line -> Double.parseDouble(line.substring(MARK.length())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no figure in: " + printed));
    }
}
