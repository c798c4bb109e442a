package org.keurwerk.commons.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.commons.EmbeddedServers;
import org.keurwerk.commons.messaging.EventHandler;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.time.ClockMaster.Happening;
import org.keurwerk.commons.time.ClockMaster.ServiceSilent;
import org.keurwerk.contracts.certificate.RenewalWindowOpened;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Two services on one broker: one opens windows on two dates and moves the clock, the other writes a letter about each that it hears of. */
class ClockRoundsTest {

    private static final String OPENING = "opening";
    private static final String WRITING = "writing";

    private static ConfigurableApplicationContext opening;
    private static ConfigurableApplicationContext writing;
    private static ClockMaster clock;
    private LocalDate begin;

    @Configuration(proxyBeanMethods = false)
    static class OpeningParts {

        @Bean
        Windows windows(EventPublisher publisher) {
            return new Windows(publisher);
        }

        @Bean
        MachineClock machineClock() {
            return new MachineClock();
        }

        @Bean
        @Primary
        SimulatedClock movedClock(MachineClock machine) {
            return new SimulatedClock(machine);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WritingParts {

        @Bean
        Letters letters() {
            return new Letters();
        }

        @Bean
        EventHandler<RenewalWindowOpened> aboutWindows(Letters letters) {
            return letters.handler();
        }
    }

    @BeforeAll
    static void start() {
        opening = EmbeddedServers.service(
                OPENING,
                OpeningParts.class,
                "spring.profiles.active=demo",
                "keurwerk.clock.master=true",
                "keurwerk.clock.participants=" + WRITING + "," + OPENING,
                "keurwerk.clock.initial-date=2024-01-10");
        writing = startWriting();
        clock = opening.getBean(ClockMaster.class);
    }

    @BeforeEach
    void whereTheClockStands() {
        begin = clock.today();
    }

    @AfterAll
    static void stop() {
        writing.close();
        opening.close();
    }

    @Test
    void theClockGoesThroughEveryDueDateAndReturnsWhenAllThatFollowsHasHappened() {
        LocalDate first = begin.plusDays(30);
        LocalDate second = begin.plusDays(90);
        LocalDate target = begin.plusDays(120);
        opening.getBean(Windows.class).opensOn(second);
        opening.getBean(Windows.class).opensOn(first);
        List<List<Happening>> perDate = new ArrayList<>();

        List<Happening> all = clock.moveTo(target, perDate::add);

        assertThat(all)
                .containsExactly(
                        new Happening(first, OPENING, "opened " + first),
                        new Happening(first, WRITING, "wrote about " + first),
                        new Happening(second, OPENING, "opened " + second),
                        new Happening(second, WRITING, "wrote about " + second));
        assertThat(perDate).containsExactly(List.of(), all.subList(0, 2), all.subList(2, 4), List.of());
        assertThat(clock.today()).isEqualTo(target);
        assertThat(writing.getBean(BusinessTime.class).today()).isEqualTo(target);
    }

    @Test
    void theNextDeadlineIsTheSoonestOfAllServices() {
        opening.getBean(Windows.class).opensOn(begin.plusDays(8));
        opening.getBean(Windows.class).opensOn(begin.plusDays(5));

        assertThat(clock.nextDeadline()).contains(begin.plusDays(5));
        clock.moveTo(begin.plusDays(5), date -> {});
        assertThat(clock.nextDeadline()).contains(begin.plusDays(8));
        clock.moveTo(begin.plusDays(8), date -> {});
        assertThat(clock.nextDeadline()).isEmpty();
    }

    @Test
    void theClockGoesForwardOnly() {
        assertThatThrownBy(() -> clock.moveTo(begin.minusDays(1), date -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(clock.today()).isEqualTo(begin);
    }

    @Test
    void aServiceThatComesUpLateStandsAtTheDateOfTheOthers() {
        writing.close();

        writing = startWriting();

        assertThat(writing.getBean(BusinessTime.class).today()).isEqualTo(begin);
    }

    @Test
    void aServiceThatIsDownStopsTheClockByNameAndTheSameCallGoesOnWhenItIsBack() {
        LocalDate due = begin.plusDays(3);
        opening.getBean(Windows.class).opensOn(due);
        MachineClock machine = opening.getBean(MachineClock.class);
        writing.close();
        machine.minutesPerLook.set(3);

        assertThatThrownBy(() -> clock.moveTo(due, date -> {}))
                .isInstanceOf(ServiceSilent.class)
                .hasMessage(WRITING);

        machine.minutesPerLook.set(0);
        writing = startWriting();
        assertThat(clock.moveTo(due, date -> {}))
                .extracting(Happening::what)
                .containsExactly("opened " + due, "wrote about " + due);
    }

    @Test
    void aServiceThatWasDownWhenItWasAskedIsAskedAgainByTheSameCall() throws Exception {
        LocalDate due = begin.plusDays(3);
        opening.getBean(Windows.class).opensOn(due);
        long asked = opening.getBean(ClockFollower.class).lastRound();
        writing.close();

        CompletableFuture<List<Happening>> move = CompletableFuture.supplyAsync(() -> clock.moveTo(due, date -> {}));
        await().until(() -> opening.getBean(ClockFollower.class).lastRound() > asked);
        writing = startWriting();

        assertThat(move.get(60, TimeUnit.SECONDS))
                .extracting(Happening::what)
                .containsExactly("opened " + due, "wrote about " + due);
    }

    private static ConfigurableApplicationContext startWriting() {
        return EmbeddedServers.service(
                WRITING, WritingParts.class, "spring.profiles.active=demo", "keurwerk.kafka.check-writers=false");
    }

    /** The machine's clock; on demand some minutes pass with every look at it, so that nobody need wait for the end of a patience. */
    static final class MachineClock extends Clock {

        final AtomicInteger minutesPerLook = new AtomicInteger();
        private Duration passed = Duration.ZERO;

        @Override
        public synchronized Instant instant() {
            passed = passed.plusMinutes(minutesPerLook.get());
            return Clock.systemUTC().instant().plus(passed);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
