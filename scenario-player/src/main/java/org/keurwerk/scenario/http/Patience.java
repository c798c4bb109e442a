package org.keurwerk.scenario.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How long is waited for what: a server that is down, a server that answers "internal error", and things that come about
 * after the call (a next task, a mail, an entry in the register).
 */
public record Patience(
        Duration forServer, Duration forErrors, Duration forResults, Duration pause, Duration longestPause) {

    /** For people who watch: two minutes for a server that restarts, twenty seconds for what must follow. */
    public static Patience usual() {
        return new Patience(
                Duration.ofSeconds(120),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                Duration.ofMillis(50),
                Duration.ofSeconds(2));
    }

    /** Pauses that grow from the first to the longest. */
    public void pause(int attempt) {
        long millis = Math.min(longestPause.toMillis(), pause.toMillis() << Math.min(attempt, 10));
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The player was stopped while it waited.", stopped);
        }
    }
}
