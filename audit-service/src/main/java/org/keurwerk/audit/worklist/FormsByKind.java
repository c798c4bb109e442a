package org.keurwerk.audit.worklist;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keurwerk.audit.task.TaskKind;
import org.springframework.stereotype.Component;

/** The forms of all features, one per kind of task. */
@Component
class FormsByKind {

    private final Map<TaskKind, TaskForm<?>> forms;

    FormsByKind(List<TaskForm<?>> forms) {
        this.forms = forms.stream().collect(Collectors.toUnmodifiableMap(TaskForm::kind, Function.identity()));
    }

    TaskForm<?> of(TaskKind kind) {
        return Objects.requireNonNull(forms.get(kind), () -> "no form for " + kind);
    }
}
