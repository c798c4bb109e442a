package org.keurwerk.platform.process;

import java.time.Duration;

/**
 * How long to wait before a child that died is started again: doubling from {@code first} up to {@code longest}, and from
 * the beginning again for a child that had stayed up for {@code healthyAfter}.
 */
public record BackOff(Duration first, Duration longest, Duration healthyAfter) {

    /** One second, doubling up to half a minute; a minute up counts as healthy. */
    public static final BackOff USUAL =
            new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(1));

    /** The wait before the restart that follows {@code failures} failures in a row (the first failure is 1). */
    public Duration waitAfter(int failures) {
        Duration wait = first;
        for (int i = 1; i < failures && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    /** The number of failures in a row, after one more of a child that had been up for {@code uptime}. */
    public int failuresInARow(int before, Duration uptime) {
        return uptime.compareTo(healthyAfter) >= 0 ? 1 : before + 1;
    }
}
