package org.keurwerk.notification.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.messaging.Backlog;
import org.keurwerk.commons.outbox.OutboxRelay;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.commons.time.DueWork;
import org.keurwerk.notification.delivery.Sweep.Line;
import org.keurwerk.notification.ledger.Notices;
import org.keurwerk.notification.ledger.NoticesPlanned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends notices when they are due: at once after planning, every second for what waits for another attempt, and whenever the clock meets a date.
 * One sweep at a time. After a start nothing goes out before all that was written while the service was away has been handled: it may say that a
 * reminder is no longer of use.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DeliveringNotices implements DueWork, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveringNotices.class);
    private static final int MOST_LINES = 1_000;

    private final Sweep sweep;
    private final Notices notices;
    private final OutboxRelay relay;
    private final Backlog backlog;
    private final BusinessTime time;
    private volatile boolean caughtUp;
    private final Queue<Line> doneMeanwhile = new ConcurrentLinkedQueue<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread named = new Thread(work, "delivery");
        named.setDaemon(true);
        return named;
    });

    DeliveringNotices(Sweep sweep, Notices notices, OutboxRelay relay, Backlog backlog, BusinessTime time) {
        this.sweep = sweep;
        this.notices = notices;
        this.relay = relay;
        this.backlog = backlog;
        this.time = time;
    }

    @EventListener
    void planned(NoticesPlanned event) {
        if (caughtUp) {
            thread.execute(this::sweepQuietly);
        }
    }

    @Scheduled(fixedDelayString = "${keurwerk.delivery.interval:1s}")
    void everyRound() {
        sweepQuietly();
    }

    private void sweepQuietly() {
        try {
            List<Line> lines = sweep(time.today());
            if (doneMeanwhile.size() < MOST_LINES) {
                doneMeanwhile.addAll(lines);
            }
        } catch (RuntimeException e) {
            LOG.warn("notices wait: {}", e.getMessage());
        }
    }

    private synchronized List<Line> sweep(LocalDate today) {
        if (!caughtUp) {
            caughtUp = backlog.isEmpty();
        }
        if (!caughtUp) {
            return List.of();
        }
        List<Line> lines = sweep.run(today);
        if (!lines.isEmpty()) {
            relay.nudge();
        }
        return lines;
    }

    @Override
    public List<String> doWhatIsDue(LocalDate today) {
        List<Line> lines = new ArrayList<>(sweep(today));
        for (Line line = doneMeanwhile.poll(); line != null; line = doneMeanwhile.poll()) {
            lines.add(line);
        }
        return lines.stream()
                .filter(line -> line.date().equals(today))
                .map(Line::what)
                .toList();
    }

    /** A notice that waits for another attempt is not done; its attempts end, so the clock never waits for ever. */
    @Override
    public boolean idle() {
        return !notices.anyDue(time.today());
    }

    @Override
    public @Nullable LocalDate nextDue() {
        return notices.nextPlannedAfter(time.today()).orElse(null);
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
