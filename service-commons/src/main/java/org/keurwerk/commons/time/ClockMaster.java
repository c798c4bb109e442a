package org.keurwerk.commons.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.time.ClockMessages.Answer;
import org.keurwerk.commons.time.ClockMessages.Tick;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Moves the simulated clock of the whole system, in one service only. It never leaps: it goes from each date on which some service has something
 * due to the next, and waits on each until nothing happens any more, which is when two rounds of answers show all services idle with unchanged
 * counts of what they handled and published.
 */
public class ClockMaster implements SmartLifecycle {

    private static final LocalTime OPENING_TIME = LocalTime.of(9, 0);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(5);
    private static final Duration SAY_AGAIN = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(ClockMaster.class);

    private final SimulatedClock clock;
    private final ClockTopic topic;
    private final ClockFollower follower;
    private final List<String> services;
    private final @Nullable LocalDate initialDate;
    private final ServiceAnswers answers = new ServiceAnswers();
    private final Object moving = new Object();
    private long round;
    private volatile boolean running;

    ClockMaster(
            SimulatedClock clock,
            ClockTopic topic,
            ClockFollower follower,
            List<String> services,
            @Nullable LocalDate initialDate) {
        this.clock = clock;
        this.topic = topic;
        this.follower = follower;
        this.services = List.copyOf(services);
        this.initialDate = initialDate;
        follower.onMessage(this::hear);
    }

    /** Something that happened on the way. */
    public record Happening(LocalDate date, String service, String what) {}

    /** A service that did not answer in time. */
    public static final class ServiceSilent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ServiceSilent(String service) {
            super(service);
        }
    }

    /** The simulated day. */
    public LocalDate today() {
        return new BusinessTime(clock).today();
    }

    /**
     * Goes to a date, through every date on which something is due, and returns when all of it has happened.
     *
     * @param target today or later
     * @param onDate told after each date what happened on it
     * @throws IllegalArgumentException when the date lies in the past
     * @throws ServiceSilent when a service gives no answer, or is busy while nothing happens; what was reached so far stands, and the same call goes on from there
     */
    public List<Happening> moveTo(LocalDate target, Consumer<List<Happening>> onDate) {
        synchronized (moving) {
            if (target.isBefore(today())) {
                throw new IllegalArgumentException("the clock moves forward only");
            }
            List<Happening> all = new ArrayList<>(settle(onDate));
            while (today().isBefore(target)) {
                LocalDate next = nextDue().filter(due -> due.isBefore(target)).orElse(target);
                place(next);
                all.addAll(settle(onDate));
            }
            return all;
        }
    }

    /** The next date on which some service has something to do, after everything due today is done. */
    public Optional<LocalDate> nextDeadline() {
        synchronized (moving) {
            settle(nothing -> {});
            return nextDue();
        }
    }

    private Optional<LocalDate> nextDue() {
        return answers.nextDueAfter(today());
    }

    private void place(LocalDate date) {
        Instant target = date.atTime(OPENING_TIME).atZone(BusinessTime.ZONE).toInstant();
        clock.moveTo(Duration.between(clock.machineTime(), target));
    }

    /** Waits until nothing happens any more on this date; goes on as long as something does, and says now and then what it waits for. */
    private List<Happening> settle(Consumer<List<Happening>> onDate) {
        List<Happening> happened = new ArrayList<>();
        LocalDate date = today();
        Instant giveUp = clock.machineTime().plus(PATIENCE);
        Instant sayWhat = clock.machineTime().plus(SAY_AGAIN);
        while (true) {
            Map<String, Answer> before = answers.snapshot();
            Map<String, Answer> now = ask(date);
            List<Happening> news = answers.news(date);
            happened.addAll(news);
            Set<String> active = services(now, (name, answer) -> isNew(before.get(name), answer));
            Set<String> busy = services(now, (name, answer) -> !answer.idle());
            if (news.isEmpty() && active.isEmpty() && busy.isEmpty()) {
                onDate.accept(List.copyOf(happened));
                return happened;
            }
            Instant looked = clock.machineTime();
            if (!news.isEmpty() || !active.isEmpty()) {
                giveUp = looked.plus(PATIENCE);
            } else if (looked.isAfter(giveUp)) {
                throw new ServiceSilent(busy.iterator().next());
            }
            if (looked.isAfter(sayWhat)) {
                LOG.info("the clock stays at {}: busy {}, something happened in {}", date, busy, active);
                sayWhat = looked.plus(SAY_AGAIN);
            }
        }
    }

    private static Set<String> services(Map<String, Answer> answers, BiPredicate<String, Answer> which) {
        return answers.entrySet().stream()
                .filter(answer -> which.test(answer.getKey(), answer.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isNew(@Nullable Answer last, Answer answer) {
        return last == null || last.activity() != answer.activity();
    }

    /** Asks, and asks again: a service that was down when it was asked, or came up just after, takes an old question for history. */
    private Map<String, Answer> ask(LocalDate date) {
        round = Math.max(round, follower.lastRound()) + 1;
        Tick question = new Tick(round, clock.offset().toMillis(), date);
        topic.write(ClockMessages.CLOCK, question);
        long asked = System.nanoTime();
        Instant giveUp = clock.machineTime().plus(PATIENCE);
        Optional<String> missing = answers.missing(services, round);
        while (missing.isPresent()) {
            long left = Duration.between(clock.machineTime(), giveUp).toMillis();
            if (left <= 0) {
                throw new ServiceSilent(missing.get());
            }
            missing = answers.missing(services, round, Math.min(left, ASK_AGAIN.toMillis()));
            if (missing.isPresent() && System.nanoTime() - asked >= ASK_AGAIN.toNanos()) {
                topic.write(ClockMessages.CLOCK, question);
                asked = System.nanoTime();
            }
        }
        return answers.snapshot();
    }

    private void hear(ConsumerRecord<String, byte[]> record) {
        if (!record.key().equals(ClockMessages.CLOCK)) {
            answers.heard(record.key(), topic.read(record, Answer.class));
        }
    }

    /** What was read until now is history. */
    @Override
    public void start() {
        answers.forgetNews();
        if (!follower.placed() && initialDate != null) {
            place(initialDate);
            topic.write(ClockMessages.CLOCK, new Tick(1, clock.offset().toMillis(), initialDate));
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return follower.getPhase() + 1;
    }
}
