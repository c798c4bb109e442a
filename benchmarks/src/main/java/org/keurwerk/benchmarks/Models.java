package org.keurwerk.benchmarks;

import java.util.List;

/** The models of audit-service, by their file names. */
final class Models {

    private static final List<String> ALL = List.of(
            "AuditCategory.dmn",
            "ProposedOutcome.dmn",
            "DecisionProcess.bpmn",
            "EvaluationProcess.bpmn",
            "FillIntakeProcess.bpmn",
            "HearingProcess.bpmn",
            "IntakeProcess.bpmn",
            "MidtermProcess.bpmn",
            "PlanningProcess.bpmn",
            "ReauditChoiceProcess.bpmn",
            "ReauditFindingsProcess.bpmn",
            "ReauditProcess.bpmn",
            "ReplacementProcess.bpmn",
            "ReportingProcess.bpmn",
            "SelfEvaluationProcess.bpmn",
            "SuspensionProcess.bpmn",
            "ComplaintProcess.bpmn",
            "ObjectionProcess.bpmn",
            "TeamProcess.bpmn",
            "TrajectoryProcess.bpmn",
            "VisitDaysProcess.bpmn",
            "VisitHeldProcess.bpmn",
            "VisitProcess.bpmn");

    private Models() {}

    static List<String> all() {
        return ALL;
    }
}
