package org.keurwerk.audit.worklist;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.id.AccountId;

/** Somebody else saved what is typed in an older copy: it is refused, and nothing of either is lost (RFC 9110, 13.1.1). */
public final class ChangedSince extends ProblemException {

    private static final long serialVersionUID = 1L;

    /** What was read is no longer what is there. */
    public static final ProblemKind KIND = new ProblemKind("draft-changed-since", 412);

    private static final String CODE = "changed-since";

    private final transient @Nullable Submission there;
    private final transient List<Clash> clashes;

    /**
     * One place that two people changed, each otherwise.
     *
     * @param field its name in what was sent
     * @param saved what is there
     * @param typed what was sent
     * @param by who saved what is there
     */
    public record Clash(String field, String saved, String typed, AccountId by, Instant at) {}

    /** Of what is there; null for a version of something that is not there. What was typed since that version is not known: all of it is refused. */
    public ChangedSince(@Nullable Submission there) {
        this(there, List.of());
    }

    /** Of what is there, with the places in which the two clash. */
    public ChangedSince(@Nullable Submission there, List<Clash> clashes) {
        this(there, clashes, clash -> new FieldProblem(clash.field(), CODE, "error." + CODE, null), "–", "–");
    }

    private ChangedSince(
            @Nullable Submission there,
            List<Clash> clashes,
            Function<Clash, FieldProblem> problem,
            String name,
            String moment) {
        super(KIND, clashes.stream().map(problem).toList(), name, moment);
        this.there = there;
        this.clashes = List.copyOf(clashes);
    }

    /** What is there; null for nothing. */
    public @Nullable Submission there() {
        return there;
    }

    /** Where the two clash; empty when that is not known, and all of what was typed stands against all that is there. */
    public List<Clash> clashes() {
        return clashes;
    }

    /**
     * The same for people: who saved and when, as they call it, and both texts of each place.
     *
     * @param name of an account
     * @param moment as the reader writes it
     * @param both the sentence for one place: who, when, what is there, what was sent
     */
    public ChangedSince inWords(
            Function<AccountId, String> name, Function<Instant, String> moment, Function<Object[], String> both) {
        if (there == null) {
            return this;
        }
        Clash last = clashes.stream().max(Comparator.comparing(Clash::at)).orElse(null);
        return new ChangedSince(
                there,
                clashes,
                clash -> new FieldProblem(
                        clash.field(),
                        CODE,
                        both.apply(new Object[] {
                            name.apply(clash.by()), moment.apply(clash.at()), clash.saved(), clash.typed()
                        }),
                        null),
                name.apply(last == null ? there.author() : last.by()),
                moment.apply(last == null ? there.savedAt() : last.at()));
    }
}
