package org.keurwerk.benchmarks;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the models call, doing nothing; and answers that lead a trajectory to its certificate. */
public final class EmptyHandlers {

    private static final List<String> TEAM = List.of("acc_lead", "acc_co");
    private static final Map<String, Map<String, Object>> ANSWERS = Map.of(
            "UserTask_Intake", Map.of("staffFte", 12.0, "branches", 4),
            "UserTask_CheckIntake", Map.of("intakeAccepted", true),
            "UserTask_ComposeTeam",
                    Map.of(
                            "leadAuditor",
                            TEAM.get(0),
                            "auditors",
                            String.join(",", TEAM),
                            "asked",
                            String.join(",", TEAM),
                            "allIndependent",
                            false),
            "UserTask_DeclareIndependence", Map.of("allIndependent", true),
            "UserTask_ObjectToTeam", Map.of("nameObjected", false),
            "UserTask_ChooseVisitDate", Map.of("visitAgreed", true),
            "UserTask_ConfirmVisit", Map.of("visitHeld", true),
            "UserTask_ConsolidateScores",
                    Map.of("normsBelow", 0, "normsBetween", 0, "conditionalNorms", 2, "totalBand", "NONE"),
            "UserTask_RespondToConcept", Map.of("remarkCount", 0),
            "UserTask_TakeDecision", Map.of("anyCertified", true));

    EmptyHandlers() {}

    static Map<Object, Object> byName() {
        EmptyHandlers handlers = new EmptyHandlers();
        return Map.of(
                "deadlines",
                handlers,
                "milestones",
                handlers,
                "phases",
                handlers,
                "team",
                handlers,
                "parties",
                handlers);
    }

    static Map<String, Object> answer(String task) {
        return ANSWERS.getOrDefault(task, Map.of());
    }

    /** Called by the models: a task is due in a year. */
    public Date dueDate(DelegateExecution execution, String kind) {
        return inDays(365);
    }

    /** Called by the models: the last day of the visit has come, all other terms end in a year. */
    public Date timer(DelegateExecution execution, String name) {
        return inDays(name.equals("LastDayOfVisit") ? -1 : 365);
    }

    /** Called by the models. */
    public void publish(DelegateExecution execution, String milestone) {}

    /** Called by the models. */
    public void entered(DelegateExecution execution, String phase) {}

    /** Called by the models: no stage is opened again. */
    public boolean opened(DelegateExecution execution, String phase) {
        return false;
    }

    /** Called by the models. */
    public List<String> members(Object auditors) {
        return TEAM;
    }

    /** Called by the models. */
    public String organisation(DelegateExecution execution) {
        return "org_one";
    }

    /** Called by the models. */
    public String lead(DelegateExecution execution) {
        return TEAM.get(0);
    }

    /** Called by the models. */
    public boolean teamStands(DelegateExecution execution) {
        return true;
    }

    /** Called by the models. */
    public boolean substituteStands(DelegateExecution execution) {
        return true;
    }

    /** Called by the models. */
    public boolean newNames(DelegateExecution execution) {
        return true;
    }

    private static Date inDays(int days) {
        return Date.from(LocalDate.now(ZoneOffset.UTC)
                .plusDays(days)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant());
    }
}
