package org.keurwerk.audit.trajectory;

/** The phases of a trajectory (fasen), in the order in which they are passed. */
public enum Phase {
    /** Application (aanvraag): a first trajectory begins. */
    APPLICATION,
    /** Announcement (aankondiging): a renewal begins. */
    ANNOUNCEMENT,
    /** Intake. */
    INTAKE,
    /** Team, independence and visit date (planning). */
    PLANNING,
    /** Self-evaluation (zelfevaluatie). */
    SELF_EVALUATION,
    /** Visit (bezoek). */
    VISIT,
    /** Scores, concept report, response, final report (rapportage). */
    REPORT,
    /** Decision and certificates (certificering). */
    DECISION,
    /** Survey (evaluatie). */
    EVALUATION,
    /** Nothing more is asked of anyone (afgesloten). */
    CLOSED
}
