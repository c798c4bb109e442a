package org.keurwerk.audit;

import org.keurwerk.audit.task.TaskKind;

/** The kinds of task of the models, for tests that lead a trajectory through them. */
public final class Kinds {

    public static final TaskKind INTAKE = TaskKind.of("Intake");
    public static final TaskKind CHECK_INTAKE = TaskKind.of("CheckIntake");
    public static final TaskKind CHASE_INTAKE = TaskKind.of("ChaseIntake");
    public static final TaskKind COMPOSE_TEAM = TaskKind.of("ComposeTeam");
    public static final TaskKind DECLARE_INDEPENDENCE = TaskKind.of("DeclareIndependence");
    public static final TaskKind OBJECT_TO_TEAM = TaskKind.of("ObjectToTeam");
    public static final TaskKind JUDGE_TEAM_OBJECTION = TaskKind.of("JudgeTeamObjection");
    public static final TaskKind REPLACE_AUDITOR = TaskKind.of("ReplaceAuditor");
    public static final TaskKind PROPOSE_VISIT_DATES = TaskKind.of("ProposeVisitDates");
    public static final TaskKind CHOOSE_VISIT_DATE = TaskKind.of("ChooseVisitDate");
    public static final TaskKind SELF_EVALUATION = TaskKind.of("SelfEvaluation");
    public static final TaskKind JUDGE_LATE_SELF_EVALUATION = TaskKind.of("JudgeLateSelfEvaluation");
    public static final TaskKind CONFIRM_VISIT = TaskKind.of("ConfirmVisit");
    public static final TaskKind SETTLE_VISIT = TaskKind.of("SettleVisit");
    public static final TaskKind SCORE_NORMS = TaskKind.of("ScoreNorms");
    public static final TaskKind CONSOLIDATE_SCORES = TaskKind.of("ConsolidateScores");
    public static final TaskKind WRITE_CONCEPT_REPORT = TaskKind.of("WriteConceptReport");
    public static final TaskKind RESPOND_TO_CONCEPT = TaskKind.of("RespondToConcept");
    public static final TaskKind FINALISE_REPORT = TaskKind.of("FinaliseReport");
    public static final TaskKind ANSWER_DIRECTOR = TaskKind.of("AnswerDirector");
    public static final TaskKind TAKE_DECISION = TaskKind.of("TakeDecision");
    public static final TaskKind MIDTERM = TaskKind.of("Midterm");
    public static final TaskKind ANSWER_SUSPENSION = TaskKind.of("AnswerSuspension");
    public static final TaskKind RECORD_HEARING = TaskKind.of("RecordHearing");
    public static final TaskKind DECIDE_SUSPENSION = TaskKind.of("DecideSuspension");
    public static final TaskKind PROPOSE_AFTER_SUSPENSION = TaskKind.of("ProposeAfterSuspension");
    public static final TaskKind DECIDE_AFTER_SUSPENSION = TaskKind.of("DecideAfterSuspension");
    public static final TaskKind CHOOSE_REAUDIT = TaskKind.of("ChooseReaudit");
    public static final TaskKind COMPOSE_COMMITTEE = TaskKind.of("ComposeCommittee");
    public static final TaskKind RECORD_ADVICE = TaskKind.of("RecordAdvice");
    public static final TaskKind DECIDE_OBJECTION = TaskKind.of("DecideObjection");
    public static final TaskKind APPOINT_HANDLER = TaskKind.of("AppointHandler");
    public static final TaskKind ANSWER_COMPLAINT = TaskKind.of("AnswerComplaint");
    public static final TaskKind GIVE_VIEW = TaskKind.of("GiveView");
    public static final TaskKind SURVEY = TaskKind.of("Survey");

    private Kinds() {}
}
