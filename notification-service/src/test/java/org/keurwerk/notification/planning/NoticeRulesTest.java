package org.keurwerk.notification.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.audit.OfficeAct;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.notification.Facts;
import org.keurwerk.notification.ledger.NoticePlan;

/** Who is told what. */
class NoticeRulesTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 22);
    private static final Teams TEAMS = trajectory -> new Team("acc_auditor-lead", List.of("acc_auditor-co"));

    @Test
    void anApplicationIsConfirmedToTheOrganisationAndShownToTheOffice() {
        assertTold(
                NoticeRules.APPLICATION_RECEIVED,
                Facts.applied("trj_1"),
                "application-received -> org_1",
                "application-received-office -> role_office");
    }

    @Test
    void anAnnouncementGoesToTheOrganisationAndTheOffice() {
        assertTold(
                NoticeRules.TRAJECTORY_ANNOUNCED,
                Facts.announced("trj_2"),
                "trajectory-announced -> org_1",
                "trajectory-announced-office -> role_office");
    }

    @Test
    void anAcceptedIntakeIsToldToTheOrganisation() {
        assertTold(NoticeRules.INTAKE_RETURNED, Facts.intakeReturned("trj_1"), "intake-returned -> org_1");
        assertTold(NoticeRules.INTAKE_ACCEPTED, Facts.intakeAccepted("trj_1"), "intake-accepted -> org_1");
    }

    @Test
    void aTeamIsToldToTheOrganisationAndToEachAuditor() {
        assertTold(
                TeamNoticeRules.TEAM_COMPOSED,
                Facts.team("trj_1"),
                "team-composed -> org_1",
                "team-composed-auditor -> acc_auditor-lead",
                "team-composed-auditor -> acc_auditor-co");
    }

    @Test
    void anObjectionIsConfirmedAndItsDecisionToldToTheOrganisationAndToWhoeverLeaves() {
        assertTold(TeamNoticeRules.TEAM_OBJECTED, Facts.teamObjected("trj_1"), "team-objected -> org_1");
        assertTold(
                TeamNoticeRules.TEAM_OBJECTION_DECIDED,
                Facts.teamObjectionDecided("trj_1", "acc_auditor-co"),
                "team-objection-decided -> org_1",
                "team-objection-decided-auditor -> acc_auditor-co");
        assertTold(
                TeamNoticeRules.TEAM_OBJECTION_DECIDED,
                Facts.teamObjectionDecided("trj_1"),
                "team-objection-decided -> org_1");
    }

    @Test
    void aReplacementIsToldToTheOrganisationToWhoeverLeavesAndToThoseWhoStay() {
        assertTold(
                TeamNoticeRules.AUDITOR_REPLACED,
                Facts.auditorReplaced("trj_1", false),
                "auditor-replaced -> org_1",
                "auditor-replaced-auditor -> acc_auditor-co",
                "auditor-replaced-team -> acc_auditor-lead");
    }

    @Test
    void aVisitIsToldToTheOrganisationAndToEachAuditor() {
        assertTold(
                VisitNoticeRules.VISIT_SCHEDULED,
                Facts.visit("trj_1", 0),
                "visit-scheduled -> org_1",
                "visit-scheduled-auditor -> acc_auditor-lead",
                "visit-scheduled-auditor -> acc_auditor-co");
    }

    @Test
    void aVisitThatMovedIsAnotherFact() {
        assertThat(ids(VisitNoticeRules.VISIT_SCHEDULED, Facts.visit("trj_1", 0)))
                .doesNotContainAnyElementsOf(ids(VisitNoticeRules.VISIT_SCHEDULED, Facts.visit("trj_1", 1)));
    }

    @Test
    void aSelfEvaluationIsToldToTheTeamOfItsTrajectory() {
        assertTold(
                VisitNoticeRules.SELF_EVALUATION_SUBMITTED,
                Facts.selfEvaluation("trj_1", false),
                "self-evaluation-submitted -> acc_auditor-lead",
                "self-evaluation-submitted -> acc_auditor-co");
    }

    @Test
    void whatNeedsATeamThatNobodyToldYetIsRefusedAndNotForgotten() {
        Teams nobody = trajectory -> {
            throw new Teams.TeamUnknown(trajectory);
        };

        assertThatThrownBy(() -> VisitNoticeRules.SELF_EVALUATION_SUBMITTED.apply(
                        Facts.selfEvaluation("trj_1", false), DAY, nobody))
                .isInstanceOf(Teams.TeamUnknown.class);
    }

    @Test
    void aFinalReportIsToldToTheOrganisationAndTheDirectorHearsOfItWithTheTask() {
        assertTold(NoticeRules.REPORT_FINALISED, Facts.finalised("trj_1"), "report-finalised -> org_1");
    }

    @Test
    void aDecisionIsToldToTheOrganisation() {
        assertTold(
                NoticeRules.DECISION_TAKEN,
                Facts.decided("trj_1", Outcome.CERTIFIED, Outcome.CERTIFIED),
                "decision-taken -> org_1");
    }

    @Test
    void eachCertificateOfADoubleOneComesInAMailOfItsOwn() {
        List<String> library = ids(NoticeRules.CERTIFICATE_ISSUED, Facts.issued("trj_1", "A-1", Scope.LIBRARY));
        List<String> poi = ids(NoticeRules.CERTIFICATE_ISSUED, Facts.issued("trj_1", "A-2", Scope.POI));

        assertThat(library).hasSize(1).doesNotContainAnyElementsOf(poi);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P12M", "P6M", "P3M", "P1M"})
    void aWindowIsToldToTheOrganisationAndTheOfficeHasAList(String window) {
        assertThat(NoticeRules.RENEWAL_WINDOW_OPENED.apply(Facts.window("trj_1", window), DAY, TEAMS))
                .extracting(NoticePlan::cause, NoticePlan::template, NoticePlan::recipient)
                .containsExactly(tuple("renewal:trj_1:" + window, "renewal-window", "org_1"));
    }

    @Test
    void theWindowOfTheAnnouncementHasNoNoticeOfItsOwn() {
        assertThat(NoticeRules.RENEWAL_WINDOW_OPENED.apply(Facts.window("trj_1", "ANNOUNCEMENT"), DAY, TEAMS))
                .isEmpty();
    }

    @Test
    void aClosedTrajectoryIsToldToTheOrganisation() {
        assertTold(NoticeRules.TRAJECTORY_CLOSED, Facts.closed("trj_1", true), "trajectory-closed -> org_1");
    }

    @Test
    void whatTheOfficeDidIsToldToWhoeverIsAskedAndACallToNobody() {
        assertTold(
                NoticeRules.OFFICE_INTERVENED, Facts.intervened("trj_1", OfficeAct.REMINDED), "task-reminded -> org_1");
        assertTold(
                NoticeRules.OFFICE_INTERVENED, Facts.intervened("trj_1", OfficeAct.EXTENDED), "term-extended -> org_1");
        assertTold(
                NoticeRules.OFFICE_INTERVENED,
                Facts.intervened("trj_1", OfficeAct.ON_BEHALF),
                "answered-on-behalf -> org_1");
        assertThat(ids(NoticeRules.OFFICE_INTERVENED, Facts.intervened("trj_1", OfficeAct.CALLED)))
                .isEmpty();
        assertThat(ids(NoticeRules.OFFICE_INTERVENED, Facts.intervened("trj_1", OfficeAct.HANDED_OVER)))
                .isEmpty();
    }

    @Test
    void theSameFactGivesTheSameNoticesAndThoseOfTwoTrajectoriesDiffer() {
        assertThat(ids(NoticeRules.APPLICATION_RECEIVED, Facts.applied("trj_1")))
                .isEqualTo(ids(NoticeRules.APPLICATION_RECEIVED, Facts.applied("trj_1")))
                .doesNotContainAnyElementsOf(ids(NoticeRules.APPLICATION_RECEIVED, Facts.applied("trj_2")))
                .allMatch(id -> id.matches("ntc_[0-9a-z]{20}"));
    }

    @Test
    void noTypeOfEventHasTwoRules() {
        assertThat(NoticeRules.all()).extracting(NoticeRule::type).doesNotHaveDuplicates();
    }

    private static <E extends Event> void assertTold(NoticeRule<E> rule, E event, String... told) {
        List<NoticePlan> plans = rule.apply(event, DAY, TEAMS);

        assertThat(plans)
                .extracting(plan -> plan.template() + " -> " + plan.recipient())
                .containsExactly(told);
        assertThat(plans).extracting(NoticePlan::on).containsOnly(DAY);
        assertThat(plans).extracting(NoticePlan::organisationId).containsOnly(new OrganisationId("org_1"));
        assertThat(plans).extracting(NoticePlan::trajectoryId).containsOnly(new TrajectoryId(event.subject()));
    }

    private static <E extends Event> List<String> ids(NoticeRule<E> rule, E event) {
        return rule.apply(event, DAY, TEAMS).stream().map(NoticePlan::noticeId).toList();
    }
}
