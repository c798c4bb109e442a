package org.keurwerk.audit.trail;

/** What kind of act an entry of the trail tells. Each has its words as {@code trail.act.<name>}. */
public enum TrailAct {
    /** A phase was entered, the first one when the trajectory began. */
    PHASE_ENTERED(Openness.ALL),
    /** An answer to a task was handed in: a document is there from now on. */
    SUBMITTED(Openness.LIKE_THE_ANSWER),
    /** An answer came after its task had been taken away: it is kept, and nothing follows from it. */
    SUBMITTED_TOO_LATE(Openness.LIKE_THE_ANSWER),
    /** A fact was told to everybody who listens: a team was composed, a report became final, a decision was taken. */
    MILESTONE(Openness.ALL),
    /** Somebody got a task that somebody else had. */
    HANDED_OVER(Openness.OFFICE),
    /** The office stepped in: it reminded, gave more time, noted a call, filled in for somebody. */
    INTERVENED(Openness.OFFICE),
    /** The agreed days of a visit were called off. */
    VISIT_CALLED_OFF(Openness.ALL),
    /** The trajectory was withdrawn or stopped before its decision. */
    WITHDRAWN(Openness.ALL),
    /** A re-audit follows the decision. */
    REAUDIT_OPENED(Openness.ALL),
    /** A re-audit is not needed any more: a new decision took the place of the one that it follows. */
    REAUDIT_CANCELLED(Openness.ALL),
    /** The office opened a suspension case about a certificate. */
    SUSPENSION_OPENED(Openness.ALL),
    /** The organisation objected to a decision. */
    OBJECTION_FILED(Openness.ALL),
    /** The organisation complained. */
    COMPLAINT_FILED(Openness.ALL),
    /** The organisation added to its complaint. */
    COMPLAINT_ADDED_TO(Openness.ALL),
    /** The organisation took its complaint back. */
    COMPLAINT_WITHDRAWN(Openness.ALL),
    /** An auditor was asked for their view of a complaint. */
    VIEW_ASKED(Openness.ALL),
    /** Somebody takes the place of an auditor; the organisation hears the name when they have accepted. */
    AUDITOR_REPLACED(Openness.OFFICE),
    /** The director sent the report back to the lead auditor with questions. */
    REPORT_SENT_BACK(Openness.OFFICE),
    /** An answer was taken back: it stays to be read and counts no longer. */
    TAKEN_BACK(Openness.LIKE_THE_ANSWER),
    /** The office opened a stage again. */
    STAGE_REOPENED(Openness.ALL),
    /** Something else about the trajectory was changed beside a task. */
    CHANGED(Openness.ALL),
    /** A file was added to the dossier, replaced or removed. */
    DOCUMENT(Openness.ALL),
    /** The office read the dossier. */
    READ(Openness.ALL),
    /** The dossier was downloaded whole. */
    DOWNLOADED(Openness.ALL),
    /** Somebody tried what a rule refuses. */
    REFUSED(Openness.OFFICE),
    /** Never written: what an entry is shown as that cannot be read, because it was changed in the store. */
    UNREADABLE(Openness.ALL);

    /** Who beside those who see every dossier may read an entry. Everybody may read what they or their colleagues did. */
    public enum Openness {
        /** Everybody of the trajectory. */
        ALL,
        /** Who may read the answer that the entry is about. */
        LIKE_THE_ANSWER,
        /** Nobody beside them. */
        OFFICE
    }

    private final Openness openness;

    TrailAct(Openness openness) {
        this.openness = openness;
    }

    /** Who may read it. */
    public Openness openness() {
        return openness;
    }
}
