package org.keurwerk.audit.process.engine;

import org.keurwerk.audit.task.TaskKind;

/** The ids of user tasks in the models: {@code UserTask_} and the key of their kind. */
public final class UserTaskIds {

    private static final String PREFIX = "UserTask_";

    private UserTaskIds() {}

    /**
     * The kind of a user task.
     *
     * @throws IllegalArgumentException if the id belongs to none
     */
    public static TaskKind kind(String id) {
        if (!id.startsWith(PREFIX)) {
            throw new IllegalArgumentException(id + " is no id of a user task");
        }
        return TaskKind.of(id.substring(PREFIX.length()));
    }
}
