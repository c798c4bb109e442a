package org.keurwerk.notification.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.messaging.Backlog;
import org.keurwerk.commons.outbox.OutboxRelay;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.commons.time.DueWork;
import org.keurwerk.notification.ledger.DueNotices;
import org.keurwerk.notification.ledger.NoticesPlanned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Says when notices are sent: at once after planning, every second for what waits for another attempt, and whenever the clock meets a date. One sweep
 * at a time; however many ask meanwhile, one more follows. After a start nothing goes out before all that was published while the service was away
 * has been handled: it may say that a reminder is no longer of use.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DeliveringNotices implements DueWork, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveringNotices.class);
    private static final int MOST_LINES = 1_000;

    private final Sweep sweep;
    private final DueNotices notices;
    private final OutboxRelay relay;
    private final Backlog backlog;
    private final BusinessTime time;

    /** What was done since the clock asked last; only the demo profile's clock shows it, so it is cut off rather than kept for ever. */
    private final Queue<Line> done = new ArrayBlockingQueue<>(MOST_LINES);

    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean caughtUp;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread named = new Thread(work, "delivery");
        named.setDaemon(true);
        return named;
    });

    DeliveringNotices(Sweep sweep, DueNotices notices, OutboxRelay relay, Backlog backlog, BusinessTime time) {
        this.sweep = sweep;
        this.notices = notices;
        this.relay = relay;
        this.backlog = backlog;
        this.time = time;
    }

    /** Asks for a sweep. One that waits to begin will see what was planned by now, so a second one need not be queued. */
    @EventListener(NoticesPlanned.class)
    @Scheduled(fixedDelayString = "${keurwerk.delivery.interval:1s}")
    void ask() {
        if (asked.compareAndSet(false, true)) {
            thread.execute(this::sweepQuietly);
        }
    }

    private void sweepQuietly() {
        asked.set(false);
        try {
            sweep(time.today());
        } catch (RuntimeException e) {
            LOG.warn("sending notices failed and is tried again: {}", e.getMessage());
        }
    }

    private synchronized void sweep(LocalDate today) {
        caughtUp = caughtUp || backlog.isEmpty();
        if (caughtUp) {
            List<Line> lines = sweep.run(today);
            lines.forEach(done::offer);
            if (!lines.isEmpty()) {
                relay.nudge();
            }
        }
    }

    @Override
    public List<String> doWhatIsDue(LocalDate today) {
        sweep(today);
        List<String> lines = new ArrayList<>();
        for (Line line = done.poll(); line != null; line = done.poll()) {
            if (line.date().equals(today)) {
                lines.add(line.what());
            }
        }
        return lines;
    }

    /** A notice that waits for another attempt is not done; its attempts end, so the clock never waits for ever. */
    @Override
    public boolean idle() {
        return !notices.any(time.today());
    }

    @Override
    public @Nullable LocalDate nextDue() {
        return notices.nextAfter(time.today()).orElse(null);
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
