package org.keurwerk.audit.worklist;

import java.time.LocalDate;
import java.util.Optional;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.contracts.audit.Party;

/**
 * How the answer to a task may be taken back (terugnemen): until somebody has begun on what follows from it. The model of the process goes back to the task
 * by a message {@code <kind>TakenBack}; a task that each auditor has is put in once more for the one who takes back.
 */
public interface TakeBack {

    /** The phase that the task belongs to: when it is opened again, the answer counts no longer either. */
    Phase stage();

    /** The kind of task that follows: open, and begun by nobody, as long as the answer may be taken back. Empty when only the form says whether it may. */
    default Optional<TaskKind> followedBy() {
        return Optional.empty();
    }

    /** The side that learns of it where no task follows. */
    default Optional<Party> concerns() {
        return Optional.empty();
    }

    /** Whether the rules of the form allow it. */
    default boolean isAllowed(Answered answered, LocalDate today) {
        return true;
    }

    /** Takes away what followed from the answer and would stand in the way of another. Must be safe to repeat. */
    default void undo(Answered takenBack) {}

    /** Until somebody has begun on a task of this kind. */
    static TakeBack until(TaskKind follows, Phase stage) {
        return new TakeBack() {
            @Override
            public Phase stage() {
                return stage;
            }

            @Override
            public Optional<TaskKind> followedBy() {
                return Optional.of(follows);
            }
        };
    }
}
