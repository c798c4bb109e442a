package org.keurwerk.scenario;

import java.util.Arrays;

/** The kinds of steps in the order in which a trajectory has them, each a block of the file and mostly a task of the portal. */
enum StepKind {
    APPLICATION("application", "", "applies"),
    RENEWAL("renewal", "", "is announced its next trajectory"),
    INTAKE("intake", "Intake", "fills in the intake"),
    INTAKE_CHECK("intakeCheck", "CheckIntake", "checks the intake"),
    TEAM("team", "ComposeTeam", "composes the team"),
    INDEPENDENCE("independence", "DeclareIndependence", "answers the assignment"),
    VISIT_PROPOSAL("visitProposal", "ProposeVisitDates", "proposes visit dates"),
    VISIT_CHOICE("visitChoice", "ChooseVisitDate", "chooses the visit date"),
    SELF_EVALUATION("selfEvaluation", "SelfEvaluation", "hands in the self-evaluation"),
    SCORES("scores", "ScoreNorms", "scores the norms"),
    CONSOLIDATION("consolidation", "ConsolidateScores", "consolidates the scores"),
    REPORT("report", "WriteConceptReport", "writes the concept report"),
    RESPONSE("response", "RespondToConcept", "responds to the concept report"),
    FINAL_REPORT("finalReport", "FinaliseReport", "finalises the report"),
    DECISION("decision", "TakeDecision", "decides"),
    SURVEY("survey", "Survey", "fills in the survey");

    private final String block;
    private final String task;
    private final String doing;

    StepKind(String block, String task, String doing) {
        this.block = block;
        this.task = task;
        this.doing = doing;
    }

    /** The field of the file. */
    String block() {
        return block;
    }

    /** The kind of the portal's task; empty for what begins a trajectory. */
    String task() {
        return task;
    }

    /** What is done, as a phrase after who does it. */
    String doing() {
        return doing;
    }

    static String[] blocks() {
        return Arrays.stream(values()).map(StepKind::block).toArray(String[]::new);
    }

    /** Whether each auditor of the team answers for themselves. */
    boolean isForEachAuditor() {
        return this == INDEPENDENCE || this == SCORES;
    }
}
