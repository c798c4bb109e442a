package org.keurwerk.commons.time;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.keurwerk.commons.messaging.Activity;
import org.keurwerk.commons.messaging.Backlog;
import org.keurwerk.commons.time.ClockMessages.Answer;
import org.keurwerk.commons.time.ClockMessages.Tick;
import org.springframework.context.SmartLifecycle;

/**
 * Follows the simulated clock: before anything else of the service starts it stands where the topic says; at every tick the service does what is
 * due and answers. Starts in the earliest phase, so that no timer and no listener runs at the wrong date.
 */
class ClockFollower implements SmartLifecycle {

    private final String service;
    private final SimulatedClock clock;
    private final ClockTopic topic;
    private final DueWorkRunner work;
    private final Activity activity;
    private final Backlog backlog;
    private final List<Consumer<ConsumerRecord<String, byte[]>>> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean caughtUp;
    private volatile boolean running;
    private volatile boolean placed;
    private volatile long lastRound;
    private long lastSeen = -1;

    ClockFollower(
            String service,
            SimulatedClock clock,
            ClockTopic topic,
            DueWorkRunner work,
            Activity activity,
            Backlog backlog) {
        this.service = service;
        this.clock = clock;
        this.topic = topic;
        this.work = work;
        this.activity = activity;
        this.backlog = backlog;
    }

    void onMessage(Consumer<ConsumerRecord<String, byte[]>> listener) {
        listeners.add(listener);
    }

    /** Whether the topic has ever said where the clock stands. */
    boolean placed() {
        return placed;
    }

    long lastRound() {
        return lastRound;
    }

    @Override
    public void start() {
        topic.follow(this::read);
        caughtUp = true;
        running = true;
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        if (record.key().equals(ClockMessages.CLOCK)) {
            Tick tick = topic.read(record, Tick.class);
            lastRound = tick.round();
            placed = true;
            clock.moveTo(Duration.ofMillis(tick.offsetMillis()));
            if (caughtUp) {
                answer(tick);
            }
        }
        listeners.forEach(listener -> listener.accept(record));
    }

    /**
     * Does what is due. Where something happened since the last answer the clock asks again anyway, so that what costs most to find out is not asked then; nor
     * when the next thing is due, which only counts once everybody is idle.
     */
    private void answer(Tick tick) {
        List<String> did = new ArrayList<>();
        boolean failed = false;
        try {
            did.addAll(work.run());
        } catch (RuntimeException e) {
            org.slf4j.LoggerFactory.getLogger(ClockFollower.class).warn("due work failed, it is tried again", e);
            failed = true;
        }
        long seen = activity.count();
        boolean quiet = !failed && did.isEmpty() && seen == lastSeen;
        lastSeen = seen;
        boolean idle = quiet && work.idle() && backlog.isEmpty() && seen == activity.count();
        LocalDate next = idle ? work.nextDue().orElse(null) : null;
        topic.write(service, new Answer(tick.round(), did, idle, seen, next));
    }

    @Override
    public void stop() {
        topic.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }
}
