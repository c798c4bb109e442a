package org.keurwerk.commons.messaging;

import java.util.concurrent.atomic.AtomicLong;

/** Counts everything that a service handled and published: two equal counts mean that nothing happened in between. */
public final class Activity {

    private final AtomicLong count = new AtomicLong();

    /** One thing more happened. */
    public void happened() {
        count.incrementAndGet();
    }

    /** How many things happened since the service came up. */
    public long count() {
        return count.get();
    }
}
