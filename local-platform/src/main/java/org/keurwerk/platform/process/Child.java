package org.keurwerk.platform.process;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One supervised child process. From {@link #start()} until {@link #stop} there is always a process running, or one
 * about to be started again; after {@code stop} there is none, by force if need be.
 */
public final class Child {

    private static final Duration WHILE_STARTING = Duration.ofMillis(100);
    private static final Duration ONCE_READY = Duration.ofSeconds(2);

    private final ChildSpec spec;
    private final BackOff backOff;
    private final RunRecords records;
    private final Thread supervision;
    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private volatile ChildState state = ChildState.STARTING;
    private final AtomicInteger restarts = new AtomicInteger();
    private volatile boolean everReady;
    private volatile boolean endedByForce;
    private volatile @Nullable Process process;

    Child(ChildSpec spec, BackOff backOff, RunRecords records) {
        this.spec = spec;
        this.backOff = backOff;
        this.records = records;
        this.supervision = new Thread(this::supervise, "child-" + spec.name());
        this.supervision.setDaemon(true);
    }

    public ChildSpec spec() {
        return spec;
    }

    public ChildState state() {
        return state;
    }

    /** How often it died and was started again. */
    public int restarts() {
        return restarts.get();
    }

    /** True once it has been ready at least one time. */
    public boolean everReady() {
        return everReady;
    }

    /** The pid of the running process, empty while there is none. */
    public OptionalLong pid() {
        Process current = process;
        return current != null && current.isAlive() ? OptionalLong.of(current.pid()) : OptionalLong.empty();
    }

    /** True when it did not end within its grace and was ended by force. */
    public boolean endedByForce() {
        return endedByForce;
    }

    void start() {
        supervision.start();
    }

    /** Ends the process within its grace or the {@code limit}, by force after it, and returns when it is gone. */
    void stop(Duration limit) {
        stopAsked.countDown();
        Process current = process;
        if (current != null && current.isAlive()) {
            state = ChildState.STOPPING;
            current.toHandle()
                    .destroy(); // its standard input stays open: closing it would mean that the launcher is gone
        }
        try {
            Duration grace = spec.grace().compareTo(limit) < 0 ? spec.grace() : limit;
            supervision.join(Math.max(1, grace.toMillis()));
            if (supervision.isAlive()) {
                forcibly();
                supervision.join(3000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            forcibly();
        }
    }

    private void forcibly() {
        endedByForce = true;
        Process current = process;
        if (current != null) {
            current.destroyForcibly();
        }
    }

    private void supervise() {
        int failures = 0;
        try {
            while (!stopping()) {
                long began = System.nanoTime();
                runOnce();
                if (stopping()) {
                    break;
                }
                failures = backOff.failuresInARow(failures, Duration.ofNanos(System.nanoTime() - began));
                state = ChildState.RESTARTING;
                restarts.incrementAndGet();
                if (stopAsked.await(backOff.waitAfter(failures).toMillis(), TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            state = ChildState.STOPPED;
        }
    }

    /** Returns when the process has ended; a program that cannot be started at all counts as one that died at once. */
    private void runOnce() throws InterruptedException {
        Process started;
        try {
            started = spec.launch();
        } catch (IOException e) {
            System.err.println(spec.name() + " could not be started: " + e.getMessage());
            return;
        }
        process = started;
        records.started(spec.name(), started.toHandle());
        state = ChildState.STARTING;
        if (stopping()) {
            started.destroy();
        }
        Duration pause = WHILE_STARTING;
        boolean ready = false;
        long answered = System.nanoTime();
        while (!started.waitFor(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            boolean answers = probe();
            ready |= answers;
            answered = answers || !ready ? System.nanoTime() : answered;
            if (isWedged(Duration.ofNanos(System.nanoTime() - answered))) {
                started.destroyForcibly();
            }
            pause = answers ? ONCE_READY : WHILE_STARTING;
        }
        records.ended(spec.name());
    }

    /** Whether it has failed for so long that only a new start helps; said once, because it then ends. */
    private boolean isWedged(Duration failing) {
        if (stopping() || failing.compareTo(spec.patience()) < 0) {
            return false;
        }
        System.err.println(spec.name() + " has not answered for " + failing.toSeconds() + " s and is started anew");
        return true;
    }

    private boolean probe() {
        if (stopping()) {
            return false;
        }
        boolean answers = spec.probe().answers();
        if (!stopping()) {
            everReady |= answers;
            state = answers
                    ? ChildState.READY
                    : state == ChildState.STARTING ? ChildState.STARTING : ChildState.UNREADY;
        }
        return answers;
    }

    private boolean stopping() {
        return stopAsked.getCount() == 0;
    }
}
