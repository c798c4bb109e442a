package org.keurwerk.audit.worklist;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TaskId;

/**
 * A task that its doer has before them, loaded once: everything that saving and submitting it need.
 *
 * @param saved the draft; empty when nothing was saved yet
 * @param copy the state of it in which its doer typed
 */
public record OpenedTask(Asked asked, TaskForm<?, ?> form, Optional<Submission> saved, Copy copy) {

    /** The task's id. */
    public TaskId id() {
        return asked.task().id();
    }

    /** The version of what was saved; 0 when nothing was. */
    public long version() {
        return saved.map(Submission::version).orElse(0L);
    }

    /** The page from which it was saved last; null when a program saved it, or nobody. */
    public @Nullable String savedFrom() {
        return saved.map(Submission::savedFrom).orElse(null);
    }

    /** Who else took it and hands in what several write in it; null when it is its doer, or nobody yet. */
    public @Nullable AccountId holder() {
        AccountId holder = asked.task().assignee();
        return asked.account().equals(holder) ? null : holder;
    }

    /** The same task, typed in this copy. */
    public OpenedTask typedIn(Copy other) {
        return new OpenedTask(asked, form, saved, other);
    }
}
