package org.keurwerk.audit.worklist;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.id.AccountId;

/** Somebody else saved what is typed in an older copy: it is refused, and nothing of either is lost (RFC 9110, 13.1.1). */
public final class ChangedSince extends ProblemException {

    private static final long serialVersionUID = 1L;

    /** What was read is no longer what is there. */
    public static final ProblemKind KIND = new ProblemKind("draft-changed-since", 412);

    private final transient @Nullable Submission there;

    /** Of what is there; null for a version of something that is not there. */
    public ChangedSince(@Nullable Submission there) {
        this(there, "–", "–");
    }

    private ChangedSince(@Nullable Submission there, String name, String moment) {
        super(KIND, name, moment);
        this.there = there;
    }

    /**
     * The same for people: who saved and when, as they call it.
     *
     * @param name of an account
     * @param moment as the reader writes it
     */
    public ChangedSince inWords(Function<AccountId, String> name, Function<Instant, String> moment) {
        return there == null
                ? this
                : new ChangedSince(there, name.apply(there.author()), moment.apply(there.savedAt()));
    }
}
