package org.keurwerk.audit.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The kind of a human task (soort taak), by name. The name is the id of the BPMN user task without {@code UserTask_}, the name in the API, in
 * {@code deadline-set} events and in the settings of terms; it never changes once published. What a kind asks is said by its form, in the feature
 * that it belongs to.
 *
 * @param key for example {@code CheckIntake}
 */
public record TaskKind(@JsonValue String key) {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z]{1,60}");

    public TaskKind {
        if (!NAME.matcher(key).matches()) {
            throw new IllegalArgumentException("'" + key + "' is not the name of a kind of task");
        }
    }

    /** The kind with this name. */
    @JsonCreator
    public static TaskKind of(String key) {
        return new TaskKind(key);
    }

    @Override
    public String toString() {
        return key;
    }
}
