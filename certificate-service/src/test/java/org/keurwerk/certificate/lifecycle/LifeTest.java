package org.keurwerk.certificate.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.keurwerk.certificate.Lives;
import org.keurwerk.contracts.id.SuspensionId;
import org.keurwerk.contracts.id.TrajectoryId;

class LifeTest {

    private static final Validity VALIDITY =
            new Validity(LocalDate.parse("2021-03-22"), LocalDate.parse("2025-03-22"), LocalDate.parse("2024-03-22"));
    private static final SuspensionMeasure SUSPENDED = Lives.measure(Move.SUSPEND, "2023-02-01");
    private static final SuspensionMeasure REINSTATED = Lives.measure(Move.REINSTATE, "2023-06-01");
    private static final SuspensionMeasure WITHDRAWN = Lives.measure(Move.WITHDRAW, "2023-06-01");
    private static final Extension EXTENSION =
            new Extension(new TrajectoryId("trj_renewal"), LocalDate.parse("2025-06-30"));

    /** The drawing in docs/certificate-states.md, as a table. */
    @ParameterizedTest
    @CsvSource({
        "VALID,             EXPIRED EXTENSION_PENDING SUPERSEDED SUSPENDED EXPIRING",
        "EXPIRING,          EXPIRED EXTENSION_PENDING SUPERSEDED SUSPENDED",
        "REINSTATED,        EXPIRED EXTENSION_PENDING SUPERSEDED SUSPENDED EXPIRING",
        "SUSPENDED,         EXPIRED SUPERSEDED REINSTATED WITHDRAWN",
        "EXTENSION_PENDING, EXPIRED SUPERSEDED",
        "EXPIRED,           ''",
        "WITHDRAWN,         REINSTATED",
        "SUPERSEDED,        ''"
    })
    void fromEachStateTheseMovesLeadOn(CertificateState from, String to) {
        Set<CertificateState> reached = EnumSet.noneOf(CertificateState.class);
        for (Move move : Move.values()) {
            if (move.leadsFrom(from)) {
                reached.add(move.to());
            }
        }
        assertThat(reached)
                .extracting(CertificateState::name)
                .containsExactlyInAnyOrder(to.isEmpty() ? new String[0] : to.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-31,VALID",
        "2023-02-01,SUSPENDED",
        "2023-05-31,SUSPENDED",
        "2023-06-01,REINSTATED",
        "2024-03-21,REINSTATED",
        "2024-03-22,EXPIRING",
        "2025-03-22,EXPIRED"
    })
    void aSuspensionThatIsLifted(LocalDate day, CertificateState expected) {
        assertThat(life(null, null, SUSPENDED, REINSTATED).stateOn(day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2023-05-31,SUSPENDED", "2023-06-01,WITHDRAWN", "2025-03-22,WITHDRAWN", "2060-01-01,WITHDRAWN"})
    void whatIsWithdrawnStaysSoAlsoAfterItsEnd(LocalDate day, CertificateState expected) {
        assertThat(life(LocalDate.parse("2025-03-11"), EXTENSION, SUSPENDED, WITHDRAWN)
                        .stateOn(day))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-01,WITHDRAWN",
        "2023-10-01,REINSTATED",
        "2024-03-21,REINSTATED",
        "2024-03-22,EXPIRING",
        "2025-03-22,EXPIRED"
    })
    void whoseWithdrawalIsUndoneHoldsAgainAsIfReinstated(LocalDate day, CertificateState expected) {
        Life life = life(null, null, SUSPENDED, WITHDRAWN, Lives.measure(Move.RESTORE, "2023-10-01"));

        assertThat(life.stateOn(day)).isEqualTo(expected);
        assertThat(life.refused()).isEmpty();
        assertThat(life.reinstatedBy(LocalDate.parse("2023-12-01"))).contains(LocalDate.parse("2023-10-01"));
    }

    @Test
    void whatCameWhileItWasWithdrawnComesAtOnceWhenThatIsUndone() {
        SuspensionMeasure late = Lives.measure(Move.RESTORE, "2025-04-01");
        assertThat(life(null, null, SUSPENDED, WITHDRAWN, late).stateOn(LocalDate.parse("2025-04-01")))
                .isEqualTo(CertificateState.EXPIRED);
        assertThat(life(
                                LocalDate.parse("2024-09-02"),
                                null,
                                SUSPENDED,
                                WITHDRAWN,
                                Lives.measure(Move.RESTORE, "2024-10-01"))
                        .stateOn(LocalDate.parse("2024-10-01")))
                .isEqualTo(CertificateState.SUPERSEDED);
    }

    @Test
    void whatWasNotWithdrawnIsNotRestoredButMayBeOnceTheWithdrawalIsKnown() {
        SuspensionMeasure restored = Lives.measure(Move.RESTORE, "2023-10-01");
        Life.Refused early =
                life(null, null, SUSPENDED, restored).refusalOf(restored).orElseThrow();
        assertThat(early.mayComeTrue()).isTrue();
        assertThat(early.why()).isEqualTo("cannot be restored on 2023-10-01: it is suspended, since 2023-02-01");
        Life.Refused over = life(LocalDate.parse("2023-03-01"), null, restored)
                .refusalOf(restored)
                .orElseThrow();
        assertThat(over.mayComeTrue()).isFalse();
    }

    @Test
    void whatIsReinstatedAfterItsFirstWindowOpenedIsExpiringAtOnce() {
        Life life = life(
                null, null, Lives.measure(Move.SUSPEND, "2024-02-29"), Lives.measure(Move.REINSTATE, "2024-08-29"));
        assertThat(life.stateOn(LocalDate.parse("2024-02-29"))).isEqualTo(CertificateState.SUSPENDED);
        assertThat(life.stateOn(LocalDate.parse("2024-03-22"))).isEqualTo(CertificateState.SUSPENDED);
        assertThat(life.stateOn(LocalDate.parse("2024-08-29"))).isEqualTo(CertificateState.EXPIRING);
        assertThat(life.reinstatedBy(LocalDate.parse("2024-09-01"))).contains(LocalDate.parse("2024-08-29"));
    }

    @Test
    void whatIsSuspendedOnTheDayBeforeItsEndHasEndedTheNextDay() {
        Life life = life(null, EXTENSION, Lives.measure(Move.SUSPEND, "2025-03-21"));
        assertThat(life.stateOn(LocalDate.parse("2025-03-21"))).isEqualTo(CertificateState.SUSPENDED);
        assertThat(life.stateOn(LocalDate.parse("2025-03-22"))).isEqualTo(CertificateState.EXPIRED);
        assertThat(life.refused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-22, '',         it has ended",
        "2025-03-11, 2025-03-11, it was superseded",
        "2023-03-01, '',         it is suspended"
    })
    void aSuspensionOfWhatEndedWasSupersededTodayOrIsSuspendedAlreadyIsRefused(
            LocalDate on, String successor, String why) {
        SuspensionMeasure another =
                new SuspensionMeasure(new SuspensionId("sus_2"), Move.SUSPEND, on, on.plusMonths(6), false);
        SuspensionMeasure[] before = why.contains("suspended")
                ? new SuspensionMeasure[] {SUSPENDED, another}
                : new SuspensionMeasure[] {another};
        Life life = life(successor.isEmpty() ? null : LocalDate.parse(successor), null, before);
        assertThat(life.refusalOf(another).orElseThrow().why())
                .startsWith("cannot be suspended on " + on + ": " + why)
                .contains(", since ");
        assertThat(life.refusalOf(another).orElseThrow().mayComeTrue()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Move.class,
            names = {"REINSTATE", "WITHDRAW"})
    void whatWasNotSuspendedIsNeitherReinstatedNorWithdrawnButMayBeOnceTheSuspensionIsKnown(Move move) {
        SuspensionMeasure early = Lives.measure(move, "2023-06-01");
        Life life = life(null, null, early);
        assertThat(life.stateOn(early.on())).isEqualTo(CertificateState.VALID);
        assertThat(life.refusalOf(early).orElseThrow().mayComeTrue()).isTrue();
        assertThat(life(null, null, early, SUSPENDED).refused()).isEmpty();
    }

    @Test
    void whatIsWithdrawnIsNotReinstated() {
        SuspensionMeasure late = Lives.measure(Move.REINSTATE, "2023-07-01");
        assertThat(life(null, null, SUSPENDED, WITHDRAWN, late)
                        .refusalOf(late)
                        .orElseThrow()
                        .why())
                .isEqualTo("cannot be reinstated on 2023-07-01: it was withdrawn, since 2023-06-01");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-21,EXPIRING",
        "2025-03-22,EXTENSION_PENDING",
        "2025-06-29,EXTENSION_PENDING",
        "2025-06-30,EXPIRED"
    })
    void whileTheAuditForItsRenewalRunsItsExtensionIsPending(LocalDate day, CertificateState expected) {
        assertThat(life(null, EXTENSION).stateOn(day)).isEqualTo(expected);
    }

    @Test
    void aSuccessorThatBeginsWhileTheExtensionIsPendingTakesItsPlace() {
        LocalDate decided = LocalDate.parse("2025-05-12");
        Life life = life(decided, new Extension(EXTENSION.renewal(), decided));
        assertThat(life.stateOn(decided.minusDays(1))).isEqualTo(CertificateState.EXTENSION_PENDING);
        assertThat(life.stateOn(decided)).isEqualTo(CertificateState.SUPERSEDED);
        assertThat(life(decided, null).stateOn(decided))
                .as("without an audit for renewal it had ended")
                .isEqualTo(CertificateState.EXPIRED);
    }

    @ParameterizedTest
    @EnumSource(CertificateState.class)
    void theDaysOfALifeHaveNoGap(CertificateState state) {
        Life life = life(LocalDate.parse("2025-03-11"), EXTENSION, SUSPENDED, REINSTATED);
        for (int i = 1; i < life.spells().size(); i++) {
            assertThat(life.spells().get(i).from())
                    .isEqualTo(life.spells().get(i - 1).until());
        }
        assertThat(life.spells().stream()
                        .filter(spell -> spell.state() == state)
                        .count())
                .isLessThanOrEqualTo(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @CsvSource({"1", "2", "3", "5", "8", "13", "21", "34"})
    void inWhateverOrderTheDecisionsComeTheLifeIsTheSame(long seed) {
        Random random = new Random(seed);
        List<SuspensionMeasure> measures = new ArrayList<>();
        for (int one = 0; one < 6; one++) {
            LocalDate day = LocalDate.parse("2022-01-01").plusDays(random.nextInt(1200));
            SuspensionId of = new SuspensionId("sus_" + one);
            measures.add(new SuspensionMeasure(of, Move.SUSPEND, day, day.plusMonths(6), false));
            Move second = random.nextBoolean() ? Move.REINSTATE : Move.WITHDRAW;
            measures.add(new SuspensionMeasure(of, second, day.plusDays(random.nextInt(180)), null, false));
        }
        Life once = Life.of(VALIDITY, null, EXTENSION, measures);
        for (int time = 0; time < 20; time++) {
            Collections.shuffle(measures, random);
            assertThat(Life.of(VALIDITY, null, EXTENSION, measures).spells()).isEqualTo(once.spells());
        }
    }

    private static Life life(
            @Nullable LocalDate supersededOn, @Nullable Extension extension, SuspensionMeasure... measures) {
        return Life.of(VALIDITY, supersededOn, extension, List.of(measures));
    }
}
