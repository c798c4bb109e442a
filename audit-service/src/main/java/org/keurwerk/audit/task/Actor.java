package org.keurwerk.audit.task;

/** Who is asked (wie is aan zet): decides to whom the process gives a task, and whether one of several takes it first. */
public enum Actor {
    /** The contact of the organisation (organisatie); everybody of the organisation sees the task. */
    ORGANISATION(false),
    /** The lead auditor of the trajectory (leadauditor). */
    LEAD_AUDITOR(false),
    /** Every auditor of the team (auditor), a task each. */
    EACH_AUDITOR(false),
    /** The certification office (bureau): one of them claims the task. */
    OFFICE(true),
    /** The director (directeur): claims the decision. */
    DIRECTOR(true),
    /** The board (bestuur): one of them claims the decision on an objection. */
    BOARD(true),
    /** Somebody of the certifying body whom the office named for a case (behandelaar). */
    HANDLER(false),
    /** An auditor who is asked for their view of a case. */
    ADVISER(false);

    private final boolean shared;

    Actor(boolean shared) {
        this.shared = shared;
    }

    /** Whether a role shares the task, so that one person claims it (oppakken) before doing it. */
    public boolean shared() {
        return shared;
    }
}
