package org.keurwerk.audit.task;

import java.util.Arrays;

/**
 * Kinds of human work (soorten taken). The key is the id of the BPMN user task without {@code UserTask_}, the name in the API and in
 * {@code deadline-set} events; it never changes once published.
 */
public enum TaskKind {
    /** Fill the intake (intake invullen). */
    INTAKE("Intake", Actor.ORGANISATION),
    /** Check the intake and set the audit category (intake beoordelen). */
    CHECK_INTAKE("CheckIntake", Actor.OFFICE),
    /** Compose the audit team (auditteam samenstellen). */
    COMPOSE_TEAM("ComposeTeam", Actor.OFFICE),
    /** Declare independence (onafhankelijkheid verklaren). */
    DECLARE_INDEPENDENCE("DeclareIndependence", Actor.EACH_AUDITOR),
    /** Propose days for the visit (bezoekdata voorstellen). */
    PROPOSE_VISIT_DATES("ProposeVisitDates", Actor.LEAD_AUDITOR),
    /** Choose the days of the visit (bezoekdatum kiezen). */
    CHOOSE_VISIT_DATE("ChooseVisitDate", Actor.ORGANISATION),
    /** Fill the self-evaluation (zelfevaluatie invullen). */
    SELF_EVALUATION("SelfEvaluation", Actor.ORGANISATION),
    /** Score the norms, each auditor alone (normen scoren). */
    SCORE_NORMS("ScoreNorms", Actor.EACH_AUDITOR),
    /** Consolidate the auditors' scores (scores samenvoegen). */
    CONSOLIDATE_SCORES("ConsolidateScores", Actor.LEAD_AUDITOR),
    /** Write the concept report (conceptrapport schrijven). */
    WRITE_CONCEPT_REPORT("WriteConceptReport", Actor.LEAD_AUDITOR),
    /** Respond to the concept report (hoor en wederhoor). */
    RESPOND_TO_CONCEPT("RespondToConcept", Actor.ORGANISATION),
    /** Finalise the report (eindrapport vaststellen). */
    FINALISE_REPORT("FinaliseReport", Actor.LEAD_AUDITOR),
    /** Take the certification decision (certificeringsbesluit nemen). */
    TAKE_DECISION("TakeDecision", Actor.DIRECTOR),
    /** Fill the survey (evaluatie invullen). */
    SURVEY("Survey", Actor.ORGANISATION);

    private final String key;
    private final Actor actor;

    TaskKind(String key, Actor actor) {
        this.key = key;
        this.actor = actor;
    }

    /** The name outside this code, for example {@code CheckIntake}. */
    public String key() {
        return key;
    }

    /** Who is asked. */
    public Actor actor() {
        return actor;
    }

    /**
     * The kind with this key.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static TaskKind of(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of task is called " + key));
    }
}
