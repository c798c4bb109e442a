package org.keurwerk.audit.clock.web;

import jakarta.annotation.PreDestroy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.clock.MovingTheClock;
import org.keurwerk.audit.clock.MovingTheClock.Move;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.ClockMaster.Happening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A move of the date that the office started from the portal: it goes on in the background while the page shows how far it is. */
@Component
@Profile("demo")
class ClockMove {

    private static final Logger LOG = LoggerFactory.getLogger(ClockMove.class);
    private static final int PATIENCE_SECONDS = 2;

    private final MovingTheClock clock;
    private final ExecutorService background = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "clock-move");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Progress last;

    ClockMove(MovingTheClock clock) {
        this.clock = clock;
    }

    /**
     * How far a move is.
     *
     * @param today where the date stands
     * @param happened what happened so far, by date
     * @param failure why it ended early; null when it did not
     */
    record Progress(
            LocalDate from,
            LocalDate to,
            LocalDate today,
            Map<LocalDate, List<Happening>> happened,
            boolean running,
            double seconds,
            @Nullable ProblemException failure) {}

    /**
     * Starts a move, unless one is going on.
     *
     * @throws ProblemException when it goes back, or nowhere
     */
    synchronized boolean start(Move move) {
        if (last != null && last.running()) {
            return false;
        }
        LocalDate from = clock.today();
        LocalDate to = clock.check(move);
        last = new Progress(from, to, from, Map.of(), true, 0, null);
        background.execute(() -> run(from, to));
        return true;
    }

    /** The move that goes on, or the last one; null when there was none. */
    synchronized @Nullable Progress progress() {
        return last;
    }

    /** The next day on which something is due; null when there is none, or when the date is being moved and nobody can say. */
    @Nullable LocalDate nextDeadline() {
        Future<@Nullable LocalDate> asked =
                background.submit(() -> clock.nextDeadline().orElse(null));
        try {
            return asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.info("the next deadline cannot be said now: {}", e.toString());
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private void run(LocalDate from, LocalDate to) {
        long start = System.nanoTime();
        List<Happening> happened = new ArrayList<>();
        ProblemException failure = null;
        try {
            clock.move(new Move(to, null, null), some -> {
                happened.addAll(some);
                report(new Progress(from, to, clock.today(), byDate(happened), true, seconds(start), null));
            });
        } catch (ProblemException problem) {
            failure = problem;
        } catch (RuntimeException e) {
            LOG.error("moving the date from {} to {} failed", from, to, e);
            failure = new ProblemException(ProblemKind.INTERNAL);
        }
        report(new Progress(from, to, clock.today(), byDate(happened), false, seconds(start), failure));
    }

    private synchronized void report(Progress progress) {
        last = progress;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static Map<LocalDate, List<Happening>> byDate(List<Happening> happened) {
        Map<LocalDate, List<Happening>> byDate = new TreeMap<>();
        happened.forEach(one ->
                byDate.computeIfAbsent(one.date(), date -> new ArrayList<>()).add(one));
        return byDate;
    }

    @PreDestroy
    void end() {
        background.shutdownNow();
    }
}
