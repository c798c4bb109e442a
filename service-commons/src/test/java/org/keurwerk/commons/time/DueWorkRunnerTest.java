package org.keurwerk.commons.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DueWorkRunnerTest {

    private static final LocalDate TODAY = LocalDate.parse("2021-03-22");

    @Test
    void everyPartDoesWhatIsDueTodayInTurn() {
        assertThat(runner(new Part("windows", true, null), new Part("terms", true, null))
                        .run())
                .containsExactly("windows on 2021-03-22", "terms on 2021-03-22");
    }

    @Test
    void aServiceIsIdleWhenAllItsPartsAre() {
        assertThat(runner(new Part("a", true, null), new Part("b", false, null)).idle())
                .isFalse();
        assertThat(runner(new Part("a", true, null), new Part("b", true, null)).idle())
                .isTrue();
        assertThat(runner().idle()).isTrue();
    }

    @Test
    void theNextDueDateIsTheSoonestOfAnyPart() {
        assertThat(runner(
                                new Part("a", true, TODAY.plusDays(9)),
                                new Part("b", true, null),
                                new Part("c", true, TODAY.plusDays(2)))
                        .nextDue())
                .contains(TODAY.plusDays(2));
        assertThat(runner(new Part("a", true, null)).nextDue()).isEmpty();
    }

    @Test
    void aTickThatFailsIsLeftToTheNextOne() {
        DueWorkRunner failing = runner(new Part("a", true, null) {
            @Override
            public List<String> doWhatIsDue(LocalDate today) {
                throw new IllegalStateException("the store is away");
            }
        });

        assertThatCode(failing::tick).doesNotThrowAnyException();
        assertThatThrownBy(failing::run).hasMessage("the store is away");
    }

    private static DueWorkRunner runner(DueWork... parts) {
        Instant noon = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return new DueWorkRunner(List.of(parts), new BusinessTime(Clock.fixed(noon, ZoneOffset.UTC)));
    }

    private static class Part implements DueWork {

        private final String name;
        private final boolean idle;
        private final @Nullable LocalDate nextDue;

        Part(String name, boolean idle, @Nullable LocalDate nextDue) {
            this.name = name;
            this.idle = idle;
            this.nextDue = nextDue;
        }

        @Override
        public List<String> doWhatIsDue(LocalDate today) {
            return List.of(name + " on " + today);
        }

        @Override
        public boolean idle() {
            return idle;
        }

        @Override
        public @Nullable LocalDate nextDue() {
            return nextDue;
        }
    }
}
