package org.keurwerk.audit.programme;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.id.AccountId;

/** Somebody saved a row, or took it out, after it was read: what was sent is refused, and nothing of either is lost. */
public final class RowOvertaken extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient ProgrammeRow there;
    private final transient AccountId by;
    private final transient Instant at;

    /** A row that is another now. */
    RowOvertaken(ProgrammeRow there) {
        this(ProgrammeProblems.ROW_CHANGED, there, there.savedBy(), there.savedAt(), List.of(), "–", "–");
    }

    /** A row that is not there any more. */
    RowOvertaken(Programme.Removed removed) {
        this(ProgrammeProblems.ROW_REMOVED, removed.row(), removed.by(), removed.at(), List.of(), "–", "–");
    }

    private RowOvertaken(
            ProblemKind kind,
            ProgrammeRow there,
            AccountId by,
            Instant at,
            List<FieldProblem> errors,
            String name,
            String moment) {
        super(kind, errors, name, moment);
        this.there = there;
        this.by = by;
        this.at = at;
    }

    /** What is there, or was there last. */
    public ProgrammeRow there() {
        return there;
    }

    /** Whether it was taken out. */
    public boolean removed() {
        return kind().equals(ProgrammeProblems.ROW_REMOVED);
    }

    /** Who did it. */
    public AccountId by() {
        return by;
    }

    /** When. */
    public Instant at() {
        return at;
    }

    /**
     * The same for people: who and when as they call it, and both texts of each field.
     *
     * @param errors a sentence per field in which the two differ
     */
    public RowOvertaken inWords(
            Function<AccountId, String> name, Function<Instant, String> moment, List<FieldProblem> errors) {
        return new RowOvertaken(kind(), there, by, at, errors, name.apply(by), moment.apply(at));
    }
}
