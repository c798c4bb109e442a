package org.keurwerk.audit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.keurwerk.audit.Kinds.ANSWER_COMPLAINT;
import static org.keurwerk.audit.Kinds.ANSWER_DIRECTOR;
import static org.keurwerk.audit.Kinds.ANSWER_SUSPENSION;
import static org.keurwerk.audit.Kinds.APPOINT_HANDLER;
import static org.keurwerk.audit.Kinds.CHASE_INTAKE;
import static org.keurwerk.audit.Kinds.CHOOSE_REAUDIT;
import static org.keurwerk.audit.Kinds.CHOOSE_VISIT_DATE;
import static org.keurwerk.audit.Kinds.COMPOSE_COMMITTEE;
import static org.keurwerk.audit.Kinds.COMPOSE_TEAM;
import static org.keurwerk.audit.Kinds.CONFIRM_VISIT;
import static org.keurwerk.audit.Kinds.DECIDE_AFTER_SUSPENSION;
import static org.keurwerk.audit.Kinds.DECIDE_OBJECTION;
import static org.keurwerk.audit.Kinds.DECIDE_SUSPENSION;
import static org.keurwerk.audit.Kinds.DECLARE_INDEPENDENCE;
import static org.keurwerk.audit.Kinds.FINALISE_REPORT;
import static org.keurwerk.audit.Kinds.GIVE_VIEW;
import static org.keurwerk.audit.Kinds.INTAKE;
import static org.keurwerk.audit.Kinds.JUDGE_LATE_SELF_EVALUATION;
import static org.keurwerk.audit.Kinds.JUDGE_TEAM_OBJECTION;
import static org.keurwerk.audit.Kinds.MIDTERM;
import static org.keurwerk.audit.Kinds.OBJECT_TO_TEAM;
import static org.keurwerk.audit.Kinds.PROPOSE_AFTER_SUSPENSION;
import static org.keurwerk.audit.Kinds.PROPOSE_VISIT_DATES;
import static org.keurwerk.audit.Kinds.RECORD_ADVICE;
import static org.keurwerk.audit.Kinds.RECORD_HEARING;
import static org.keurwerk.audit.Kinds.REPLACE_AUDITOR;
import static org.keurwerk.audit.Kinds.RESPOND_TO_CONCEPT;
import static org.keurwerk.audit.Kinds.SELF_EVALUATION;
import static org.keurwerk.audit.Kinds.SETTLE_VISIT;
import static org.keurwerk.audit.Kinds.SURVEY;
import static org.keurwerk.audit.Kinds.TAKE_DECISION;
import static org.keurwerk.audit.process.Walk.CO;
import static org.keurwerk.audit.process.Walk.LEAD;
import static org.keurwerk.audit.process.Walk.ORGANISATION;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.task.ProcessProposals;
import org.keurwerk.audit.trajectory.CaseProcesses;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.beans.factory.annotation.Autowired;

/** One test per path through each model, every passed element named. The subclasses say on which database. */
abstract class ProcessPaths {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TrajectoryProcess process;

    @Autowired
    private CaseProcesses cases;

    @Autowired
    private EngineSlice.Timeline timeline;

    @Autowired
    private RecordingOutlet outlet;

    @Autowired
    private HumanTasks tasks;

    @Autowired
    private EngineSlice.TwoParties parties;

    @Autowired
    private ProcessProposals proposals;

    @Autowired
    private EngineSlice.Agenda agenda;

    @Autowired
    private EngineWork work;

    @Autowired
    private MovableClock clock;

    private Walk walk;

    @BeforeEach
    void begin() {
        AbstractAssertions.init(engine);
        walk = new Walk(tasks, work, clock);
    }

    private ProcessInstance start(String processId) {
        ProcessInstance instance = runtime.startProcessInstanceByKey(
                processId,
                walk.trajectoryId,
                new HashMap<>(Map.of(
                        "organisationId",
                        ORGANISATION,
                        "leadAuditor",
                        LEAD,
                        "auditors",
                        LEAD + ',' + CO,
                        "asked",
                        LEAD + ',' + CO,
                        "normsBelow",
                        0,
                        "normsBetween",
                        0,
                        "conditionalNorms",
                        2,
                        "totalBand",
                        "NONE")));
        walk.settle();
        return instance;
    }

    private List<String> milestones() {
        return outlet.milestones(walk.trajectoryId);
    }

    @Test
    void anIntakeIsFilledProposedCheckedAndAccepted() {
        ProcessInstance intake = start("IntakeProcess");
        assertThat(intake).isWaitingAt("CallActivity_FillIntake");

        walk.done(INTAKE, Map.of("staffFte", 310.5, "branches", 62));
        assertThat(intake)
                .isWaitingAt("UserTask_CheckIntake")
                .variables()
                .contains(Map.entry("proposedCategory", "XL"), Map.entry("proposedHalfDays", 4));

        walk.check(true);
        assertThat(intake)
                .isEnded()
                .hasPassed(
                        "StartEvent_IntakeBegun",
                        "CallActivity_FillIntake",
                        "BusinessRuleTask_ProposeAuditCategory",
                        "UserTask_CheckIntake",
                        "Gateway_IntakeAccepted",
                        "Milestone_IntakeAccepted",
                        "EndEvent_IntakeCompleted");
        assertThat(milestones()).containsExactly("IntakeAccepted");
    }

    @Test
    void anIntakeIsReturnedAsOftenAsNeededAndProposedAnewEachTime() {
        ProcessInstance intake = start("IntakeProcess");

        walk.done(INTAKE, Map.of("staffFte", 310.5, "branches", 62));
        walk.check(false);
        assertThat(intake).isWaitingAt("CallActivity_FillIntake").hasPassed("Milestone_IntakeReturned");
        walk.done(INTAKE, Map.of("staffFte", 12.0, "branches", 4));
        assertThat(intake).variables().contains(Map.entry("proposedCategory", "M"));
        walk.check(false);
        walk.done(INTAKE, Map.of("staffFte", 5.0, "branches", 1));
        assertThat(intake).variables().contains(Map.entry("proposedCategory", "S"));
        walk.check(true);

        assertThat(intake).isEnded();
        assertThat(milestones()).containsExactly("IntakeReturned", "IntakeReturned", "IntakeAccepted");
    }

    @Test
    void anIntakeThatDoesNotComeIsAskedAfterUntilItIsHandedIn() {
        ProcessInstance filling = start("FillIntakeProcess");
        assertThat(filling).isWaitingAt("UserTask_Intake");

        walk.daysPass(8);
        assertThat(filling).isWaitingAt("UserTask_Intake", "Event_IntakeStillMissing");
        walk.daysPass(8);
        assertThat(walk.openKinds()).containsExactlyInAnyOrder(INTAKE, CHASE_INTAKE);
        walk.done(CHASE_INTAKE);
        assertThat(filling).isWaitingAt("UserTask_Intake", "Event_IntakeStillMissing");
        walk.daysPass(8);
        assertThat(walk.openKinds()).containsExactlyInAnyOrder(INTAKE, CHASE_INTAKE);

        walk.done(INTAKE, Map.of("staffFte", 12.0, "branches", 4));
        assertThat(filling)
                .isEnded()
                .hasPassed(
                        "StartEvent_IntakeAsked",
                        "UserTask_Intake",
                        "Event_IntakeOverdue",
                        "Event_IntakeStillMissing",
                        "EndEvent_IntakeHandedIn");
    }

    @Test
    void aVisitIsPlannedByAnIndependentTeam() {
        ProcessInstance planning = start("PlanningProcess");

        walk.planning();

        assertThat(planning)
                .isEnded()
                .hasPassed(
                        "StartEvent_PlanningBegun",
                        "UserTask_ComposeTeam",
                        "CallActivity_Team",
                        "Gateway_TeamStands",
                        "CallActivity_VisitDays",
                        "EndEvent_AuditPlanned");
        assertThat(milestones()).containsExactly("TeamComposed", "VisitScheduled");
    }

    @Test
    void anAuditorWhoIsNotIndependentSendsTheTeamBackToTheOffice() {
        ProcessInstance planning = start("PlanningProcess");

        walk.compose();
        assertThat(walk.openKinds()).containsExactly(DECLARE_INDEPENDENCE, DECLARE_INDEPENDENCE);
        parties.withoutTeam.add(walk.trajectory);
        walk.done(DECLARE_INDEPENDENCE, Map.of("allIndependent", false));
        parties.withoutTeam.remove(walk.trajectory);

        assertThat(walk.openKinds())
                .as("the other's declaration is asked no more")
                .containsExactly(COMPOSE_TEAM);
        assertThat(planning)
                .isWaitingAt("UserTask_ComposeTeam")
                .hasPassed("UserTask_ComposeTeam", "CallActivity_Team", "Gateway_TeamStands")
                .hasNotPassed("CallActivity_VisitDays");

        walk.planning();
        assertThat(planning).isEnded().hasPassed("CallActivity_VisitDays", "EndEvent_AuditPlanned");
        assertThat(milestones()).containsExactly("TeamComposed", "VisitScheduled");
    }

    @Test
    void aNameToWhichTheOrganisationObjectsIsJudgedAndTheOfficeFindsAnother() {
        ProcessInstance planning = start("PlanningProcess");
        walk.compose();
        walk.declare();
        assertThat(walk.openKinds()).as("no days before the term is over").containsExactly(OBJECT_TO_TEAM);

        walk.done(OBJECT_TO_TEAM, Map.of("nameObjected", true));
        assertThat(walk.openKinds()).containsExactly(JUDGE_TEAM_OBJECTION);
        parties.withoutTeam.add(walk.trajectory);
        walk.done(JUDGE_TEAM_OBJECTION, Map.of("objectionUpheld", true));
        assertThat(walk.openKinds()).containsExactly(COMPOSE_TEAM);
        parties.withoutTeam.remove(walk.trajectory);

        walk.done(
                COMPOSE_TEAM,
                Map.of(
                        "leadAuditor",
                        LEAD,
                        "auditors",
                        List.of(LEAD, "acc_third"),
                        "asked",
                        List.of("acc_third"),
                        "allIndependent",
                        false));
        assertThat(walk.openKinds()).as("only who is new declares").containsExactly(DECLARE_INDEPENDENCE);
        walk.done(DECLARE_INDEPENDENCE, Map.of("allIndependent", true));
        walk.done(OBJECT_TO_TEAM, Map.of("nameObjected", false));
        walk.newDays();

        assertThat(planning).isEnded();
        assertThat(milestones())
                .containsExactly(
                        "TeamComposed", "TeamObjected", "TeamObjectionDecided", "TeamComposed", "VisitScheduled");
    }

    @Test
    void anObjectionThatIsRejectedLeavesTheTeamAsItIs() {
        ProcessInstance team = start("TeamProcess");
        walk.declare();
        walk.done(OBJECT_TO_TEAM, Map.of("nameObjected", true));
        walk.done(JUDGE_TEAM_OBJECTION, Map.of("objectionUpheld", false));

        assertThat(team)
                .isEnded()
                .hasPassed(
                        "StartEvent_TeamProposed",
                        "UserTask_DeclareIndependence",
                        "Gateway_AllIndependent",
                        "Milestone_TeamComposed",
                        "Gateway_NewNames",
                        "UserTask_ObjectToTeam",
                        "Gateway_NameObjected",
                        "Milestone_TeamObjected",
                        "UserTask_JudgeTeamObjection",
                        "Milestone_TeamObjectionDecided",
                        "Gateway_ObjectionUpheld",
                        "EndEvent_TeamAgreed")
                .hasNotPassed("EndEvent_NameRejected");
    }

    @Test
    void silenceAboutTheNamesIsAgreement() {
        ProcessInstance team = start("TeamProcess");
        walk.declare();
        assertThat(walk.openKinds()).containsExactly(OBJECT_TO_TEAM);

        walk.daysPass(8);

        assertThat(walk.openKinds()).isEmpty();
        assertThat(team).isEnded().hasPassed("Event_ObjectionTermEnded", "EndEvent_TeamAgreed");
        assertThat(milestones()).containsExactly("TeamComposed");
    }

    @Test
    void anAuditorIsReplacedBesideWhateverRunsAndASubstituteWhoDeclinesIsReplacedToo() {
        process.applicationReceived(walk.trajectory, Map.of("organisationId", ORGANISATION));
        walk.settle();
        walk.intake();
        walk.planning();

        assertThat(process.replacementAsked(walk.trajectory, new AccountId("acc_third")))
                .isTrue();
        walk.settle();
        assertThat(walk.openKinds()).containsExactlyInAnyOrder(SELF_EVALUATION, DECLARE_INDEPENDENCE);
        assertThat(walk.task(DECLARE_INDEPENDENCE).assignee()).hasToString("acc_third");

        parties.withoutTeam.add(walk.trajectory);
        walk.done(DECLARE_INDEPENDENCE, Map.of("allIndependent", false));
        parties.withoutTeam.remove(walk.trajectory);
        assertThat(walk.openKinds()).containsExactlyInAnyOrder(SELF_EVALUATION, REPLACE_AUDITOR);
        walk.done(REPLACE_AUDITOR, Map.of("substitute", "acc_fourth"));
        assertThat(walk.task(DECLARE_INDEPENDENCE).assignee()).hasToString("acc_fourth");
        walk.done(DECLARE_INDEPENDENCE, Map.of("allIndependent", true));
        walk.done(OBJECT_TO_TEAM, Map.of("nameObjected", false));

        assertThat(walk.openKinds()).as("the trajectory goes on where it was").containsExactly(SELF_EVALUATION);
        assertThat(milestones())
                .containsSubsequence("AuditorReplaced", "AuditorReplaced", "TeamComposed")
                .hasSize(7);
    }

    @Test
    void twoAuditorsAreReplacedAtTheSameTimeAndAWithdrawalEndsBoth() {
        process.applicationReceived(walk.trajectory, Map.of("organisationId", ORGANISATION));
        walk.settle();
        walk.intake();
        walk.planning();
        process.replacementAsked(walk.trajectory, new AccountId("acc_third"));
        process.replacementAsked(walk.trajectory, new AccountId("acc_fourth"));
        walk.settle();
        assertThat(tasks.openIn(walk.trajectoryId))
                .filteredOn(task -> task.kind().equals(DECLARE_INDEPENDENCE))
                .extracting(task -> String.valueOf(task.assignee()))
                .containsExactlyInAnyOrder("acc_third", "acc_fourth");

        assertThat(process.withdrawn(walk.trajectory, false)).isTrue();
        walk.settle();

        assertThat(walk.openKinds()).isEmpty();
    }

    @Test
    void aTeamWithoutNewNamesIsNotPutBeforeTheOrganisationAgain() {
        parties.withoutNewNames.add(walk.trajectory);
        ProcessInstance planning = start("PlanningProcess");

        walk.done(
                COMPOSE_TEAM,
                Map.of("leadAuditor", LEAD, "auditors", List.of(LEAD), "asked", List.of(), "allIndependent", true));

        assertThat(walk.openKinds())
                .as("nobody is left to declare or to be heard of")
                .containsExactly(PROPOSE_VISIT_DATES);
        walk.newDays();
        assertThat(planning).isEnded();
    }

    @Test
    void whereNoDayFitsOthersAreProposed() {
        ProcessInstance days = start("VisitDaysProcess");
        walk.done(PROPOSE_VISIT_DATES);

        walk.done(CHOOSE_VISIT_DATE, Map.of("visitAgreed", false));

        assertThat(walk.openKinds()).containsExactly(PROPOSE_VISIT_DATES);
        assertThat(days).hasPassed("Gateway_VisitAgreed").hasNotPassed("Milestone_VisitScheduled");

        walk.newDays();
        assertThat(days)
                .isEnded()
                .hasPassed(
                        "StartEvent_DaysNeeded",
                        "UserTask_ProposeVisitDates",
                        "UserTask_ChooseVisitDate",
                        "Milestone_VisitScheduled",
                        "EndEvent_VisitAgreed");
        assertThat(milestones()).containsExactly("VisitScheduled");
    }

    @Test
    void proposedDaysThatPassUnansweredGoBackToTheLeadAuditor() {
        ProcessInstance days = start("VisitDaysProcess");
        walk.done(PROPOSE_VISIT_DATES);

        walk.daysPass(8);

        assertThat(walk.openKinds()).containsExactly(PROPOSE_VISIT_DATES);
        assertThat(days).hasPassed("Event_ProposedDaysPassed").hasNotPassed("Gateway_VisitAgreed");
    }

    @Test
    void aSelfEvaluationIsSubmitted() {
        ProcessInstance selfEvaluation = start("SelfEvaluationProcess");

        walk.done(SELF_EVALUATION);

        assertThat(selfEvaluation)
                .isEnded()
                .hasPassed(
                        "StartEvent_SelfEvaluationBegun",
                        "UserTask_SelfEvaluation",
                        "Milestone_SelfEvaluationSubmitted",
                        "EndEvent_SelfEvaluationCompleted");
        assertThat(milestones()).containsExactly("SelfEvaluationSubmitted");
    }

    @Test
    void aVisitThatIsCancelledDuringTheSelfEvaluationIsAgreedAnewBesideIt() {
        ProcessInstance selfEvaluation = start("SelfEvaluationProcess");

        assertThat(process.visitCalledOff(walk.trajectory)).isTrue();
        walk.settle();

        assertThat(walk.openKinds()).containsExactlyInAnyOrder(SELF_EVALUATION, PROPOSE_VISIT_DATES);
        walk.done(SELF_EVALUATION);
        assertThat(selfEvaluation).isNotEnded();
        walk.newDays();
        assertThat(selfEvaluation)
                .isEnded()
                .hasPassed(
                        "Event_VisitCancelledMeanwhile",
                        "Milestone_VisitCancelled",
                        "CallActivity_VisitDays",
                        "Event_SelfEvaluationInTime");
        assertThat(milestones()).containsExactly("VisitCancelled", "SelfEvaluationSubmitted", "VisitScheduled");
    }

    @Test
    void aSelfEvaluationThatIsLateIsJudgedAndMayStillBeHandedIn() {
        ProcessInstance selfEvaluation = start("SelfEvaluationProcess");
        walk.daysPass(8);
        assertThat(walk.openKinds()).containsExactlyInAnyOrder(SELF_EVALUATION, JUDGE_LATE_SELF_EVALUATION);

        walk.done(SELF_EVALUATION);
        assertThat(walk.openKinds()).as("it is late all the same").containsExactly(JUDGE_LATE_SELF_EVALUATION);
        assertThat(selfEvaluation).isNotEnded();
        walk.done(JUDGE_LATE_SELF_EVALUATION, Map.of("visitStands", true));

        assertThat(selfEvaluation)
                .isEnded()
                .hasPassed("Event_SelfEvaluationLate", "Gateway_VisitStands", "Event_SelfEvaluationInTime")
                .hasNotPassed("Milestone_VisitCancelled");
        assertThat(milestones()).containsExactly("SelfEvaluationSubmitted", "VisitKept");
    }

    @Test
    void aVisitThatStandsWithoutASelfEvaluationIsAskedAboutAgainAndEndsWithTheSelfEvaluation() {
        ProcessInstance selfEvaluation = start("SelfEvaluationProcess");
        walk.daysPass(8);
        walk.done(JUDGE_LATE_SELF_EVALUATION, Map.of("visitStands", true));
        assertThat(walk.openKinds()).containsExactly(SELF_EVALUATION);
        walk.daysPass(8);
        walk.done(JUDGE_LATE_SELF_EVALUATION, Map.of("visitStands", false));

        assertThat(walk.openKinds()).containsExactlyInAnyOrder(SELF_EVALUATION, PROPOSE_VISIT_DATES);
        walk.newDays();
        assertThat(selfEvaluation).isWaitingAt("UserTask_SelfEvaluation", "Gateway_UntilTheSelfEvaluation");
        walk.done(SELF_EVALUATION);

        assertThat(selfEvaluation).isEnded();
        assertThat(milestones())
                .containsExactly("VisitKept", "VisitCancelled", "VisitScheduled", "SelfEvaluationSubmitted");
    }

    @Test
    void daysThatAreCalledOffBeforeTheOfficeJudgedEndItsQuestion() {
        ProcessInstance selfEvaluation = start("SelfEvaluationProcess");
        walk.daysPass(8);

        assertThat(process.visitCalledOff(walk.trajectory)).isTrue();
        walk.settle();

        assertThat(walk.openKinds()).containsExactlyInAnyOrder(SELF_EVALUATION, PROPOSE_VISIT_DATES);
        walk.newDays();
        walk.done(SELF_EVALUATION);
        assertThat(selfEvaluation).isEnded().hasPassed("Event_VisitCancelledUnjudged");
    }

    @Test
    void aVisitIsHeldWhenTheLeadAuditorSaysSo() {
        ProcessInstance visit = start("VisitProcess");
        walk.daysPass(7);
        assertThat(visit).isWaitingAt("Gateway_UntilTheVisit");
        assertThat(walk.openKinds()).isEmpty();

        walk.daysPass(1);
        assertThat(walk.openKinds()).containsExactly(CONFIRM_VISIT);
        assertThat(visit).isNotEnded();

        walk.done(CONFIRM_VISIT, Map.of("visitHeld", true));
        assertThat(visit)
                .isEnded()
                .hasPassed(
                        "StartEvent_VisitAwaited",
                        "Event_LastDayOfVisit",
                        "CallActivity_VisitHeld",
                        "Gateway_VisitHeld",
                        "Milestone_VisitHeld",
                        "EndEvent_VisitCompleted")
                .hasNotPassed("Milestone_VisitCancelled");
        assertThat(milestones()).containsExactly("VisitHeld");
    }

    @Test
    void ofAVisitThatNobodyConfirmsTheOfficeIsAskedTooAndWhoAnswersFirstEndsTheQuestion() {
        ProcessInstance visit = start("VisitProcess");
        walk.daysPass(8);
        walk.daysPass(8);
        assertThat(walk.openKinds()).containsExactlyInAnyOrder(CONFIRM_VISIT, SETTLE_VISIT);

        walk.done(SETTLE_VISIT, Map.of("visitHeld", true));

        assertThat(walk.openKinds()).isEmpty();
        assertThat(visit).isEnded().hasPassed("Milestone_VisitHeld");
    }

    @Test
    void theLeadAuditorAnswersBeforeTheOfficeDoes() {
        ProcessInstance visit = start("VisitProcess");
        walk.daysPass(8);
        walk.daysPass(8);

        walk.done(CONFIRM_VISIT, Map.of("visitHeld", true));

        assertThat(walk.openKinds()).isEmpty();
        assertThat(visit).isEnded().hasPassed("Milestone_VisitHeld");
    }

    @Test
    void aVisitThatDidNotTakePlaceIsAgreedAnew() {
        ProcessInstance visit = start("VisitProcess");
        walk.daysPass(8);
        walk.done(CONFIRM_VISIT, Map.of("visitHeld", false));
        assertThat(walk.openKinds()).containsExactly(PROPOSE_VISIT_DATES);

        walk.newDays();
        assertThat(visit).isWaitingAt("Gateway_UntilTheVisit");
        walk.visit();

        assertThat(visit).isEnded();
        assertThat(milestones()).containsExactly("VisitCancelled", "VisitScheduled", "VisitHeld");
    }

    @Test
    void aVisitIsCalledOffBeforeItAndOnTheDayItself() {
        ProcessInstance visit = start("VisitProcess");
        assertThat(process.visitCalledOff(walk.trajectory)).isTrue();
        walk.settle();
        assertThat(process.visitCalledOff(walk.trajectory))
                .as("while no days are agreed")
                .isFalse();
        walk.newDays();
        walk.daysPass(8);
        assertThat(walk.openKinds()).containsExactly(CONFIRM_VISIT);

        assertThat(process.visitCalledOff(walk.trajectory)).isTrue();
        walk.settle();

        assertThat(walk.openKinds()).containsExactly(PROPOSE_VISIT_DATES);
        assertThat(visit)
                .hasPassed("Event_VisitCancelled", "Event_VisitCancelledThatDay", "Milestone_VisitCancelled")
                .hasNotPassed("Milestone_VisitHeld");
        assertThat(milestones()).containsExactly("VisitCancelled", "VisitScheduled", "VisitCancelled");
    }

    @Test
    void aReportIsFinalisedAfterAResponse() {
        ProcessInstance reporting = start("ReportingProcess");

        walk.reporting();

        assertThat(reporting)
                .isEnded()
                .hasPassed(
                        "StartEvent_ReportingBegun",
                        "UserTask_ScoreNorms",
                        "UserTask_ConsolidateScores",
                        "UserTask_WriteConceptReport",
                        "Milestone_ConceptReportSent",
                        "UserTask_RespondToConcept",
                        "Milestone_ResponseReceived",
                        "UserTask_FinaliseReport",
                        "Milestone_ReportFinalised",
                        "EndEvent_ReportingCompleted")
                .hasNotPassed("Event_ResponseTermEnded");
        assertThat(milestones()).containsExactly("ConceptReportSent", "ResponseReceived", "ReportFinalised");
    }

    @Test
    void silenceOnAConceptReportCountsAsAgreement() {
        ProcessInstance reporting = start("ReportingProcess");
        walk.concept();
        assertThat(walk.openKinds()).containsExactly(RESPOND_TO_CONCEPT);

        walk.daysPass(8);

        assertThat(walk.openKinds()).containsExactly(FINALISE_REPORT);
        assertThat(reporting).hasPassed("Event_ResponseTermEnded", "Milestone_ResponseReceived");
    }

    @Test
    void aDecisionIsProposedTakenAndMadeKnown() {
        ProcessInstance decision = start("DecisionProcess");
        assertThat(decision)
                .isWaitingAt("UserTask_TakeDecision")
                .variables()
                .containsEntry("proposedOutcome", "CERTIFIED");

        walk.decision(true);

        assertThat(decision)
                .isEnded()
                .hasPassed(
                        "StartEvent_DecisionAsked",
                        "BusinessRuleTask_ProposeOutcome",
                        "UserTask_TakeDecision",
                        "Milestone_DecisionTaken",
                        "EndEvent_DecisionMadeKnown");
        assertThat(milestones()).containsExactly("DecisionTaken");
    }

    @Test
    void aReportThatIsSentBackIsFinalisedAnewAndDecidedOnThen() {
        ProcessInstance decision = start("DecisionProcess");

        assertThat(process.reportSentBack(walk.trajectory)).isTrue();
        walk.settle();
        assertThat(walk.openKinds()).containsExactly(ANSWER_DIRECTOR);
        assertThat(process.reportSentBack(walk.trajectory))
                .as("while the lead auditor answers")
                .isFalse();
        walk.done(ANSWER_DIRECTOR);
        assertThat(decision).isWaitingAt("UserTask_TakeDecision");
        walk.decision(true);

        assertThat(decision)
                .isEnded()
                .hasPassed("Event_ReportSentBack", "UserTask_AnswerDirector", "Milestone_ReportFinalised");
        assertThat(milestones()).containsExactly("ReportFinalised", "DecisionTaken");
    }

    @Test
    void aSurveyIsAnswered() {
        ProcessInstance evaluation = start("EvaluationProcess");

        walk.done(SURVEY);

        assertThat(evaluation)
                .isEnded()
                .hasPassed("StartEvent_SurveySent", "UserTask_Survey", "EndEvent_SurveyAnswered")
                .hasNotPassed("Event_SurveyTermEnded", "EndEvent_SurveyUnanswered");
    }

    @Test
    void aSurveyLeftUnansweredEndsWithItsTerm() {
        ProcessInstance evaluation = start("EvaluationProcess");

        walk.daysPass(8);

        assertThat(evaluation)
                .isEnded()
                .hasPassed("StartEvent_SurveySent", "Event_SurveyTermEnded", "EndEvent_SurveyUnanswered")
                .hasNotPassed("EndEvent_SurveyAnswered");
    }

    @Test
    void anApplicationLeadsToCertificatesAndASurvey() {
        process.applicationReceived(walk.trajectory, Map.of("organisationId", ORGANISATION));
        walk.settle();
        ProcessInstance trajectory = trajectory();
        walk.intake();
        walk.planning();
        walk.done(SELF_EVALUATION);
        walk.visit();
        walk.reporting();
        assertThat(process.certificatesIssued(walk.trajectory))
                .as("before the decision")
                .isFalse();
        walk.decision(true);
        assertThat(trajectory).isWaitingAt("Event_CertificatesIssued");
        assertThat(process.certificatesIssued(walk.trajectory)).isTrue();
        walk.settle();
        walk.done(SURVEY);

        assertThat(trajectory)
                .isEnded()
                .hasPassed(
                        "StartEvent_ApplicationReceived",
                        "Milestone_ApplicationReceived",
                        "CallActivity_Intake",
                        "CallActivity_Planning",
                        "CallActivity_SelfEvaluation",
                        "CallActivity_Visit",
                        "CallActivity_Reporting",
                        "CallActivity_Decision",
                        "Gateway_AnyScopeCertified",
                        "Event_CertificatesIssued",
                        "CallActivity_Evaluation",
                        "EndEvent_ClosedCertified");
        assertThat(timeline.of(walk.trajectoryId))
                .containsExactly(
                        Phase.APPLICATION,
                        Phase.INTAKE,
                        Phase.PLANNING,
                        Phase.SELF_EVALUATION,
                        Phase.VISIT,
                        Phase.REPORT,
                        Phase.DECISION,
                        Phase.EVALUATION,
                        Phase.CLOSED);
        assertThat(milestones())
                .containsExactly(
                        "ApplicationReceived",
                        "IntakeAccepted",
                        "TeamComposed",
                        "VisitScheduled",
                        "SelfEvaluationSubmitted",
                        "VisitHeld",
                        "ConceptReportSent",
                        "ResponseReceived",
                        "ReportFinalised",
                        "DecisionTaken",
                        "TrajectoryClosed");
        int timersOfTheModels = 7;
        assertThat(Collections.frequency(outlet.jobs, walk.trajectoryId) + timersOfTheModels)
                .as("jobs of the whole trajectory")
                .isLessThanOrEqualTo(28);
        assertThat(process.certificatesIssued(walk.trajectory))
                .as("after the end")
                .isFalse();
    }

    @Test
    void anIntakeAndProposedDaysAreTakenBackBeforeTheOthersAnswer() {
        process.applicationReceived(walk.trajectory, Map.of("organisationId", ORGANISATION));
        walk.settle();
        assertThat(process.answerTakenBack(walk.trajectory, "Intake"))
                .as("nothing was handed in")
                .isFalse();
        walk.done(INTAKE, Map.of("staffFte", 310.5, "branches", 62));
        assertThat(process.answerTakenBack(walk.trajectory, "Intake")).isTrue();
        assertThat(walk.openKinds()).containsExactly(INTAKE);
        walk.intake();
        walk.compose();
        walk.declare();
        walk.done(OBJECT_TO_TEAM, Map.of("nameObjected", false));
        walk.done(PROPOSE_VISIT_DATES);
        assertThat(process.answerTakenBack(walk.trajectory, "ProposeVisitDates"))
                .isTrue();
        assertThat(walk.openKinds()).containsExactly(PROPOSE_VISIT_DATES);
        walk.newDays();

        assertThat(walk.openKinds()).containsExactly(SELF_EVALUATION);
    }

    @Test
    void aSelfEvaluationIsTakenBackBeforeTheVisit() {
        process.applicationReceived(walk.trajectory, Map.of("organisationId", ORGANISATION));
        walk.settle();
        walk.intake();
        walk.planning();
        walk.done(SELF_EVALUATION);
        assertThat(walk.openKinds()).isEmpty();

        assertThat(process.answerTakenBack(walk.trajectory, "SelfEvaluation")).isTrue();

        assertThat(walk.openKinds()).containsExactly(SELF_EVALUATION);
        walk.done(SELF_EVALUATION);
        walk.visit();
        assertThat(walk.openKinds()).containsExactly(Kinds.SCORE_NORMS, Kinds.SCORE_NORMS);
    }

    @Test
    void eachStepOfTheReportIsTakenBackBeforeTheNextIsDone() {
        ProcessInstance reporting = start("ReportingProcess");
        walk.done(Kinds.SCORE_NORMS);
        walk.done(Kinds.SCORE_NORMS);
        Map<String, Object> figures =
                Map.of("normsBelow", 0, "normsBetween", 0, "conditionalNorms", 2, "totalBand", "NONE");
        walk.done(Kinds.CONSOLIDATE_SCORES, figures);
        assertThat(process.answerTakenBack(walk.trajectory, "ConsolidateScores"))
                .isTrue();
        assertThat(walk.openKinds()).containsExactly(Kinds.CONSOLIDATE_SCORES);
        walk.done(Kinds.CONSOLIDATE_SCORES, figures);
        walk.done(Kinds.WRITE_CONCEPT_REPORT);
        assertThat(process.answerTakenBack(walk.trajectory, "WriteConceptReport"))
                .isTrue();
        assertThat(walk.openKinds()).containsExactly(Kinds.WRITE_CONCEPT_REPORT);
        walk.done(Kinds.WRITE_CONCEPT_REPORT);
        walk.done(RESPOND_TO_CONCEPT);
        assertThat(process.answerTakenBack(walk.trajectory, "RespondToConcept")).isTrue();
        assertThat(walk.openKinds()).containsExactly(RESPOND_TO_CONCEPT);
        walk.done(RESPOND_TO_CONCEPT);
        walk.done(FINALISE_REPORT);

        assertThat(reporting)
                .isEnded()
                .hasPassed(
                        "Event_ConsolidateScoresTakenBack",
                        "Event_WriteConceptReportTakenBack",
                        "Event_RespondToConceptTakenBack");
        assertThat(process.answerTakenBack(walk.trajectory, "RespondToConcept")).isFalse();
    }

    @Test
    void anAuditorTakesScoresBackWhileAnotherStillScores() {
        start("ReportingProcess");
        HumanTask handedIn = walk.task(Kinds.SCORE_NORMS);
        AccountId author = Objects.requireNonNull(handedIn.assignee());
        walk.done(Kinds.SCORE_NORMS);

        assertThat(process.askedAgain(walk.trajectory, handedIn.id(), author)).isTrue();

        assertThat(tasks.openIn(walk.trajectoryId))
                .extracting(task -> String.valueOf(task.assignee()))
                .containsExactlyInAnyOrder(LEAD, CO);
        walk.done(Kinds.SCORE_NORMS);
        assertThat(walk.openKinds()).containsExactly(Kinds.SCORE_NORMS);
        walk.done(Kinds.SCORE_NORMS);
        assertThat(walk.openKinds()).containsExactly(Kinds.CONSOLIDATE_SCORES);
        assertThat(process.askedAgain(walk.trajectory, handedIn.id(), author))
                .as("nobody scores any more")
                .isFalse();
    }

    @Test
    void theOfficeOpensAStageAgainWhereverTheTrajectoryIsBeforeItsDecision() {
        process.applicationReceived(walk.trajectory, Map.of("organisationId", ORGANISATION));
        walk.settle();
        walk.intake();
        walk.compose();
        assertThat(process.stageOpenedAgain(walk.trajectory, Phase.INTAKE)).isTrue();
        assertThat(walk.openKinds()).containsExactly(INTAKE);
        walk.intake();
        walk.compose();
        assertThat(process.stageOpenedAgain(walk.trajectory, Phase.PLANNING)).isTrue();
        assertThat(walk.openKinds()).containsExactly(COMPOSE_TEAM);
        walk.planning();
        walk.done(SELF_EVALUATION);
        assertThat(process.stageOpenedAgain(walk.trajectory, Phase.SELF_EVALUATION))
                .isTrue();
        assertThat(walk.openKinds()).containsExactly(SELF_EVALUATION);
        walk.done(SELF_EVALUATION);
        walk.visit();
        walk.reporting();
        assertThat(walk.openKinds()).containsExactly(Kinds.TAKE_DECISION);
        assertThat(process.stageOpenedAgain(walk.trajectory, Phase.REPORT)).isTrue();
        assertThat(walk.openKinds()).containsExactly(Kinds.SCORE_NORMS, Kinds.SCORE_NORMS);
        walk.reporting();
        walk.decision(false);

        assertThat(process.stageOpenedAgain(walk.trajectory, Phase.REPORT))
                .as("it was decided on")
                .isFalse();
        process.stepReopened(walk.trajectory);
        assertThat(milestones()).endsWith("TrajectoryClosed");
    }

    @Test
    void anAnswerThatCameTooLateIsToldWhileTheTrajectoryRuns() {
        process.applicationReceived(walk.trajectory, Map.of("organisationId", ORGANISATION));
        walk.settle();

        process.answeredTooLate(walk.trajectory);
        walk.settle();

        assertThat(milestones()).endsWith("AnswerTooLate");
    }

    @Test
    void aReplacementGoesOnWhileAStageIsOpenedAgain() {
        process.applicationReceived(walk.trajectory, Map.of("organisationId", ORGANISATION));
        walk.settle();
        walk.intake();
        walk.planning();
        walk.done(SELF_EVALUATION);
        process.replacementAsked(walk.trajectory, new AccountId("acc_third"));
        walk.settle();

        assertThat(process.stageOpenedAgain(walk.trajectory, Phase.SELF_EVALUATION))
                .isTrue();

        assertThat(walk.openKinds()).containsExactlyInAnyOrder(SELF_EVALUATION, DECLARE_INDEPENDENCE);
    }

    @Test
    void aTrajectoryIsWithdrawnWhereverItIsAndEverythingThatIsOpenEnds() {
        process.applicationReceived(walk.trajectory, Map.of("organisationId", ORGANISATION));
        walk.settle();
        ProcessInstance trajectory = trajectory();
        walk.intake();
        walk.planning();
        assertThat(walk.openKinds()).containsExactly(SELF_EVALUATION);

        assertThat(process.withdrawn(walk.trajectory, true)).isTrue();
        walk.settle();

        assertThat(walk.openKinds()).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(walk.trajectoryId)
                        .count())
                .isZero();
        assertThat(trajectory).isEnded().hasPassed("StartEvent_WithdrawalAsked", "EndEvent_Withdrawn");
        assertThat(timeline.of(walk.trajectoryId)).endsWith(Phase.SELF_EVALUATION, Phase.CLOSED);
        assertThat(milestones())
                .containsExactly(
                        "ApplicationReceived",
                        "IntakeAccepted",
                        "TeamComposed",
                        "VisitScheduled",
                        "VisitCancelled",
                        "TrajectoryWithdrawn");
        assertThat(process.withdrawn(walk.trajectory, false)).as("twice").isFalse();
    }

    @Test
    void aRenewalThatIsNotCertifiedEndsWithTheDecision() {
        process.renewalAnnounced(walk.trajectory, Map.of("organisationId", ORGANISATION));
        walk.settle();
        ProcessInstance trajectory = trajectory();
        walk.intake();
        walk.planning();
        walk.done(SELF_EVALUATION);
        walk.visit();
        walk.reporting();
        walk.decision(false);

        assertThat(trajectory)
                .isEnded()
                .hasPassed(
                        "StartEvent_RenewalAnnounced",
                        "Milestone_TrajectoryAnnounced",
                        "Gateway_AnyScopeCertified",
                        "EndEvent_ClosedNotCertified")
                .hasNotPassed("Event_CertificatesIssued", "CallActivity_Evaluation", "EndEvent_ClosedCertified");
        assertThat(timeline.of(walk.trajectoryId))
                .startsWith(Phase.ANNOUNCEMENT)
                .endsWith(Phase.CLOSED);
        assertThat(milestones()).startsWith("TrajectoryAnnounced").endsWith("DecisionTaken", "TrajectoryClosed");
    }

    private ProcessInstance trajectory() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(walk.trajectoryId, "TrajectoryProcess")
                .singleResult();
    }

    private void midterm() {
        process.midtermAsked(walk.trajectory, new OrganisationId(ORGANISATION));
    }

    @Test
    void aMidtermSelfEvaluationIsAskedOnceAndHandedIn() {
        midterm();
        midterm();
        walk.settle();
        assertThat(walk.openKinds()).containsExactly(MIDTERM);

        walk.done(MIDTERM);

        assertThat(milestones()).containsExactly("MidtermSubmitted");
        assertThat(process.activeSteps(walk.trajectory)).isEmpty();
        midterm();
        walk.settle();
        assertThat(walk.openKinds()).as("once").isEmpty();
    }

    @Test
    void aMidtermSelfEvaluationIsAskedNoMoreWhenItsTermHasPassed() {
        midterm();
        walk.settle();

        walk.daysPass(8);

        assertThat(walk.openKinds()).isEmpty();
        assertThat(milestones()).containsExactly("MidtermLapsed");
    }

    @Test
    void aMidtermSelfEvaluationIsAskedNoMoreWhenTheCertificateEnded() {
        midterm();
        walk.settle();

        assertThat(process.midtermOver(walk.trajectory)).isTrue();
        walk.settle();

        assertThat(walk.openKinds()).isEmpty();
        assertThat(milestones()).containsExactly("MidtermLapsed");
        assertThat(process.midtermOver(walk.trajectory)).isFalse();
    }

    private void suspension(int sequence) {
        process.suspensionAsked(walk.trajectory, sequence, new OrganisationId(ORGANISATION));
    }

    /** The term for an answer ends, and then the day of the hearing comes. */
    private void hearingComes() {
        walk.daysPass(8);
        walk.daysPass(8);
    }

    @Test
    void anOrganisationIsHeardTheCertificateIsSuspendedAndTheOfficeProposesWhatFollows() {
        suspension(1);
        suspension(1);
        walk.settle();
        assertThat(walk.openKinds()).containsExactly(ANSWER_SUSPENSION);

        walk.done(ANSWER_SUSPENSION);
        assertThat(walk.openKinds()).as("until the day of the hearing").isEmpty();
        walk.daysPass(8);
        walk.done(RECORD_HEARING);
        walk.done(DECIDE_SUSPENSION, Map.of("certificateSuspended", true));
        walk.done(PROPOSE_AFTER_SUSPENSION);
        walk.done(DECIDE_AFTER_SUSPENSION, Map.of("certificateSuspended", false));

        assertThat(walk.openKinds()).isEmpty();
        assertThat(milestones()).containsExactly("SuspensionOpened", "SuspensionDecided", "SuspensionDecided");
        assertThat(process.activeSteps(walk.trajectory)).isEmpty();
    }

    @Test
    void anOrganisationThatDoesNotAnswerIsHeardAllTheSameAndMayKeepItsCertificate() {
        suspension(1);
        hearingComes();

        walk.done(RECORD_HEARING);
        walk.done(DECIDE_SUSPENSION, Map.of("certificateSuspended", false));

        assertThat(process.activeSteps(walk.trajectory)).isEmpty();
        assertThat(milestones()).containsExactly("SuspensionOpened", "SuspensionDecided");
        suspension(2);
        walk.settle();
        assertThat(walk.openKinds()).as("a second case").containsExactly(ANSWER_SUSPENSION);
    }

    @Test
    void aSuspensionWhoseTermPassedWithoutAProposalIsDecidedWithoutOne() {
        suspension(1);
        hearingComes();
        walk.done(RECORD_HEARING);
        walk.done(DECIDE_SUSPENSION, Map.of("certificateSuspended", true));

        walk.daysPass(8);

        assertThat(walk.openKinds()).containsExactly(DECIDE_AFTER_SUSPENSION);
        walk.done(DECIDE_AFTER_SUSPENSION, Map.of("certificateSuspended", false));
        assertThat(process.activeSteps(walk.trajectory)).isEmpty();
    }

    @Test
    void aCertificateThatEndsTakesItsSuspensionCaseWithItWhereverItIs() {
        for (int passed = 0; passed < 3; passed++) {
            suspension(passed + 1);
            walk.settle();
            if (passed > 0) {
                hearingComes();
            }
            if (passed > 1) {
                walk.done(RECORD_HEARING);
                walk.done(DECIDE_SUSPENSION, Map.of("certificateSuspended", true));
            }
            assertThat(walk.openKinds()).hasSize(1);

            assertThat(process.certificateEnded(walk.trajectory)).isTrue();
            walk.settle();

            assertThat(walk.openKinds()).isEmpty();
            assertThat(milestones()).last().isEqualTo("SuspensionLapsed");
        }
        assertThat(process.certificateEnded(walk.trajectory)).as("no case runs").isFalse();
    }

    private ProcessInstance reaudit(boolean afterCondition) {
        agenda.timers.put("ReauditTermEnded", clock.today().plusDays(150));
        Map<String, Object> begun = Map.of(
                "organisationId",
                ORGANISATION,
                "afterCondition",
                afterCondition,
                "reauditWanted",
                false,
                "normsBelow",
                1,
                "normsBetween",
                0,
                "conditionalNorms",
                0,
                "totalBand",
                "NONE");
        process.reauditOpened(walk.trajectory, begun);
        process.reauditOpened(walk.trajectory, begun);
        walk.settle();
        agenda.timers.remove("ReauditTermEnded");
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("ReauditProcess")
                .processInstanceBusinessKey(walk.trajectoryId)
                .singleResult();
    }

    @Test
    void aConditionIsLiftedByAReauditWithoutIntakeAndSelfEvaluation() {
        ProcessInstance reaudit = reaudit(true);
        assertThat(walk.openKinds()).as("once, and nobody has to choose it").containsExactly(COMPOSE_TEAM);

        walk.planning();
        walk.visit();
        walk.reporting();
        walk.decision(true);
        assertThat(reaudit).isWaitingAt("Event_CertificatesIssued");
        assertThat(process.certificatesIssued(walk.trajectory)).isTrue();
        walk.settle();
        walk.done(SURVEY);

        assertThat(reaudit)
                .isEnded()
                .hasPassed(
                        "Milestone_ReauditOpened",
                        "Gateway_AfterCondition",
                        "CallActivity_Findings",
                        "CallActivity_Decision",
                        "Gateway_AnyScopeCertified",
                        "EndEvent_ClosedCertified")
                .hasNotPassed("CallActivity_ReauditChoice", "Event_ReauditTermEnded");
        assertThat(milestones())
                .startsWith("ReauditOpened")
                .contains("DecisionTaken")
                .last()
                .isEqualTo("TrajectoryClosed");
    }

    @Test
    void aReauditWhoseTermEndsGoesToTheDirectorWhereverItIs() {
        ProcessInstance reaudit = reaudit(true);
        walk.compose();

        walk.daysPass(151);

        assertThat(walk.openKinds()).containsExactly(TAKE_DECISION);
        assertThat(proposals.forTask(walk.task(TAKE_DECISION).id())).containsEntry("proposedOutcome", "NOT_CERTIFIED");
        walk.decision(false);
        assertThat(reaudit)
                .isEnded()
                .hasPassed("Event_ReauditTermEnded", "EndEvent_ClosedNotCertified")
                .hasNotPassed("Event_CertificatesIssued");
        assertThat(milestones()).contains("DecisionTaken", "TrajectoryClosed");
    }

    @Test
    void aReauditThatLiesWithTheDirectorIsNotTakenAwayByItsTerm() {
        reaudit(true);
        walk.planning();
        walk.visit();
        walk.reporting();

        walk.daysPass(200);

        assertThat(walk.openKinds()).containsExactly(TAKE_DECISION);
        assertThat(proposals.forTask(walk.task(TAKE_DECISION).id())).containsEntry("proposedOutcome", "CERTIFIED");
    }

    @Test
    void afterARefusalAReauditBeginsWhenTheOrganisationWantsIt() {
        ProcessInstance reaudit = reaudit(false);
        assertThat(walk.openKinds()).containsExactly(CHOOSE_REAUDIT);

        walk.done(CHOOSE_REAUDIT, Map.of("reauditWanted", true));

        assertThat(walk.openKinds()).containsExactly(COMPOSE_TEAM);
        assertThat(reaudit).hasPassed("CallActivity_ReauditChoice", "Gateway_ReauditWanted");
    }

    @Test
    void whoDeclinesOrSaysNothingHasNoReaudit() {
        ProcessInstance declined = reaudit(false);
        walk.done(CHOOSE_REAUDIT, Map.of("reauditWanted", false));
        assertThat(declined).isEnded().hasPassed("EndEvent_ReauditDeclined").hasNotPassed("CallActivity_Findings");
        assertThat(milestones()).containsExactly("ReauditOpened", "ReauditDeclined");

        walk = new Walk(tasks, work, clock);
        ProcessInstance silent = reaudit(false);
        walk.daysPass(9);
        assertThat(silent).isEnded().hasPassed("EndEvent_ReauditDeclined");
    }

    @Test
    void whoWithdrawsFromTheReauditOfAConditionIsDecidedOnByTheDirector() {
        ProcessInstance reaudit = reaudit(true);
        walk.planning();

        assertThat(process.withdrawn(walk.trajectory, true)).isTrue();
        walk.settle();

        assertThat(walk.openKinds()).containsExactly(TAKE_DECISION);
        walk.decision(false);
        assertThat(reaudit).isEnded().hasPassed("Milestone_TrajectoryWithdrawn", "EndEvent_DecidedAfterWithdrawal");
        assertThat(milestones()).contains("VisitCancelled", "TrajectoryWithdrawn", "DecisionTaken");
    }

    @Test
    void whoWithdrawsFromAReauditAfterARefusalLeavesNothingToDecide() {
        ProcessInstance reaudit = reaudit(false);
        walk.done(CHOOSE_REAUDIT, Map.of("reauditWanted", true));

        assertThat(process.withdrawn(walk.trajectory, false)).isTrue();
        walk.settle();

        assertThat(walk.openKinds()).isEmpty();
        assertThat(reaudit).isEnded().hasPassed("EndEvent_Withdrawn");
        assertThat(milestones()).doesNotContain("DecisionTaken").last().isEqualTo("TrajectoryWithdrawn");
    }

    @Test
    void aReauditThatAnObjectionMadeNeedlessEndsWithWhateverIsOpen() {
        ProcessInstance reaudit = reaudit(true);
        walk.planning();

        assertThat(cases.reauditCancelled(walk.trajectory, true)).isTrue();
        walk.settle();
        assertThat(cases.reauditCancelled(walk.trajectory, true)).isFalse();

        assertThat(walk.openKinds()).isEmpty();
        assertThat(reaudit).isEnded().hasPassed("EndEvent_ReauditCancelled");
        assertThat(milestones())
                .doesNotContain("DecisionTaken")
                .contains("VisitCancelled")
                .last()
                .isEqualTo("ReauditCancelled");
    }

    @Test
    void anAuditorOfAReauditIsReplacedBesideWhateverRuns() {
        reaudit(true);
        walk.planning();

        assertThat(process.replacementAsked(walk.trajectory, new AccountId("acc_new")))
                .isTrue();
        walk.settle();

        assertThat(walk.openKinds()).contains(DECLARE_INDEPENDENCE);
    }

    private void complaint() {
        cases.complaintMade(walk.trajectory, 1, new OrganisationId(ORGANISATION));
        cases.complaintMade(walk.trajectory, 1, new OrganisationId(ORGANISATION));
        walk.settle();
    }

    @Test
    void aComplaintIsHandledByWhoWasNamedAndAnAuditorGivesAView() {
        complaint();
        assertThat(walk.openKinds()).containsExactly(APPOINT_HANDLER);
        walk.done(APPOINT_HANDLER, Map.of("handler", "acc_board"));
        assertThat(cases.viewAsked(walk.trajectory, new AccountId("acc_lead"))).isTrue();
        walk.settle();
        assertThat(walk.openKinds()).containsExactlyInAnyOrder(ANSWER_COMPLAINT, GIVE_VIEW);

        walk.done(GIVE_VIEW);
        walk.done(ANSWER_COMPLAINT);

        assertThat(walk.openKinds()).isEmpty();
        assertThat(process.activeSteps(walk.trajectory)).isEmpty();
        assertThat(milestones()).containsExactly("ComplaintFiled", "ComplaintAcknowledged", "ComplaintAnswered");
    }

    @Test
    void aViewThatDoesNotComeIsNotWaitedForAndAnAnswerEndsWhatIsStillAsked() {
        complaint();
        walk.done(APPOINT_HANDLER, Map.of("handler", "acc_board"));
        cases.viewAsked(walk.trajectory, new AccountId("acc_lead"));
        walk.daysPass(8);
        assertThat(walk.openKinds()).containsExactly(ANSWER_COMPLAINT);
        cases.viewAsked(walk.trajectory, new AccountId("acc_co"));

        walk.done(ANSWER_COMPLAINT);

        assertThat(walk.openKinds()).isEmpty();
        assertThat(process.activeSteps(walk.trajectory)).isEmpty();
    }

    @Test
    void aComplaintThatIsTakenBackEndsWhereverItIs() {
        complaint();
        assertThat(cases.complaintTakenBack(walk.trajectory)).isTrue();
        walk.settle();
        assertThat(process.activeSteps(walk.trajectory)).isEmpty();
        assertThat(milestones()).containsExactly("ComplaintFiled", "ComplaintWithdrawn");
        assertThat(cases.complaintTakenBack(walk.trajectory)).as("nothing runs").isFalse();

        cases.complaintMade(walk.trajectory, 2, new OrganisationId(ORGANISATION));
        walk.done(APPOINT_HANDLER, Map.of("handler", "acc_board"));
        cases.viewAsked(walk.trajectory, new AccountId("acc_lead"));
        assertThat(cases.complaintTakenBack(walk.trajectory)).isTrue();
        walk.settle();

        assertThat(walk.openKinds()).isEmpty();
        assertThat(process.activeSteps(walk.trajectory)).isEmpty();
    }

    private void objection() {
        cases.objectionMade(walk.trajectory, 1, new OrganisationId(ORGANISATION));
        cases.objectionMade(walk.trajectory, 1, new OrganisationId(ORGANISATION));
        walk.settle();
        assertThat(walk.openKinds()).containsExactly(COMPOSE_COMMITTEE);
        walk.done(COMPOSE_COMMITTEE);
        assertThat(walk.openKinds()).as("until the day of the hearing").isEmpty();
        walk.daysPass(8);
        walk.done(RECORD_ADVICE);
    }

    @Test
    void anObjectionThatIsWellFoundedLeadsToANewDecision() {
        objection();
        walk.done(DECIDE_OBJECTION, Map.of("objectionWellFounded", true, "withdrawalContested", false));

        assertThat(process.activeSteps(walk.trajectory)).isEmpty();
        assertThat(milestones())
                .containsExactly("ObjectionFiled", "ObjectionHearingSet", "ObjectionDecided", "DecisionTaken");
    }

    @Test
    void anObjectionToAWithdrawalThatIsWellFoundedAnnulsIt() {
        objection();
        walk.done(DECIDE_OBJECTION, Map.of("objectionWellFounded", true, "withdrawalContested", true));

        assertThat(process.activeSteps(walk.trajectory)).isEmpty();
        assertThat(milestones())
                .containsExactly("ObjectionFiled", "ObjectionHearingSet", "ObjectionDecided", "WithdrawalAnnulled");
    }

    @Test
    void anObjectionThatIsNotWellFoundedChangesNothing() {
        objection();
        walk.done(DECIDE_OBJECTION, Map.of("objectionWellFounded", false, "withdrawalContested", true));

        assertThat(process.activeSteps(walk.trajectory)).isEmpty();
        assertThat(milestones()).containsExactly("ObjectionFiled", "ObjectionHearingSet", "ObjectionDecided");
    }
}
