package org.keurwerk.audit.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.Features;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.AccountSamples;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.decision.Decision;
import org.keurwerk.audit.decision.DecisionSamples;
import org.keurwerk.audit.decision.Decisions;
import org.keurwerk.audit.objection.ComposeCommitteeForm.NewCommittee;
import org.keurwerk.audit.objection.DecideObjectionForm.BoardRuling;
import org.keurwerk.audit.objection.FilingObjection.FileObjection;
import org.keurwerk.audit.objection.ReadingObjections.Case;
import org.keurwerk.audit.objection.RecordAdviceForm.CommitteeAdvice;
import org.keurwerk.audit.planning.PlanningSamples;
import org.keurwerk.audit.planning.RefusedAttempts;
import org.keurwerk.audit.planning.Teams;
import org.keurwerk.audit.suspension.SuspensionSamples;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.CaseProcesses;
import org.keurwerk.audit.trajectory.Milestones;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Reaudit;
import org.keurwerk.audit.trajectory.RenamingTrajectories;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.audit.DecisionTaken;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.audit.WithdrawalAnnulled;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;

/** An objection to a decision of 1 March 2021, in the dossier: until when, by whom, and what follows when it is well founded. */
class ObjectingTest {

    private static final String DECIDED = "2021-03-01";

    private final StandingClock clock = new StandingClock("2021-03-15T09:00:00Z");
    private final Features features = Features.small(clock);
    private final FilingObjection filing = features.get(FilingObjection.class);
    private final ReadingObjections reading = features.get(ReadingObjections.class);
    private final ComposeCommitteeForm compose = features.get(ComposeCommitteeForm.class);
    private final DecideObjectionForm decide = features.get(DecideObjectionForm.class);
    private final Decisions decisions = features.get(Decisions.class);
    private final Caller organisation = caller("acc_org", Role.ORGANISATION, TrajectorySamples.ORGANISATION);
    private final Caller office = caller("acc_office", Role.OFFICE, null);

    @BeforeEach
    void aTrajectoryThatWasDecided() {
        features.get(Trajectories.class)
                .begin(TrajectorySamples.trajectory("trj_1")
                        .in(Phase.DECISION, DECIDED)
                        .build());
        PlanningSamples.composed(features.get(Teams.class), TRJ_1, TrajectorySamples.LEAD);
        Accounts accounts = features.get(Accounts.class);
        accounts.save(AccountSamples.named("lead", "Leadauditor", Role.AUDITOR));
        accounts.save(AccountSamples.named("peer", "Peer-auditor", Role.AUDITOR));
        accounts.save(AccountSamples.named("director", "Directeur", Role.DIRECTOR));
    }

    @AfterEach
    void close() {
        features.close();
    }

    @Test
    void anOrganisationObjectsAndTheDecisionStandsMeanwhile() {
        decided(Outcome.CERTIFIED, Outcome.CONDITIONAL);
        assertThat(filing.open(TRJ_1, organisation)).isTrue();

        file();

        Case one = reading.of(TRJ_1, organisation).get(0);
        assertThat(one.open()).isTrue();
        assertThat(one.scopes()).as("only what was not certified").containsExactly(Scope.POI);
        assertThat(one.decideBy()).as("twelve weeks").isEqualTo("2021-06-07");
        assertThat(decisions.of(TRJ_1)).map(Decision::sequence).contains(1);
        assertThat(filing.open(TRJ_1, organisation)).isFalse();
        refused("objection-open", "2021-03-15");
        verify(features.get(CaseProcesses.class), times(1))
                .objectionMade(TRJ_1, 1, new OrganisationId(TrajectorySamples.ORGANISATION));
    }

    @ParameterizedTest
    @CsvSource({"2021-04-12T21:59:00Z, true", "2021-04-12T22:01:00Z, false"})
    void theTermEndsAtTheEndOfItsDayAndTheRefusalSaysWhichDay(String now, boolean inTime) {
        decided(Outcome.NOT_CERTIFIED, Outcome.NOT_CERTIFIED);
        clock.moveTo(now);

        assertThat(filing.open(TRJ_1, organisation)).isEqualTo(inTime);
        if (!inTime) {
            refused("objection-too-late", "2021-04-12");
        }
    }

    @Test
    void aTermThatWouldEndOnAWeekendEndsOnTheNextWorkingDay() {
        DecisionSamples.take(
                features.mongo(),
                TRJ_1,
                List.of(new ScopeOutcome(Scope.LIBRARY, Outcome.NOT_CERTIFIED)),
                "2021-02-27",
                "2025-02-27");
        assertThat(filing.until(TRJ_1)).contains(LocalDate.parse("2021-04-12"));
    }

    @Test
    void aPositiveDecisionCannotBeObjectedToNorOneThatIsNotThere() {
        refused("objection-no-decision", null);
        decided(Outcome.CERTIFIED, Outcome.CERTIFIED);
        refused("objection-positive", DECIDED);
    }

    @Test
    void anotherOrganisationFindsNothingAndNobodyElseObjects() {
        decided(Outcome.CONDITIONAL, Outcome.CONDITIONAL);
        Caller other = caller("acc_other", Role.ORGANISATION, "org_2");
        assertThat(kind(() -> filing.file(TRJ_1, said(), other))).isEqualTo(ProblemKind.NOT_FOUND);
        assertThat(kind(() -> filing.file(TRJ_1, said(), office))).isEqualTo(ProblemKind.FORBIDDEN);
        assertThat(kind(() -> reading.of(TRJ_1, caller(TrajectorySamples.LEAD, Role.AUDITOR, null))))
                .isIn(ProblemKind.FORBIDDEN, ProblemKind.NOT_FOUND);
    }

    @Test
    void nobodyWhoWasInvolvedSitsInTheCommitteeAndTheAttemptIsRecorded() {
        decided(Outcome.CONDITIONAL, Outcome.CONDITIONAL);
        file();

        assertThat(compose.check(committee("lead", "Leadauditor", "directeur", true), asked(Kinds.COMPOSE_COMMITTEE)))
                .containsExactly(
                        FieldProblem.of("memberOne", "committee-audited-it"),
                        FieldProblem.of("memberTwo", "committee-audited-it"),
                        FieldProblem.of("memberThree", "committee-decides"));
        assertThat(compose.check(committee("peer", "Mr. B.", "mr. b.", false), asked(Kinds.COMPOSE_COMMITTEE)))
                .containsExactly(
                        FieldProblem.of("memberThree", "committee-twice"),
                        FieldProblem.of("declared", "committee-not-declared"));
        assertThat(compose.check(committee("peer", "Mr. B.", "Mr. C.", true), asked(Kinds.COMPOSE_COMMITTEE)))
                .isEmpty();
        assertThat(features.get(RefusedAttempts.class).in(TRJ_1, office)).hasSize(3);
        assertThat(compose.check(
                        committee("lead@keurwerk.example", "Mr. B.", "Mr. C.", true), asked(Kinds.COMPOSE_COMMITTEE)))
                .as("an address means its account, too")
                .containsExactly(FieldProblem.of("memberOne", "committee-audited-it"));
    }

    @Test
    void whatWasReauditedRestsOnTheAuditBeforeIt() {
        Trajectory reaudit = TrajectorySamples.trajectory("trj_2")
                .reauditing(new Reaudit(
                        TRJ_1,
                        "dec_1",
                        LocalDate.parse(DECIDED),
                        Outcome.NOT_CERTIFIED,
                        List.of("6"),
                        LocalDate.parse("2022-09-01"),
                        LocalDate.parse("2022-03-01"),
                        null))
                .build();
        Unbiased unbiased = features.get(Unbiased.class);

        assertThat(unbiased.bar(reaudit, new AccountId(TrajectorySamples.LEAD))).contains("AUDITED_IT");
        assertThat(unbiased.bar(reaudit, new AccountId("acc_peer"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-26, hearing-too-soon,   2021-03-29",
        "2021-04-03, no-working-day,     2021-04-06",
        "2021-06-08, hearing-after-term, 2021-06-07"
    })
    void theHearingLeavesTimeToPrepareAndToDecide(LocalDate day, String code, String allowed) {
        decided(Outcome.CONDITIONAL, Outcome.CONDITIONAL);
        file();
        assertThat(compose.check(
                        new NewCommittee("peer", "B", "C", true, day, "Op kantoor"), asked(Kinds.COMPOSE_COMMITTEE)))
                .containsExactly(FieldProblem.of("hearingOn", code, allowed));
    }

    @Test
    void aWellFoundedObjectionLeadsToTheNextDecisionAndWhatWasCertifiedStaysAsItIs() {
        decided(Outcome.CERTIFIED, Outcome.CONDITIONAL);
        file();
        advised();
        clock.moveTo("2021-05-10T09:00:00Z");

        decide.follow(new BoardRuling(true, Outcome.CERTIFIED, "Norm 6 haalt het minimum."), answered());
        decide.follow(new BoardRuling(true, Outcome.CERTIFIED, "Norm 6 haalt het minimum."), answered());

        Decision anew = decisions.of(TRJ_1).orElseThrow();
        assertThat(anew.sequence()).isEqualTo(2);
        assertThat(anew.certifiedScopes()).containsExactlyInAnyOrder(Scope.LIBRARY, Scope.POI);
        assertThat(anew.validUntil()).as("as that of the other scope").isEqualTo("2025-03-01");
        DecisionTaken told = (DecisionTaken) features.get(Milestones.class).fact("DecisionTaken", TRJ_1);
        assertThat(told.decisionId()).isEqualTo(anew.id());
        assertThat(told.replacesDecisionId()).isEqualTo(DecisionSamples.idOf(TRJ_1));
        assertThat(told.outcomes())
                .as("the certificate of the other scope is there already")
                .containsExactly(new ScopeOutcome(Scope.POI, Outcome.CERTIFIED));
        Case one = reading.of(TRJ_1, organisation).get(0);
        assertThat(one.newDecisionId()).isEqualTo(anew.id());
        assertThat(one.open()).isFalse();
        refused("objection-decided", "2021-05-10");
    }

    @Test
    void aDecisionOnAnObjectionIsTheLastWordAlsoWhenItIsConditionalAgain() {
        decided(Outcome.NOT_CERTIFIED, Outcome.NOT_CERTIFIED);
        file();
        advised();

        decide.follow(new BoardRuling(true, Outcome.CONDITIONAL, "Ten dele."), answered());

        assertThat(decisions.outcomes(TRJ_1)).allMatch(outcome -> outcome.outcome() == Outcome.CONDITIONAL);
        refused("objection-decided", "2021-05-10");
    }

    @Test
    void anObjectionThatIsNotWellFoundedLeavesTheDecision() {
        decided(Outcome.CONDITIONAL, Outcome.CONDITIONAL);
        file();
        advised();

        decide.follow(new BoardRuling(false, null, "De score is terecht."), answered());

        assertThat(decisions.of(TRJ_1)).map(Decision::sequence).contains(1);
        assertThat(reading.of(TRJ_1, organisation).get(0).wellFounded()).isFalse();
        refused("objection-decided", "2021-05-10");
    }

    @Test
    void theBoardSaysWhatComesInsteadAndNobodyWhoWasInvolvedDecides() {
        decided(Outcome.CONDITIONAL, Outcome.CONDITIONAL);
        file();
        advised();
        Asked board = asked(Kinds.DECIDE_OBJECTION);

        assertThat(decide.check(new BoardRuling(true, null, "Ja."), board))
                .containsExactly(FieldProblem.of("outcome", "objection-what-instead"));
        assertThat(decide.check(new BoardRuling(true, Outcome.CONDITIONAL, "Ja."), board))
                .containsExactly(FieldProblem.of("outcome", "objection-same-outcome"));
        assertThat(decide.check(new BoardRuling(true, Outcome.NOT_CERTIFIED, "Ja."), board))
                .containsExactly(FieldProblem.of("outcome", "objection-worse"));
        assertThat(decide.check(new BoardRuling(false, null, "Nee."), board)).isEmpty();
        Asked director = SubmissionSamples.asked(Kinds.DECIDE_OBJECTION, trajectory(), "acc_director", "2021-05-10");
        assertThat(decide.view(director).barred()).isEqualTo("DECIDED_IT");
        assertThat(kind(() -> decide.check(new BoardRuling(false, null, "Nee."), director)))
                .isEqualTo(new ProblemKind("not-independent", 403));
        assertThat(features.get(RefusedAttempts.class).in(TRJ_1, office)).hasSize(1);
    }

    @Test
    void aWithdrawalIsObjectedToUntilItsDayAndTheCertificateHoldsAgainWhenThatIsWellFounded() {
        decided(Outcome.CERTIFIED, Outcome.CERTIFIED);
        SuspensionSamples.withdrawn(features.mongo(), TRJ_1, "2022-03-01", "2022-04-12");
        clock.moveTo("2022-04-12T20:00:00Z");
        assertThat(filing.withdrawn(TRJ_1)).contains(SuspensionSamples.NUMBER);
        assertThat(filing.until(TRJ_1)).contains(LocalDate.parse("2022-04-12"));

        file();
        compose.follow(committee("peer", "Mr. B.", "Mr. C.", true), answered());
        assertThat(decide.check(new BoardRuling(true, null, "Ja."), asked(Kinds.DECIDE_OBJECTION)))
                .isEmpty();
        decide.follow(new BoardRuling(true, null, "De dienstverlening is hervat."), answered());

        Case one = reading.of(TRJ_1, organisation).get(0);
        assertThat(one.certificateNumber()).isEqualTo(SuspensionSamples.NUMBER);
        assertThat(one.wellFounded()).isTrue();
        assertThat(one.newDecisionId()).isNull();
        assertThat(decisions.of(TRJ_1)).map(Decision::sequence).contains(1);
        WithdrawalAnnulled told =
                (WithdrawalAnnulled) features.get(Milestones.class).fact("WithdrawalAnnulled", TRJ_1);
        assertThat(told.certificateNumber()).isEqualTo(SuspensionSamples.NUMBER);
        assertThat(told.annulledOn()).isEqualTo("2021-05-10");
        refused("objection-decided", "2021-05-10");
    }

    @Test
    void aWithdrawalIsObjectedToNoMoreAfterItsDayAndNobodyWhoWithdrewItDecides() {
        decided(Outcome.CERTIFIED, Outcome.CERTIFIED);
        SuspensionSamples.withdrawn(features.mongo(), TRJ_1, "2022-03-01", "2022-04-12");
        clock.moveTo("2022-04-12T22:01:00Z");
        refused("objection-too-late", "2022-04-12");
        clock.moveTo("2022-04-01T09:00:00Z");
        file();
        Asked director = SubmissionSamples.asked(Kinds.DECIDE_OBJECTION, trajectory(), "acc_director", "2022-05-10");
        assertThat(decide.view(director).barred()).isEqualTo("DECIDED_IT");
        assertThat(decide.view(director).certificateNumber()).isEqualTo(SuspensionSamples.NUMBER);
        assertThat(decide.view(director).rationale()).isEqualTo("De dienstverlening is gestaakt.");
    }

    @Test
    void aDecisionOnALeapDayIsObjectedToForSixWeeksAndOneAfterItIsValidForFourYears() {
        clock.moveTo("2024-04-11T09:00:00Z");
        DecisionSamples.take(
                features.mongo(),
                TRJ_1,
                List.of(new ScopeOutcome(Scope.LIBRARY, Outcome.NOT_CERTIFIED)),
                "2024-02-29",
                "2028-02-29");
        assertThat(filing.until(TRJ_1)).contains(LocalDate.parse("2024-04-11"));
        file();
        assertThat(reading.of(TRJ_1, organisation).get(0).decideBy()).isEqualTo("2024-07-04");

        decide.follow(
                new BoardRuling(true, Outcome.CERTIFIED, "Ja."),
                new Answered(
                        SubmissionSamples.submitted(
                                Kinds.DECIDE_OBJECTION, TRJ_1, "acc_board", "2028-02-29T09:00:00Z", Map.of()),
                        trajectory(),
                        features.framework()));

        assertThat(decisions.of(TRJ_1)).map(Decision::validUntil).contains(LocalDate.parse("2032-02-29"));
    }

    @Test
    void anOrganisationThatWasRenamedOrBecamePartOfAnotherObjectsInItsOwnTrajectory() {
        decided(Outcome.CONDITIONAL, Outcome.CONDITIONAL);
        features.get(RenamingTrajectories.class)
                .renamed(new OrganisationId(TrajectorySamples.ORGANISATION), "Bibliotheek Andere Naam", "Elders");
        file();
        assertThat(reading.of(TRJ_1, organisation)).hasSize(1);
    }

    private void decided(Outcome library, Outcome poi) {
        DecisionSamples.take(
                features.mongo(),
                TRJ_1,
                List.of(new ScopeOutcome(Scope.LIBRARY, library), new ScopeOutcome(Scope.POI, poi)),
                DECIDED,
                "2025-03-01");
    }

    private void file() {
        filing.file(TRJ_1, said(), organisation);
    }

    private void advised() {
        compose.follow(committee("peer", "Mr. B.", "Mr. C.", true), answered());
        features.get(RecordAdviceForm.class)
                .follow(new CommitteeAdvice(true, true, "De score is te laag."), answered());
    }

    private Asked asked(TaskKind kind) {
        return SubmissionSamples.asked(kind, trajectory(), "acc_board", "2021-03-15");
    }

    private Answered answered() {
        return new Answered(
                SubmissionSamples.submitted(
                        Kinds.DECIDE_OBJECTION, TRJ_1, "acc_board", "2021-05-10T09:00:00Z", Map.of()),
                trajectory(),
                features.framework());
    }

    private Trajectory trajectory() {
        return features.get(Trajectories.class).known(TRJ_1);
    }

    private static NewCommittee committee(String one, String two, String three, boolean declared) {
        return new NewCommittee(one, two, three, declared, LocalDate.parse("2021-04-13"), "Op kantoor, om 10.00 uur");
    }

    private static FileObjection said() {
        return new FileObjection("Norm 6 is te laag beoordeeld.");
    }

    private void refused(String code, @Nullable String allowed) {
        assertThat(filing.open(TRJ_1, organisation)).isFalse();
        assertThatThrownBy(this::file)
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.errors())
                        .isEqualTo(List.of(
                                allowed == null
                                        ? FieldProblem.of("grounds", code)
                                        : FieldProblem.of("grounds", code, allowed))));
    }

    private static ProblemKind kind(ThrowingCallable call) {
        ProblemKind[] kind = new ProblemKind[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> kind[0] = problem.kind());
        return kind[0];
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
}
