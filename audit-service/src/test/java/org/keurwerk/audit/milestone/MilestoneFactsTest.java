package org.keurwerk.audit.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.audit.TestIds.ORG_1;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.Features;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.decision.DecisionSamples;
import org.keurwerk.audit.intake.Intakes;
import org.keurwerk.audit.planning.PlanningSamples;
import org.keurwerk.audit.planning.Teams;
import org.keurwerk.audit.planning.Visit;
import org.keurwerk.audit.planning.Visits;
import org.keurwerk.audit.report.ReportSamples;
import org.keurwerk.audit.selfevaluation.SelfEvaluation;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Milestones;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.audit.ApplicationReceived;
import org.keurwerk.contracts.audit.ConceptReportSent;
import org.keurwerk.contracts.audit.DecisionTaken;
import org.keurwerk.contracts.audit.IntakeAccepted;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Party;
import org.keurwerk.contracts.audit.ReportFinalised;
import org.keurwerk.contracts.audit.ResponseReceived;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.audit.SelfEvaluationSubmitted;
import org.keurwerk.contracts.audit.TeamComposed;
import org.keurwerk.contracts.audit.TrajectoryAnnounced;
import org.keurwerk.contracts.audit.TrajectoryClosed;
import org.keurwerk.contracts.audit.VisitCancelled;
import org.keurwerk.contracts.audit.VisitHeld;
import org.keurwerk.contracts.audit.VisitScheduled;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What is told at each milestone follows from the documents: the same today, tomorrow and after a crash. */
class MilestoneFactsTest {

    private static final List<Scope> DOUBLE = List.of(Scope.LIBRARY, Scope.POI);

    private final StandingClock clock = new StandingClock("2021-03-03T08:00:00Z");
    private final Features features = Features.small(clock);
    private final MongoTemplate mongo = features.mongo();
    private final Trajectories trajectories = features.get(Trajectories.class);
    private final Milestones facts = features.get(Milestones.class);

    @AfterEach
    void close() {
        features.close();
    }

    @Test
    void anApplicationIsToldWithTheDayOnWhichItCame() {
        begin(TrajectorySamples.trajectory("trj_1"));

        assertThat(always("ApplicationReceived"))
                .isEqualTo(new ApplicationReceived(
                        TRJ_1, ORG_1, DOUBLE, "2021-Q1", "KIB", "I", LocalDate.parse("2020-07-01")));
    }

    @Test
    void anAnnouncementNamesWhatItRenews() {
        begin(TrajectorySamples.trajectory("trj_1").renews("trj_0").in(Phase.ANNOUNCEMENT));

        assertThat(always("TrajectoryAnnounced"))
                .isEqualTo(new TrajectoryAnnounced(
                        TRJ_1,
                        ORG_1,
                        new TrajectoryId("trj_0"),
                        DOUBLE,
                        "2021-Q1",
                        "KIB",
                        "I",
                        LocalDate.parse("2020-07-01"),
                        null));
    }

    @Test
    void anIntakeIsAcceptedOnTheDayOfTheLastCheck() {
        begin(TrajectorySamples.trajectory("trj_1"));
        Intakes intakes = features.get(Intakes.class);
        intakes.fill(TRJ_1, 12.5, 3);
        intakes.accept(TRJ_1, "S", 1, LocalDate.parse("2020-07-17"));
        intakes.accept(TRJ_1, "M", 2, LocalDate.parse("2020-07-21"));

        assertThat(always("IntakeAccepted"))
                .isEqualTo(new IntakeAccepted(TRJ_1, ORG_1, "M", 2, LocalDate.parse("2020-07-21")));
    }

    @Test
    void aTeamIsToldWithTheDayOfTheLastDeclaration() {
        begin(TrajectorySamples.trajectory("trj_1"));
        PlanningSamples.composed(features.get(Teams.class), TRJ_1, "acc_lead", "acc_co");

        assertThat(always("TeamComposed"))
                .isEqualTo(
                        new TeamComposed(TRJ_1, ORG_1, "acc_lead", List.of("acc_co"), LocalDate.parse("2020-08-03")));
    }

    @Test
    void aVisitIsToldWithItsDaysItsAuditorsAndTheDayOfTheSelfEvaluation() {
        begin(TrajectorySamples.trajectory("trj_1"));
        PlanningSamples.composed(features.get(Teams.class), TRJ_1, "acc_lead", "acc_co");
        Visit visit = PlanningSamples.agreed(features.get(Visits.class), TRJ_1, "2021-02-09", "2021-02-10");

        assertThat(always("VisitScheduled"))
                .isEqualTo(new VisitScheduled(
                        TRJ_1,
                        ORG_1,
                        visit.id(),
                        0,
                        List.of(LocalDate.parse("2021-02-09"), LocalDate.parse("2021-02-10")),
                        List.of("acc_lead", "acc_co"),
                        LocalDate.parse("2020-12-29"),
                        null));
    }

    @Test
    void aCancelledVisitIsToldAlsoWhenNewDaysAreAgreedByThen() {
        begin(TrajectorySamples.trajectory("trj_1"));
        PlanningSamples.composed(features.get(Teams.class), TRJ_1, "acc_lead", "acc_co");
        Visits visits = features.get(Visits.class);
        Visit visit = PlanningSamples.agreed(visits, TRJ_1, "2021-02-09");
        PlanningSamples.calledOff(visits, TRJ_1, "2021-01-20");
        PlanningSamples.agreed(visits, TRJ_1, "2021-03-09");

        assertThat(always("VisitCancelled"))
                .isEqualTo(new VisitCancelled(
                        TRJ_1,
                        ORG_1,
                        visit.id(),
                        1,
                        List.of(LocalDate.parse("2021-02-09")),
                        List.of("acc_lead", "acc_co"),
                        Party.ORGANISATION,
                        LocalDate.parse("2021-01-20")));
    }

    @Test
    void aVisitIsHeldOnTheDaysThatWereSaid() {
        begin(TrajectorySamples.trajectory("trj_1"));
        Visits visits = features.get(Visits.class);
        Visit visit = PlanningSamples.agreed(visits, TRJ_1, "2021-02-09");
        PlanningSamples.held(visits, TRJ_1, "2021-02-10");

        assertThat(always("VisitHeld"))
                .isEqualTo(new VisitHeld(
                        TRJ_1,
                        ORG_1,
                        visit.id(),
                        List.of(LocalDate.parse("2021-02-10")),
                        LocalDate.parse("2021-02-10")));
    }

    @Test
    void aSelfEvaluationIsToldWithWhatWasFrozen() {
        begin(TrajectorySamples.trajectory("trj_1"));
        Submission frozen = said(Kinds.SELF_EVALUATION, "2020-12-28T23:30:00Z");

        assertThat(always("SelfEvaluationSubmitted"))
                .isEqualTo(
                        new SelfEvaluationSubmitted(TRJ_1, ORG_1, frozen.id(), LocalDate.parse("2020-12-29"), false));
    }

    @Test
    void theDayByWhichAResponseIsExpectedIsTheSameWhenItIsToldAgainLater() {
        begin(TrajectorySamples.trajectory("trj_1"));
        ReportSamples.write(mongo, TRJ_1, "2021-03-02");

        assertThat(always("ConceptReportSent"))
                .isEqualTo(new ConceptReportSent(
                        TRJ_1,
                        ORG_1,
                        ReportSamples.idOf(TRJ_1),
                        LocalDate.parse("2021-03-02"),
                        LocalDate.parse("2021-03-17")));
    }

    @Test
    void aResponseIsToldWithItsRemarks() {
        sent();
        ReportSamples.respond(mongo, TRJ_1, "2021-03-10", "Jaartal.", "Naam.");

        assertThat(always("ResponseReceived"))
                .isEqualTo(new ResponseReceived(
                        TRJ_1, ORG_1, ReportSamples.idOf(TRJ_1), LocalDate.parse("2021-03-10"), false, 2, null));
    }

    @Test
    void silenceIsToldAsOfTheDayAfterTheTerm() {
        sent();

        assertThat(always("ResponseReceived"))
                .isEqualTo(new ResponseReceived(
                        TRJ_1, ORG_1, ReportSamples.idOf(TRJ_1), LocalDate.parse("2021-03-18"), true, 0, null));
    }

    @Test
    void aResponseThatCountsThoughItCameLateIsToldAsLate() {
        sent();
        ReportSamples.respond(mongo, TRJ_1, "2021-03-19", "Jaartal.");

        assertThat(always("ResponseReceived"))
                .isEqualTo(new ResponseReceived(
                        TRJ_1, ORG_1, ReportSamples.idOf(TRJ_1), LocalDate.parse("2021-03-19"), false, 1, true));
    }

    @Test
    void aReportIsFinalOnItsDay() {
        sent();
        ReportSamples.finalise(mongo, TRJ_1, "2021-03-12");

        assertThat(always("ReportFinalised"))
                .isEqualTo(new ReportFinalised(TRJ_1, ORG_1, ReportSamples.idOf(TRJ_1), LocalDate.parse("2021-03-12")));
    }

    @Test
    void aDecisionIsToldWholeWithWhatItRenews() {
        begin(TrajectorySamples.trajectory("trj_1").renews("trj_0"));
        List<ScopeOutcome> outcomes = List.of(new ScopeOutcome(Scope.LIBRARY, Outcome.CERTIFIED));
        DecisionSamples.take(mongo, TRJ_1, outcomes, "2021-03-22", "2025-03-22");

        assertThat(always("DecisionTaken"))
                .isEqualTo(new DecisionTaken(
                        TRJ_1,
                        ORG_1,
                        "Bibliotheek Voorbeeld-Noord",
                        "Voorbeeldstad",
                        DecisionSamples.idOf(TRJ_1),
                        "hash",
                        LocalDate.parse("2021-03-22"),
                        "KIB",
                        "I",
                        "Klein kader",
                        outcomes,
                        LocalDate.parse("2025-03-22"),
                        new TrajectoryId("trj_0"),
                        "Small framework",
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void theEndIsToldWithTheDayOnWhichItWas() {
        begin(TrajectorySamples.trajectory("trj_1").closed("2021-05-08"));

        assertThat(always("TrajectoryClosed"))
                .isEqualTo(new TrajectoryClosed(TRJ_1, ORG_1, false, LocalDate.parse("2021-05-08")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TrajectoryAnnounced",
                "IntakeAccepted",
                "TeamComposed",
                "VisitScheduled",
                "SelfEvaluationSubmitted",
                "ConceptReportSent",
                "ResponseReceived",
                "ReportFinalised",
                "DecisionTaken"
            })
    void whatTheDocumentsDoNotSayIsNotTold(String milestone) {
        begin(TrajectorySamples.trajectory("trj_1"));

        assertThatThrownBy(() -> facts.fact(milestone, TRJ_1)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aMilestoneThatNobodyKnowsIsAMistake() {
        begin(TrajectorySamples.trajectory("trj_1"));

        assertThatThrownBy(() -> facts.fact("DecisionTakenn", TRJ_1)).hasMessageContaining("DecisionTakenn");
        assertThatThrownBy(() -> facts.fact("DecisionTaken", new TrajectoryId("trj_none")))
                .hasMessageContaining("trj_none");
    }

    /** The fact, which a week later is the same. */
    private Event always(String milestone) {
        Event now = facts.fact(milestone, TRJ_1);
        clock.moveTo("2021-03-10T08:00:00Z");
        assertThat(facts.fact(milestone, TRJ_1)).isEqualTo(now);
        return now;
    }

    private void begin(TrajectorySamples sample) {
        trajectories.begin(sample.build());
    }

    private void sent() {
        begin(TrajectorySamples.trajectory("trj_1"));
        ReportSamples.write(mongo, TRJ_1, "2021-03-02");
        assertThat(facts.fact("ConceptReportSent", TRJ_1)).isNotNull();
    }

    private Submission said(TaskKind kind, String at) {
        return mongo.insert(SubmissionSamples.submitted(
                kind, TRJ_1, "acc_somebody", at, new SelfEvaluation("Meer.", "Geld.", List.of())));
    }
}
