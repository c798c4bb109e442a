package org.keurwerk.scenario;

import java.time.LocalDate;

/** Tells the listener what happens, one thing at a time although trajectories are played side by side, and remembers whether anything failed. */
final class Report {

    private final ScenarioListener listener;
    private final int total;
    private LocalDate latest;
    private int done;
    private int failures;

    Report(ScenarioListener listener, LocalDate start, int total) {
        this.listener = listener;
        this.latest = start;
        this.total = total;
    }

    /** A step of the file is done. */
    synchronized void done(LocalDate date, String who, String what, String result) {
        mention(date, who, what, result);
        counted();
    }

    /** Something that people want to know though it is not a step of the file. */
    synchronized void mention(LocalDate date, String who, String what, String result) {
        latest = date;
        listener.step(date, who, what, result);
    }

    /** A step of the file did not go as it says. */
    synchronized void failed(LocalDate date, String who, String what, String why) {
        failures++;
        listener.failed(date, who, what, why);
        counted();
    }

    /** A step of the file was done before, so that nothing is printed. */
    synchronized void counted() {
        done++;
        listener.progress(Math.min(done, total), total);
    }

    /** The player has to wait for something. */
    synchronized void waits(String what, String why) {
        listener.step(latest, "scenario", what, why);
    }

    /** Nothing further can be played. */
    synchronized void stopped(String why) {
        failures++;
        listener.failed(latest, "scenario", "stops here", why);
    }

    synchronized boolean clean() {
        return failures == 0;
    }
}
