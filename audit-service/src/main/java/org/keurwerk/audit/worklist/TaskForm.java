package org.keurwerk.audit.worklist;

import java.util.List;
import java.util.Map;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.commons.problem.FieldProblem;

/**
 * What one kind of task asks: the record of its content, the rules beyond the record's own constraints, and what follows from an answer. One bean
 * per {@link TaskKind}, in the feature that it belongs to.
 */
public interface TaskForm<C> {

    /** The kind of task. */
    TaskKind kind();

    /** The record of the content. */
    Class<C> content();

    /** What does not fit, per field; empty when it may be submitted. */
    List<FieldProblem> check(C content, Asked asked);

    /**
     * Writes what follows from a frozen submission into the documents. Must be safe to repeat: after a crash it is done again.
     *
     * @return what the process's gateways, timers and assignments read, and nothing else
     */
    Map<String, Object> apply(C content, Submission submission, Trajectory trajectory);

    /** With what an empty form begins. */
    default Map<String, Object> beginning(Asked asked) {
        return Map.of();
    }

    /** What one must see to answer: proposals, others' scores, names to choose from. Goes to the page and to the API. */
    default Map<String, Object> context(Asked asked) {
        return Map.of();
    }
}
