package org.keurwerk.audit.reaudit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.Features;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.decision.Decision;
import org.keurwerk.audit.decision.DecisionSamples;
import org.keurwerk.audit.decision.Decisions;
import org.keurwerk.audit.organisation.OrganisationSamples;
import org.keurwerk.audit.reaudit.ReauditPlan.State;
import org.keurwerk.audit.trajectory.CaseProcesses;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.id.AccountId;

/** Re-audits of a decision of 1 March 2021, after an objection to it was well founded. */
class EndingReauditsTest {

    private static final LocalDate ANEW = LocalDate.parse("2021-05-10");

    private final Features features = Features.shipped(new StandingClock("2021-03-01T10:00:00Z"));
    private final Reaudits reaudits = features.get(Reaudits.class);
    private final PlanningReaudits planning = features.get(PlanningReaudits.class);
    private final EndingReaudits ending = features.get(EndingReaudits.class);
    private final OpeningReaudits opening = features.get(OpeningReaudits.class);
    private final Trajectories trajectories = features.get(Trajectories.class);
    private final CaseProcesses processes = features.get(CaseProcesses.class);

    @BeforeEach
    void aTrajectoryThatWasDecided() {
        trajectories.begin(TrajectorySamples.trajectory("trj_1")
                .in(Phase.DECISION, "2021-03-01")
                .build());
        var organisations = OrganisationSamples.in(features.mongo(), "org_other", "Andere");
        organisations.deleteAll();
        organisations.insert(OrganisationSamples.named(TrajectorySamples.ORGANISATION, "Bibliotheek Voorbeeld-Noord"));
        given(processes.reauditCancelled(any(), anyBoolean())).willReturn(true);
    }

    @AfterEach
    void close() {
        features.close();
    }

    @Test
    void oneThatRunsEndsAndItsProcessIsToldUntilItHasHeard() {
        first(Outcome.CERTIFIED, Outcome.CONDITIONAL);
        opening.sweep();
        given(processes.reauditCancelled(any(), anyBoolean())).willReturn(false, true);

        anew(Outcome.CERTIFIED, Outcome.CERTIFIED);
        assertThat(reaudits.untoldEnds()).hasSize(1);
        ending.sweep();
        ending.sweep();

        ReauditPlan plan = reaudits.after(TRJ_1).get(0);
        assertThat(plan.state()).isEqualTo(State.NEEDLESS);
        assertThat(reaudits.untoldEnds()).isEmpty();
        verify(processes, times(2)).reauditCancelled(plan.id(), false);
    }

    @Test
    void oneThatIsPlannedDoesNotBegin() {
        first(Outcome.NOT_CERTIFIED, Outcome.NOT_CERTIFIED);

        anew(Outcome.CERTIFIED, Outcome.CERTIFIED);

        assertThat(opening.doWhatIsDue(LocalDate.parse("2022-03-01"))).isEmpty();
        verify(processes, never()).reauditCancelled(any(), anyBoolean());
        assertThat(reaudits.untoldEnds()).isEmpty();
    }

    @Test
    void aRefusalThatBecomesConditionalIsFollowedByAnotherAndWhatStaysConditionalByTheSame() {
        first(Outcome.CONDITIONAL, Outcome.NOT_CERTIFIED);

        anew(Outcome.CONDITIONAL, Outcome.CONDITIONAL);

        assertThat(reaudits.after(TRJ_1))
                .extracting(plan -> plan.what().decisionId(), ReauditPlan::scopes, ReauditPlan::state)
                .containsExactlyInAnyOrder(
                        tuple(DecisionSamples.idOf(TRJ_1), List.of(Scope.LIBRARY), State.PLANNED),
                        tuple(DecisionSamples.idOf(TRJ_1), List.of(Scope.POI), State.NEEDLESS),
                        tuple("dec_anew", List.of(Scope.POI), State.PLANNED));
    }

    @Test
    void oneThatWasDecidedOnStaysAndWhatWasToFollowItEnds() {
        first(Outcome.CERTIFIED, Outcome.CONDITIONAL);
        opening.sweep();
        ReauditPlan first = reaudits.after(TRJ_1).get(0);
        DecisionSamples.take(
                features.mongo(),
                first.id(),
                List.of(new ScopeOutcome(Scope.POI, Outcome.NOT_CERTIFIED)),
                "2021-05-01",
                "2025-03-01");
        planning.decided(
                features.get(Decisions.class).of(first.id()).orElseThrow(),
                trajectories.known(first.id()),
                features.framework());

        anew(Outcome.CERTIFIED, Outcome.CERTIFIED);

        assertThat(reaudits.known(first.id()).state()).isEqualTo(State.OPENED);
        assertThat(reaudits.after(first.id())).extracting(ReauditPlan::state).containsExactly(State.NEEDLESS);
    }

    @Test
    void oneThatBeganAtTheSameMomentIsEndedAfterAll() {
        first(Outcome.CERTIFIED, Outcome.CONDITIONAL);
        anew(Outcome.CERTIFIED, Outcome.CERTIFIED);
        ReauditPlan plan = reaudits.after(TRJ_1).get(0);
        trajectories.letNextBegin(TRJ_1);
        trajectories.begin(TrajectorySamples.trajectory(plan.id().value())
                .in(Phase.ANNOUNCEMENT, "2021-05-10")
                .build());

        reaudits.endAgain(plan.id());
        ending.sweep();

        verify(processes).reauditCancelled(plan.id(), false);
    }

    private void first(Outcome library, Outcome poi) {
        DecisionSamples.take(features.mongo(), TRJ_1, outcomes(library, poi), "2021-03-01", "2025-03-01");
        decided(features.get(Decisions.class).of(TRJ_1).orElseThrow());
    }

    private void anew(Outcome library, Outcome poi) {
        decided(new Decision(
                "dec_anew",
                TRJ_1,
                2,
                outcomes(library, poi),
                "Het bezwaar is gegrond.",
                null,
                new AccountId("acc_board"),
                ANEW,
                ANEW.plusYears(4),
                "hash",
                2));
    }

    private void decided(Decision decision) {
        Trajectory trajectory = trajectories.known(TRJ_1);
        planning.decided(decision, trajectory, features.framework());
        ending.decided(decision, trajectory, features.framework());
    }

    private static List<ScopeOutcome> outcomes(Outcome library, Outcome poi) {
        return List.of(new ScopeOutcome(Scope.LIBRARY, library), new ScopeOutcome(Scope.POI, poi));
    }
}
