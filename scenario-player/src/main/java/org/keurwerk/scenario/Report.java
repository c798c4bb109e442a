package org.keurwerk.scenario;

import java.time.LocalDate;

/** Tells the listener, one thing at a time whoever does it, and remembers whether anything failed. */
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
        latest = date;
        listener.step(date, who, what, result);
        counted();
    }

    /** Something worth telling that is not a step of the file. */
    synchronized void told(LocalDate date, String who, String what, String result) {
        latest = date;
        listener.step(date, who, what, result);
    }

    /** A step of the file did not go as it says. */
    synchronized void failed(LocalDate date, String who, String what, String why) {
        failures++;
        listener.failed(date, who, what, why);
        counted();
    }

    /** A step of the file is passed over without a word. */
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
