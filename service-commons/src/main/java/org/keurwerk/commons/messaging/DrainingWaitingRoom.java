package org.keurwerk.commons.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.messaging.WaitingRoom.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.ListenerExecutionFailedException;

/**
 * Tries what waits, the first of each lane when its pause is over; parks what was tried often enough. One thread looks what is due, a few try it: a
 * lane has one try at a time, so that its order holds, and a try that takes long holds up no other lane. It sleeps while nothing waits. Stops after
 * the listener, so that what that lets in is kept for the next start.
 */
final class DrainingWaitingRoom implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DrainingWaitingRoom.class);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration LAST_TRY = Duration.ofSeconds(5);
    private static final int TRIES_AT_ONCE = 4;
    private static final int BEFORE_LISTENER = AbstractMessageListenerContainer.DEFAULT_PHASE - 1;

    private final EventDispatcher dispatcher;
    private final WaitingRoom room;
    private final RetryPauses pauses;
    private final DeadLetterPublishingRecoverer parking;
    private final String group;
    private final Clock clock;
    private final Semaphore wake;
    private final Semaphore free = new Semaphore(TRIES_AT_ONCE);
    private final Set<String> tried = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private @Nullable ExecutorService tries;
    private @Nullable Thread thread;

    /** {@code wake} is released by the waiting room when there may be something to do. */
    DrainingWaitingRoom(
            EventDispatcher dispatcher,
            WaitingRoom room,
            RetryPauses pauses,
            DeadLetterPublishingRecoverer parking,
            String group,
            Clock clock,
            Semaphore wake) {
        this.dispatcher = dispatcher;
        this.room = room;
        this.pauses = pauses;
        this.parking = parking;
        this.group = group;
        this.clock = clock;
        this.wake = wake;
    }

    @Override
    public void start() {
        running = true;
        tries = Executors.newFixedThreadPool(TRIES_AT_ONCE, DrainingWaitingRoom::named);
        Thread started = named(this::run);
        thread = started;
        wake.release();
        started.start();
    }

    private void run() {
        try {
            while (running) {
                Optional<Duration> pause = drainQuietly();
                if (pause.isPresent()) {
                    wake.tryAcquire(pause.get().toMillis() + 1, TimeUnit.MILLISECONDS);
                } else {
                    wake.acquire();
                }
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Duration> drainQuietly() {
        try {
            return drain();
        } catch (RuntimeException e) {
            LOG.warn("waiting events could not be read, they are looked at again: {}", e.getMessage());
            return Optional.of(LOOK_AGAIN);
        }
    }

    private static Thread named(Runnable work) {
        Thread named = new Thread(work, "waiting-events");
        named.setDaemon(true);
        return named;
    }

    /** Has all tried that is due and whose lane has no try yet; returns when to look again, empty when none waits. */
    private Optional<Duration> drain() {
        while (running) {
            Collection<Place> heads = room.heads();
            if (heads.isEmpty()) {
                return Optional.empty();
            }
            Instant now = clock.instant();
            Optional<Place> first = heads.stream()
                    .filter(place -> !tried.contains(place.lane()))
                    .min(Comparator.comparing(Place::nextTry));
            if (first.isEmpty()) {
                return Optional.of(LOOK_AGAIN);
            }
            if (first.get().nextTry().isAfter(now)) {
                Duration until = Duration.between(now, first.get().nextTry());
                return Optional.of(until.compareTo(LOOK_AGAIN) < 0 ? until : LOOK_AGAIN);
            }
            if (!free.tryAcquire()) {
                return Optional.of(LOOK_AGAIN);
            }
            room.claim(first.get(), now, LEASE)
                    .ifPresentOrElse(event -> begin(first.get().lane(), event), free::release);
        }
        return Optional.empty();
    }

    private void begin(String lane, WaitingEvent event) {
        tried.add(lane);
        Objects.requireNonNull(tries).execute(() -> {
            try {
                tryAgain(event);
            } catch (RuntimeException e) {
                LOG.warn("a waiting event could not be put back and is tried again: {}", e.getMessage());
            } finally {
                tried.remove(lane);
                free.release();
                wake.release();
            }
        });
    }

    private void tryAgain(WaitingEvent event) {
        ConsumerRecord<String, byte[]> record = event.toRecord();
        try {
            dispatcher.dispatch(record);
        } catch (RuntimeException failure) {
            Optional<Duration> pause = RefusedEvent.isBehind(failure) ? Optional.empty() : pauses.after(event.tries());
            if (pause.isPresent()) {
                room.postpone(event, clock.instant().plus(pause.get()), String.valueOf(failure.getMessage()));
                return;
            }
            parking.accept(record, null, new ListenerExecutionFailedException("Listener failed", group, failure));
        }
        room.leave(event);
    }

    @Override
    public void stop() {
        running = false;
        wake.release();
        Thread started = thread;
        ExecutorService trying = tries;
        if (started != null && trying != null) {
            try {
                started.join(LAST_TRY.toMillis());
                trying.shutdown();
                trying.awaitTermination(LAST_TRY.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isAutoStartup() {
        return !dispatcher.topics().isEmpty();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_LISTENER;
    }
}
