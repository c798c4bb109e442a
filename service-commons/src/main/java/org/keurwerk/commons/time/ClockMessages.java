package org.keurwerk.commons.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What travels on the clock's compacted topic. */
final class ClockMessages {

    static final String TOPIC = "platform.clock.v1";
    static final String CLOCK = "clock";

    private ClockMessages() {}

    /**
     * Key {@code clock}: where the simulated clock stands, and a round number that asks every service for an answer.
     *
     * @param round rises with every question
     * @param offsetMillis what to add to the machine's clock
     * @param date the simulated day, for people who read the topic
     */
    record Tick(long round, long offsetMillis, LocalDate date) {}

    /**
     * Key = the service's name: its answer to a round.
     *
     * @param round the question answered
     * @param did one line per thing that was done
     * @param idle whether nothing is left to do on this date
     * @param activity counts everything handled and published; two equal counts mean that nothing happened in between
     * @param nextDue the next day with something to do
     */
    record Answer(
            long round,
            List<String> did,
            boolean idle,
            long activity,
            @Nullable LocalDate nextDue) {}
}
