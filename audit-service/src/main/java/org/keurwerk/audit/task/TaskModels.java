package org.keurwerk.audit.task;

import java.util.Set;

/** Which human tasks the process can ask for. */
@FunctionalInterface
public interface TaskModels {

    /** The kinds of all human tasks in the models that new trajectories follow. */
    Set<TaskKind> kinds();
}
