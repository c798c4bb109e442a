package org.keurwerk.audit.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.decision.DecisionSamples;
import org.keurwerk.audit.decision.Decisions;
import org.keurwerk.audit.planning.PlanningSamples;
import org.keurwerk.audit.planning.Teams;
import org.keurwerk.audit.planning.Visits;
import org.keurwerk.audit.trail.TrailSamples;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.RecordingProcess;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.withdrawal.Withdrawing.Withdraw;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Party;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.data.mongodb.core.MongoTemplate;

class WithdrawingTest {

    private static final Withdraw MERGER = new Withdraw("Wij fuseren");

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Trajectories trajectories = TrajectorySamples.on(mongo);
    private final Teams teams = new Teams(mongo, trajectories);
    private final Visits visits = new Visits(mongo);
    private final Decisions decisions = DecisionSamples.on(mongo);
    private final Withdrawals withdrawals = new Withdrawals(mongo);
    private final RecordingProcess process = new RecordingProcess();
    private final BusinessTime time = new BusinessTime(new StandingClock("2021-01-20T10:00:00Z"));
    private final Withdrawing withdrawing = new Withdrawing(
            withdrawals,
            trajectories,
            decisions,
            PlanningSamples.calling(mongo, process, time),
            process,
            time,
            TrailSamples.on(mongo, time));

    private final Caller organisation = caller("acc_org", Role.ORGANISATION, TrajectorySamples.ORGANISATION);
    private final Caller office = caller("acc_office", Role.OFFICE, null);

    @BeforeEach
    void begun() {
        trajectories.begin(TrajectorySamples.trajectory("trj_1").build());
        PlanningSamples.composed(teams, TRJ_1, "acc_lead", "acc_co");
        process.waiting.add("trj_1");
    }

    private static Caller caller(String account, Role role, @Nullable String organisation) {
        return new Caller(
                new AccountId(account),
                account,
                account,
                account + "@x.example",
                Set.of(role),
                organisation == null ? null : new OrganisationId(organisation));
    }

    @Test
    void theOrganisationWithdrawsWithAReasonAndItsProcessEnds() {
        withdrawing.withdraw(TRJ_1, MERGER, organisation);

        Withdrawal noted = withdrawals.of(TRJ_1).orElseThrow();
        assertThat(noted.by()).isEqualTo(Party.ORGANISATION);
        assertThat(noted.reason()).isEqualTo("Wij fuseren");
        assertThat(noted.on()).isEqualTo(LocalDate.parse("2021-01-20"));
        assertThat(process.told).containsExactly("withdrawn trj_1");
        assertThat(withdrawals.untold()).isEmpty();
    }

    @Test
    void aVisitThatWasAgreedIsCalledOffWithIt() {
        PlanningSamples.agreed(visits, TRJ_1, "2021-02-09");

        withdrawing.withdraw(TRJ_1, MERGER, office);

        assertThat(visits.of(TRJ_1)).isEmpty();
        assertThat(process.told).containsExactly("withdrawn trj_1 with its visit");
        assertThat(withdrawals.of(TRJ_1).orElseThrow().by()).isEqualTo(Party.OFFICE);
    }

    @Test
    void aVisitThatHasBegunIsCalledOffToo() {
        PlanningSamples.agreed(visits, TRJ_1, "2021-01-19", "2021-01-20");

        withdrawing.withdraw(TRJ_1, MERGER, organisation);

        assertThat(visits.of(TRJ_1)).isEmpty();
        assertThat(process.told).containsExactly("withdrawn trj_1 with its visit");
    }

    @Test
    void aVisitThatTookPlaceStays() {
        PlanningSamples.agreed(visits, TRJ_1, "2021-01-20");
        PlanningSamples.held(visits, TRJ_1, "2021-01-20");

        withdrawing.withdraw(TRJ_1, MERGER, organisation);

        assertThat(visits.of(TRJ_1)).isPresent();
        assertThat(process.told).containsExactly("withdrawn trj_1");
    }

    @Test
    void ofATrajectoryThatHasEndedNothingIsToldForEver() {
        process.waiting.clear();
        withdrawing.withdraw(TRJ_1, MERGER, organisation);
        trajectories.enter(TRJ_1, Phase.CLOSED, LocalDate.parse("2021-01-20"));

        withdrawing.sweep();

        assertThat(withdrawals.untold()).isEmpty();
    }

    @Test
    void nobodyElseMay() {
        for (Caller other : List.of(
                caller("acc_lead", Role.AUDITOR, null),
                caller("acc_director", Role.DIRECTOR, null),
                caller("acc_board", Role.BOARD, null))) {
            assertThat(withdrawing.open(TRJ_1, other)).isEmpty();
            assertThatThrownBy(() -> withdrawing.withdraw(TRJ_1, MERGER, other))
                    .satisfies(e -> hasKind(e, ProblemKind.FORBIDDEN));
        }
        Caller stranger = caller("acc_other", Role.ORGANISATION, "org_other");
        assertThatThrownBy(() -> withdrawing.withdraw(TRJ_1, MERGER, stranger))
                .satisfies(e -> hasKind(e, ProblemKind.NOT_FOUND));
    }

    @Test
    void aSecondTimeItHasEndedAlready() {
        withdrawing.withdraw(TRJ_1, MERGER, organisation);

        assertThat(withdrawing.open(TRJ_1, office)).isEmpty();
        assertThatThrownBy(() -> withdrawing.withdraw(TRJ_1, MERGER, office))
                .satisfies(e -> hasKind(e, Withdrawing.ENDED));
    }

    @Test
    void whatTheAnswerToATaskStopsIsToldToTheProcessALittleLater() {
        withdrawing.stop(TRJ_1, new AccountId("acc_office"), "Geen intake", LocalDate.parse("2021-01-20"));
        withdrawing.stop(TRJ_1, new AccountId("acc_office"), "Geen intake", LocalDate.parse("2021-01-20"));

        assertThat(process.told).isEmpty();
        assertThat(withdrawals.of(TRJ_1).orElseThrow().by()).isEqualTo(Party.OFFICE);
        assertThat(withdrawing.open(TRJ_1, organisation)).isEmpty();

        withdrawing.sweep();

        assertThat(process.told).containsExactly("withdrawn trj_1");
    }

    @Test
    void afterTheDecisionItIsTooLate() {
        DecisionSamples.take(
                mongo,
                TRJ_1,
                List.of(new ScopeOutcome(Scope.LIBRARY, Outcome.CONDITIONAL)),
                "2021-01-19",
                "2025-01-19");

        assertThat(withdrawing.open(TRJ_1, organisation)).isEmpty();
        assertThatThrownBy(() -> withdrawing.withdraw(TRJ_1, MERGER, organisation))
                .satisfies(e -> hasKind(e, Withdrawing.DECIDED));
    }

    @Test
    void whatTheProcessCouldNotBeToldIsToldLater() {
        PlanningSamples.agreed(visits, TRJ_1, "2021-02-09");
        process.down = true;
        assertThatThrownBy(() -> withdrawing.withdraw(TRJ_1, MERGER, organisation))
                .isInstanceOf(IllegalStateException.class);

        withdrawing.sweep();
        assertThat(withdrawals.untold()).hasSize(1);
        process.down = false;
        withdrawing.sweep();

        assertThat(process.told).containsExactly("withdrawn trj_1 with its visit");
        assertThat(withdrawals.untold()).isEmpty();
    }

    private static void hasKind(Throwable problem, ProblemKind kind) {
        assertThat(problem).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.kind())
                .isEqualTo(kind));
    }
}
