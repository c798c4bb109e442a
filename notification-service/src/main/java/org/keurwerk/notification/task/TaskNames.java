package org.keurwerk.notification.task;

import java.util.Locale;
import java.util.Optional;

/** The names of the kinds of task (taaknamen), the same in portal, API and letters. */
public interface TaskNames {

    /**
     * The name of a kind of task.
     *
     * @return empty when the portal knows no such kind
     * @throws TaskNamesUnreachable when the portal does not answer: ask again later
     */
    Optional<TaskName> find(String kind, Locale language);

    /** The portal does not answer. */
    final class TaskNamesUnreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** With what went wrong. */
        public TaskNamesUnreachable(String kind, Throwable cause) {
            super("the portal did not answer what it calls the task " + kind, cause);
        }
    }
}
