package org.keurwerk.commons.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/** How long an event waits after each try: 100 ms, then twice as long each time, at most 5 s, until all pauses together are as long as was said. */
final class RetryPauses {

    private final ExponentialBackOff backOff;
    private final List<Duration> pauses;

    RetryPauses(Duration together) {
        backOff = new ExponentialBackOff(100, 2);
        backOff.setMaxInterval(5_000);
        backOff.setMaxElapsedTime(together.toMillis());
        BackOffExecution execution = backOff.start();
        pauses = LongStream.generate(execution::nextBackOff)
                .takeWhile(millis -> millis != BackOffExecution.STOP)
                .mapToObj(Duration::ofMillis)
                .toList();
    }

    /** The pause after so many tries; empty when it was tried often enough. */
    Optional<Duration> after(int tries) {
        return tries > pauses.size() ? Optional.empty() : Optional.of(pauses.get(Math.max(1, tries) - 1));
    }

    /** The same pauses for an event that waits within its partition. */
    ExponentialBackOff asBackOff() {
        return backOff;
    }
}
