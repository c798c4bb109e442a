package org.keurwerk.platform.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * All child processes of one platform, in tiers: what stands in a higher tier needs the lower ones and is therefore ended
 * before them. After {@link #stop} no child runs and none can be started any more.
 */
public final class Supervisor {

    private static final int DEATHS_BEFORE_GIVING_UP = 3;

    private final RunRecords records;
    private final BackOff backOff;
    private final NavigableMap<Integer, List<Child>> tiers = new TreeMap<>();
    private boolean stopped;

    public Supervisor(RunRecords records, BackOff backOff) {
        this.records = records;
        this.backOff = backOff;
    }

    /** Starts a child in {@code tier} and returns at once. */
    public synchronized Child start(int tier, ChildSpec spec) {
        if (stopped) {
            throw new IllegalStateException("stopped: " + spec.name() + " is not started any more");
        }
        Child child = new Child(spec, backOff, records);
        tiers.computeIfAbsent(tier, any -> new ArrayList<>()).add(child);
        child.start();
        return child;
    }

    /** The children in the order of their tiers. */
    public synchronized List<Child> children() {
        return tiers.values().stream().flatMap(Collection::stream).toList();
    }

    /** Returns when {@code child} is ready; fails when it keeps dying before that or the limit passes. */
    public void awaitReady(Child child, Duration limit) throws StartFailed {
        awaitReady(List.of(child), limit, new Waiting() {});
    }

    /** Returns when all of {@code children} are ready; fails when one keeps dying before that or the limit passes. */
    public void awaitReady(Collection<Child> children, Duration limit, Waiting waiting) throws StartFailed {
        long deadline = System.nanoTime() + limit.toNanos();
        List<Child> pending = new ArrayList<>(children);
        while (!pending.isEmpty()) {
            List<Child> ready = pending.stream()
                    .filter(child -> child.state() == ChildState.READY)
                    .toList();
            ready.forEach(waiting::ready);
            pending.removeAll(ready);
            for (Child child : pending) {
                check(child, limit, System.nanoTime() > deadline);
            }
            if (!pending.isEmpty()) {
                waiting.pending(List.copyOf(pending));
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    private static void check(Child child, Duration limit, boolean late) throws StartFailed {
        if (child.state() == ChildState.STOPPED) {
            throw new StartFailed(child, "was stopped while it started");
        }
        if (!child.everReady() && child.restarts() >= DEATHS_BEFORE_GIVING_UP) {
            throw new StartFailed(child, "ended " + child.restarts() + " times while it started");
        }
        if (late) {
            throw new StartFailed(child, "did not become ready within " + limit.toSeconds() + " s");
        }
    }

    /**
     * Ends all children, the highest tier first, those of one tier at the same time. What has not ended when the limit has
     * passed is ended by force, so that this returns little later than that.
     */
    public void stop(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        List<List<Child>> order;
        synchronized (this) {
            stopped = true;
            order = tiers.descendingMap().values().stream().map(List::copyOf).toList();
        }
        for (List<Child> tier : order) {
            List<Thread> stops = tier.stream()
                    .map(child -> new Thread(
                            () -> child.stop(Duration.ofNanos(deadline - System.nanoTime())),
                            "stop-" + child.spec().name()))
                    .toList();
            stops.forEach(Thread::start);
            stops.forEach(Supervisor::join);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
