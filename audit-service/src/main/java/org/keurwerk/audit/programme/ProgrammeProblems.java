package org.keurwerk.audit.programme;

import org.keurwerk.commons.problem.ProblemKind;

/** Why a programme is not changed or agreed. Each has words that say what to do. */
public final class ProgrammeProblems {

    /** No days of a visit are agreed. */
    public static final ProblemKind NO_VISIT = new ProblemKind("programme-no-visit", 409);

    /** The visit was held, or the trajectory has ended. */
    public static final ProblemKind OVER = new ProblemKind("programme-over", 409);

    /** No more rows fit. */
    public static final ProblemKind FULL = new ProblemKind("programme-full", 409);

    /** It says too little, or something in it must be mended. */
    public static final ProblemKind NOT_READY = new ProblemKind("programme-not-ready", 409);

    /** Rows cannot go to another day, as something is there at the same time. */
    public static final ProblemKind DAY_TAKEN = new ProblemKind("programme-day-taken", 409);

    /** Somebody changed the programme after it was read. */
    public static final ProblemKind CHANGED = new ProblemKind("programme-changed", 412);

    /** Somebody saved the row after it was read. */
    public static final ProblemKind ROW_CHANGED = new ProblemKind("programme-row-changed", 412);

    /** Somebody took the row out after it was read. */
    public static final ProblemKind ROW_REMOVED = new ProblemKind("programme-row-removed", 410);

    /** The version that a change is made from was not said. */
    public static final ProblemKind NO_VERSION = new ProblemKind("programme-no-version", 428);

    private ProgrammeProblems() {}
}
