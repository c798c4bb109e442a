package org.keurwerk.scenario;

import java.util.Optional;
import java.util.function.Supplier;
import org.keurwerk.scenario.http.Patience;

/** Looks again and again until something is there, or patience for results has ended. */
final class Awaiting {

    private Awaiting() {}

    static <T> Optional<T> of(Patience patience, Supplier<Optional<T>> look) {
        long start = System.nanoTime();
        for (int attempt = 0; ; attempt++) {
            Optional<T> seen = look.get();
            if (seen.isPresent()
                    || System.nanoTime() - start > patience.forResults().toNanos()) {
                return seen;
            }
            patience.pause(Math.min(attempt, 4));
        }
    }
}
