package org.keurwerk.commons.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.keurwerk.commons.time.ClockMaster.ServiceSilent;
import org.keurwerk.commons.time.ClockMessages.Answer;
import org.keurwerk.commons.time.ClockMessages.Tick;
import org.mockito.ArgumentCaptor;

/** Each round of questions takes a minute here, and two minutes without anything new are too many. */
class ClockPatienceTest {

    private final PassingClock machine = new PassingClock();
    private int rounds;
    private boolean idleInTheEnd = true;

    @Test
    void theClockGoesOnForAsLongAsSomethingHappens() {
        ClockMaster clock = clock(20);
        LocalDate target = clock.today().plusDays(1);

        clock.moveTo(target, date -> {});

        assertThat(clock.today()).isEqualTo(target);
        assertThat(rounds).isGreaterThan(20);
    }

    @Test
    void aServiceThatStaysBusyWhileNothingHappensIsNamed() {
        idleInTheEnd = false;
        ClockMaster clock = clock(5);

        assertThatThrownBy(() -> clock.moveTo(clock.today(), date -> {}))
                .isInstanceOf(ServiceSilent.class)
                .hasMessage("working");
        assertThat(rounds).isBetween(6, 10);
    }

    /** With one service, in which something happens in so many rounds. */
    @SuppressWarnings("unchecked")
    private ClockMaster clock(int activeRounds) {
        ClockTopic topic = mock(ClockTopic.class);
        ClockFollower follower = mock(ClockFollower.class);
        ClockMaster master = new ClockMaster(
                new SimulatedClock(machine), topic, follower, List.of("working"), LocalDate.of(2024, 1, 10));
        ArgumentCaptor<Consumer<ConsumerRecord<String, byte[]>>> hearing = ArgumentCaptor.forClass(Consumer.class);
        org.mockito.Mockito.verify(follower).onMessage(hearing.capture());
        doAnswer(question -> {
                    rounds++;
                    machine.passed = machine.passed.plusMinutes(1);
                    boolean quiet = rounds > activeRounds;
                    Tick tick = question.getArgument(1);
                    Answer answer = new Answer(
                            tick.round(), List.of(), quiet && idleInTheEnd, Math.min(rounds, activeRounds), null);
                    when(topic.read(any(), eq(Answer.class))).thenReturn(answer);
                    hearing.getValue().accept(new ConsumerRecord<>("clock", 0, 0, "working", new byte[0]));
                    return null;
                })
                .when(topic)
                .write(any(), any());
        return master;
    }

    private static final class PassingClock extends Clock {

        private Duration passed = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.parse("2024-01-10T09:00:00Z").plus(passed);
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
