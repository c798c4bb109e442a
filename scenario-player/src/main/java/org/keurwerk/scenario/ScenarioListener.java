package org.keurwerk.scenario;

import java.time.LocalDate;

/** Is told what happens while a scenario is played; never by two threads at once. */
public interface ScenarioListener {

    /** One thing was done: on which simulated date, by whom, what, and what came of it. */
    void step(LocalDate date, String who, String what, String result);

    /** How far the scenario is. */
    void progress(int done, int total);

    /** Something did not go as the file says. Told as a step unless the listener wants it apart. */
    default void failed(LocalDate date, String who, String what, String why) {
        step(date, who, what, "FAILED: " + why);
    }
}
