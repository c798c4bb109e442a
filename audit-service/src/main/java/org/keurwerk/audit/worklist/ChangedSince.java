package org.keurwerk.audit.worklist;

import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;

/** Somebody else saved what is typed in an older copy: it is refused, and nothing of either is lost (RFC 9110, 13.1.1). */
public final class ChangedSince extends ProblemException {

    private static final long serialVersionUID = 1L;

    /** What was read is no longer what is there. */
    public static final ProblemKind KIND = new ProblemKind("draft-changed-since", 412);

    /** Of what is there; null for a version of something that is not there. */
    public ChangedSince(@Nullable Submission there) {
        super(
                KIND,
                there == null ? "-" : there.author().value(),
                there == null ? "-" : there.savedAt().toString());
    }
}
