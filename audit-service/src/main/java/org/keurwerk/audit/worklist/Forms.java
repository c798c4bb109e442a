package org.keurwerk.audit.worklist;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.keurwerk.audit.task.TaskKind;
import org.springframework.stereotype.Component;

/** The forms of all features, one per kind of task. */
@Component
public class Forms {

    private final Map<String, TaskForm<?, ?>> byKind = new TreeMap<>();

    /**
     * The forms by kind.
     *
     * @throws IllegalStateException when two forms are of one kind
     */
    public Forms(List<TaskForm<?, ?>> forms) {
        for (TaskForm<?, ?> form : forms) {
            TaskForm<?, ?> other = byKind.put(form.kind().key(), form);
            if (other != null) {
                throw new IllegalStateException("two forms are of the kind " + form.kind() + ": "
                        + other.getClass().getSimpleName() + " and "
                        + form.getClass().getSimpleName());
            }
        }
    }

    /** All of them, by the names of their kinds. */
    public Collection<TaskForm<?, ?>> all() {
        return byKind.values();
    }

    /** Their kinds. */
    public Set<TaskKind> kinds() {
        return byKind.keySet().stream().map(TaskKind::of).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /**
     * The form of a kind.
     *
     * @throws IllegalStateException when there is none, which a start with a complete set of forms rules out
     */
    public TaskForm<?, ?> of(TaskKind kind) {
        TaskForm<?, ?> form = byKind.get(kind.key());
        if (form == null) {
            throw new IllegalStateException("the kind of task " + kind + " has no form");
        }
        return form;
    }
}
