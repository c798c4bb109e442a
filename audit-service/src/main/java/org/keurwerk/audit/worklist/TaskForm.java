package org.keurwerk.audit.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * Everything about one kind of human task: who is asked, by when, what is shown, what is asked, which rules hold, what follows from an answer, who
 * may read it. One bean per kind, in the feature that it belongs to.
 *
 * <p>Beside it stand the template {@code templates/<feature>/<kind>.html} with a fragment {@code fields}, and in {@code messages/<feature>} the
 * words {@code task.<kind>.*}, {@code document.<kind>} and the names of the fields. The service does not start when one of them is missing.
 *
 * @param <C> the content of an answer; the order of its components is the order on the page, in errors, in the API's description and in the dossier
 * @param <V> what is shown beside the questions, to pages and API alike
 */
public interface TaskForm<C extends Record, V extends Record> {

    /** The kind of task. */
    TaskKind kind();

    /** Who is asked. */
    Actor actor();

    /** Who of those that see the trajectory may read an answer. */
    Readers readers();

    /** The record of an answer. Its constraints are checked first, then {@link #check}. */
    Class<C> content();

    /** By when the task is due if it is asked today; by default at the end of its term from today. */
    default LocalDate dueOn(TrajectoryId trajectoryId, LocalDate today, Terms terms) {
        return terms.after(today, kind());
    }

    /** While nobody can know by when it must be there: the day by which it is expected, counted from today. Its term is moved on to it. By default empty. */
    default Optional<LocalDate> provisionalDay(TrajectoryId trajectoryId, LocalDate today) {
        return Optional.empty();
    }

    /** The day before which the answer must be there, however much time is given: it is for that day. By default there is none. */
    default Optional<LocalDate> neededBefore(TrajectoryId trajectoryId) {
        return Optional.empty();
    }

    /** What one must see to answer: proposals, others' scores, names to choose from. */
    V view(Asked asked);

    /** With what an empty form begins: a record that has some of the content's components. */
    default Record beginning(Asked asked) {
        return Nothing.NOTHING;
    }

    /**
     * Lists to which {@link #beginning} may get rows while somebody is filling them in, each with the field that tells its rows apart: a draft that
     * lacks such a row gets it. None by default.
     */
    default Map<String, String> growing() {
        return Map.of();
    }

    /**
     * Rows that somebody else filled in and that this form may take over, norm by norm; none by default.
     *
     * @param source whose rows, as the page says it
     */
    default List<? extends Record> rowsOf(String source, Asked asked) {
        return List.of();
    }

    /** All rows that this form may take over from anybody: what somebody typed that stands in none of them is their own. */
    default List<? extends Record> offeredRows(Asked asked) {
        return List.of();
    }

    /** Whether all who may take the task write in its form at once. Whoever takes it hands it in; by default it is the taker's alone. */
    default boolean together() {
        return false;
    }

    /** Whether auditors do not even learn that it is asked, unless it is asked of them. By default everybody who sees the trajectory does. */
    default boolean confidential() {
        return false;
    }

    /** Whether what is answered is kept apart from the dossier, which then has of it only that it came. By default it is not. */
    default boolean apart() {
        return false;
    }

    /** Keeps an answer that is kept apart, before it is handed in. Must be safe to repeat: until it is handed in, the last one counts. */
    default void keepApart(C content, Asked asked) {}

    /** What does not fit, per field; empty when it may be submitted. */
    List<FieldProblem> check(C content, Asked asked);

    /**
     * Writes what follows from an answer into the feature's own documents. Must be safe to repeat: after a crash it is done again.
     *
     * @return what gateways, timers and assignments of the process read, a component per variable, and nothing else
     */
    Record follow(C content, Answered answered);

    /**
     * What changes with an answer, for the trail: scores, outcomes, who is asked; what was before is read before anything follows. Not what it says
     * otherwise: the trail names the document and its hash.
     */
    default List<Changed> changes(C content, Answered answered) {
        return List.of();
    }

    /** What the dossier shows of an answer: the content, unless it names by number what the reader wants to see by name. */
    default Record shown(C content, TrajectoryId trajectoryId) {
        return content;
    }

    /**
     * What stands below the answer and is sent by itself, such as files: the name of its page below the trajectory's address, for whom the task's page
     * alone is not enough. The template shows it as fragment {@code beside}.
     */
    default Optional<String> beside() {
        return Optional.empty();
    }

    /** How an answer may be taken back by who gave it; empty when it stays once it is handed in. */
    default Optional<TakeBack> takeBack() {
        return Optional.empty();
    }

    /** Whether it is about all norms in a re-audit, too. By default a re-audit asks about those only that were insufficient. */
    default boolean allNorms() {
        return false;
    }

    /** Whether the page needs its whole width, because there is much to read beside the questions. */
    default boolean wide() {
        return false;
    }
}
