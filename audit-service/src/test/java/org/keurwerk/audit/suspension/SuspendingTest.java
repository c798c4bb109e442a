package org.keurwerk.audit.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.audit.Features;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.planning.PlanningSamples;
import org.keurwerk.audit.planning.Teams;
import org.keurwerk.audit.renewal.IssuedCertificate;
import org.keurwerk.audit.suspension.DecideAfterSuspensionForm.FinalRuling;
import org.keurwerk.audit.suspension.DecideSuspensionForm.SuspensionRuling;
import org.keurwerk.audit.suspension.OpeningSuspension.OpenSuspension;
import org.keurwerk.audit.suspension.ReadingSuspensions.Case;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.SuspensionOutcome;
import org.keurwerk.contracts.certificate.CertificateSuperseded;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.data.mongodb.core.query.Query;

/** A suspension case from its opening to its end, in the dossier, on 29 February 2024. */
class SuspendingTest {

    private static final LocalDate LEAP_DAY = LocalDate.parse("2024-02-29");
    private static final LocalDate HEARING = LocalDate.parse("2024-03-14");

    private final Features features = Features.small(new StandingClock("2024-02-29T10:00:00Z"));
    private final Suspensions suspensions = features.get(Suspensions.class);
    private final Standings standings = features.get(Standings.class);
    private final OpeningSuspension opening = features.get(OpeningSuspension.class);
    private final ReadingSuspensions reading = features.get(ReadingSuspensions.class);
    private final DecideSuspensionForm decide = features.get(DecideSuspensionForm.class);
    private final DecideAfterSuspensionForm decideAfter = features.get(DecideAfterSuspensionForm.class);
    private final Caller office = caller("acc_office", Role.OFFICE, null);

    @BeforeEach
    void certified() {
        features.get(Trajectories.class)
                .begin(TrajectorySamples.trajectory("trj_1")
                        .in(Phase.DECISION, "2021-03-01")
                        .build());
        SuspensionSamples.certificate(features.mongo(), TRJ_1, "2025-03-22");
    }

    @AfterEach
    void close() {
        features.close();
    }

    @Test
    void theOfficeOpensACaseWithAReasonAndAHearing() {
        assertThat(opening.open(TRJ_1, office)).isTrue();

        opening.open(TRJ_1, said(HEARING), office);

        Case one = reading.of(TRJ_1, office).get(0);
        assertThat(one.open()).isTrue();
        assertThat(one.hearingOn()).isEqualTo(HEARING);
        assertThat(one.openedOn()).isEqualTo(LEAP_DAY);
        assertThat(suspensions.untold()).as("the process knows").isEmpty();
        assertThat(opening.open(TRJ_1, office)).as("one at a time").isFalse();
        refused(said(HEARING), "scope", "suspension-open", SuspensionSamples.NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-13, hearing-too-soon,  2024-03-14",
        "2024-03-16, no-working-day,    2024-03-18",
        "2024-05-30, hearing-too-far,   2024-05-29"
    })
    void theHearingIsOnAWorkingDayThatLeavesTimeAndNotForEverAway(LocalDate day, String code, String allowed) {
        refused(said(day), "hearingOn", code, allowed);
    }

    @ParameterizedTest
    @CsvSource({"2024-04-02, 2024-03-19", "2024-03-27, 2024-03-14"})
    void afterTheHearingItCanBeRecordedAndDecidedOnBeforeTheCertificateEnds(LocalDate end, LocalDate last) {
        SuspensionSamples.certificate(features.mongo(), TRJ_1, end.toString());
        refused(said(last.plusDays(1)), "hearingOn", "hearing-after-end", last.toString());
        opening.open(TRJ_1, said(last), office);
        assertThat(reading.of(TRJ_1, office)).hasSize(1);
    }

    @Test
    void aTrajectoryWithoutCertificateSaysSo() {
        features.mongo().remove(new Query(), IssuedCertificate.class);
        refused(said(HEARING), "scope", "certificate-none", null);
    }

    @Test
    void aCertificateThatEndsTomorrowIsLeftToEnd() {
        SuspensionSamples.certificate(features.mongo(), TRJ_1, "2024-03-01");
        refused(said(HEARING), "scope", "certificate-ends-before-hearing", "2024-03-14");
    }

    @Test
    void whatEndedTodayWasSupersededTodayIsSuspendedAlreadyOrWasWithdrawnIsNotSuspended() {
        SuspensionSamples.certificate(features.mongo(), TRJ_1, "2024-02-29");
        refused(said(HEARING), "scope", "certificate-ended", "2024-02-29");
        SuspensionSamples.certificate(features.mongo(), TRJ_1, "2025-03-22");
        standings.suspended(SuspensionSamples.NUMBER, LocalDate.parse("2024-01-10"), LocalDate.parse("2024-07-10"));
        refused(said(HEARING), "scope", "certificate-suspended", "2024-01-10");
        standings.superseded(SuspensionSamples.NUMBER, LEAP_DAY);
        refused(said(HEARING), "scope", "certificate-superseded", "2024-02-29");
        standings.withdrawn(SuspensionSamples.NUMBER, LocalDate.parse("2024-02-01"));
        refused(said(HEARING), "scope", "certificate-withdrawn", "2024-02-01");
        assertThat(opening.open(TRJ_1, office)).isFalse();
    }

    @Test
    void aScopeWithoutCertificateHasNothingToSuspend() {
        refused(new OpenSuspension(Scope.CULTURE, "Reden", HEARING, "Hier"), "scope", "certificate-unknown", "LIBRARY");
    }

    @Test
    void nobodyButTheOfficeOpensOneAndAuditorsDoNotRead() {
        Caller director = caller("acc_director", Role.DIRECTOR, null);
        assertThat(opening.open(TRJ_1, director)).isFalse();
        assertThatThrownBy(() -> opening.open(TRJ_1, said(HEARING), director))
                .satisfies(hasKind(ProblemKind.FORBIDDEN));
        Caller organisation = caller("acc_org", Role.ORGANISATION, TrajectorySamples.ORGANISATION);
        assertThat(reading.of(TRJ_1, organisation)).isEmpty();
        assertThat(reading.opensTo(caller("acc_lead", Role.AUDITOR, null))).isFalse();
    }

    @Test
    void whatIsHeardOfACertificateTwiceAndInAnyOrderIsTheSame() {
        standings.reinstated(SuspensionSamples.NUMBER, LocalDate.parse("2024-02-10"));
        standings.suspended(SuspensionSamples.NUMBER, LocalDate.parse("2024-01-10"), LocalDate.parse("2024-07-10"));
        standings.reinstated(SuspensionSamples.NUMBER, LocalDate.parse("2024-02-10"));
        assertThat(held().state()).isEqualTo(Standing.State.HOLDS);
        standings.suspended(SuspensionSamples.NUMBER, LocalDate.parse("2024-02-20"), LocalDate.parse("2024-08-20"));
        assertThat(held().state()).isEqualTo(Standing.State.SUSPENDED);
        assertThat(held().suspendedUntil()).isEqualTo("2024-08-20");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,          suspension-until-when, 2024-08-29",
                "2024-08-30, suspension-too-long,   2024-08-29",
                "2024-03-13, suspension-too-short,  2024-03-14",
                "2024-03-14, -,                     -",
                "2024-08-29, -,                     -"
            })
    void aSuspensionDecidedOnALeapDayLastsUntilTheSameDaySixMonthsLaterAtMost(
            @Nullable LocalDate until, @Nullable String code, @Nullable String allowed) {
        SuspensionSamples.open(features.mongo(), TRJ_1, "2024-02-01", null);
        List<FieldProblem> problems =
                decide.check(new SuspensionRuling(true, until, "Omdat."), asked(Kinds.DECIDE_SUSPENSION));
        assertThat(problems).isEqualTo(code == null ? List.of() : List.of(FieldProblem.of("until", code, allowed)));
    }

    @Test
    void itEndsWithTheCertificateAtTheLatest() {
        assertThat(features.get(SuspensionSettings.class).lastDay(LEAP_DAY, LocalDate.parse("2024-05-01")))
                .isEqualTo("2024-04-30");
    }

    @Test
    void whoAuditedTheDossierDoesNotDecideAndTheAttemptIsKept() {
        SuspensionSamples.open(features.mongo(), TRJ_1, "2024-02-01", "2024-08-01");
        PlanningSamples.composed(features.get(Teams.class), TRJ_1, "acc_director", "acc_co");
        assertThatThrownBy(
                        () -> decide.check(new SuspensionRuling(false, null, "Omdat."), asked(Kinds.DECIDE_SUSPENSION)))
                .hasMessageContaining("not-independent");
        assertThatThrownBy(() -> decideAfter.check(
                        new FinalRuling(WhatFollows.REINSTATE, "Omdat."), asked(Kinds.DECIDE_AFTER_SUSPENSION)))
                .hasMessageContaining("not-independent");
        assertThat(decide.view(asked(Kinds.DECIDE_SUSPENSION)).barred()).isEqualTo("AUDITED_IT");
    }

    @Test
    void whatIsDecidedStandsInTheCaseOnceHoweverOftenItIsSaid() {
        SuspensionSamples.open(features.mongo(), TRJ_1, "2024-02-01", null);
        SuspensionRuling suspend = new SuspensionRuling(true, LocalDate.parse("2024-08-29"), "Niet hersteld.");
        decide.follow(suspend, answered(Kinds.DECIDE_SUSPENSION));
        decide.follow(new SuspensionRuling(false, null, "Toch niet."), answered(Kinds.DECIDE_SUSPENSION));
        assertThat(suspensions.known(TRJ_1).isSuspended()).isTrue();

        decideAfter.follow(new FinalRuling(WhatFollows.WITHDRAW, "Nog niet."), answered(Kinds.DECIDE_AFTER_SUSPENSION));

        Case one = reading.of(TRJ_1, office).get(0);
        assertThat(one.suspendedBecause()).isEqualTo("Niet hersteld.");
        assertThat(one.followed()).isEqualTo(SuspensionOutcome.WITHDRAWN);
        assertThat(one.objectionUntil()).as("six weeks").isEqualTo("2024-04-11");
        assertThat(one.open()).isFalse();
    }

    @Test
    void aCaseLapsesWhenItsCertificateEndsAndNotWhenItIsSettled() {
        Suspension open = SuspensionSamples.open(features.mongo(), TRJ_1, "2024-02-01", "2024-08-01");
        Suspension.Lapse ended = new Suspension.Lapse(Standing.State.ENDED, LEAP_DAY);
        assertThat(suspensions.lapse(open, ended)).isTrue();
        assertThat(suspensions.lapse(suspensions.known(TRJ_1), ended))
                .as("once")
                .isFalse();
        decideAfter.follow(new FinalRuling(WhatFollows.REINSTATE, "Ja."), answered(Kinds.DECIDE_AFTER_SUSPENSION));
        assertThat(suspensions.known(TRJ_1).second())
                .as("nothing is left to decide")
                .isNull();
        assertThat(reading.of(TRJ_1, office).get(0).lapsed()).isEqualTo(Standing.State.ENDED);
    }

    @Test
    void aCertificateThatIsSupersededMeanwhileEndsItsCaseAndTheProcessIsTold() {
        SuspensionSamples.open(features.mongo(), TRJ_1, "2024-02-01", null);
        FollowingStandings following = features.get(FollowingStandings.class);
        CertificateSuperseded event = new CertificateSuperseded(
                SuspensionSamples.NUMBER,
                TRJ_1,
                new OrganisationId(TrajectorySamples.ORGANISATION),
                "CBCT-2024-000042-4",
                LEAP_DAY);

        following.superseded(event);
        following.superseded(event);

        verify(features.get(TrajectoryProcess.class)).certificateEnded(TRJ_1);
        assertThat(held().state()).isEqualTo(Standing.State.SUPERSEDED);
        assertThat(reading.of(TRJ_1, office).get(0).lapsed()).isEqualTo(Standing.State.SUPERSEDED);
    }

    @Test
    void whatWasSaidInAnEarlierCaseDoesNotStandInTheNext() {
        features.mongo()
                .insert(SubmissionSamples.submitted(
                        Kinds.ANSWER_SUSPENSION,
                        TRJ_1,
                        "acc_org",
                        "2024-01-10T09:00:00Z",
                        Map.of("answer", "Van de vorige keer")));
        SuspensionSamples.open(features.mongo(), TRJ_1, "2024-02-01", null);
        assertThat(decide.view(asked(Kinds.DECIDE_SUSPENSION)).answer()).isNull();
    }

    private Held held() {
        return standings.of(TRJ_1, LEAP_DAY).get(0);
    }

    private Asked asked(TaskKind kind) {
        return SubmissionSamples.asked(
                kind, features.get(Trajectories.class).known(TRJ_1), "acc_director", LEAP_DAY.toString());
    }

    private Answered answered(TaskKind kind) {
        return new Answered(
                SubmissionSamples.submitted(kind, TRJ_1, "acc_director", "2024-02-29T09:00:00Z", Map.of()),
                features.get(Trajectories.class).known(TRJ_1),
                features.framework());
    }

    private void refused(OpenSuspension said, String field, String code, @Nullable String allowed) {
        assertThatThrownBy(() -> opening.open(TRJ_1, said, office))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.errors())
                        .containsExactly(FieldProblem.of(field, code, allowed)));
    }

    private static Consumer<Throwable> hasKind(ProblemKind kind) {
        return thrown -> assertThat(((ProblemException) thrown).kind()).isEqualTo(kind);
    }

    private static OpenSuspension said(LocalDate hearing) {
        return new OpenSuspension(Scope.LIBRARY, "Een ernstige klacht.", hearing, "Op ons kantoor");
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
