package org.keurwerk.audit.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.AccountId;

/** Who may do a task in the place of the one person of whom it is asked by name (vervanging); each feature that names people knows of its own tasks. */
public interface Substitutes {

    /** Who may; empty for a task of another feature. */
    Set<AccountId> forTask(HumanTask task);

    /** What the office has to know of those who may, before it chooses; nothing for a task of another feature. */
    default Map<AccountId, List<Known>> known(HumanTask task) {
        return Map.of();
    }

    /**
     * Something that is known of somebody and refuses nothing.
     *
     * @param words key of its sentence, which takes the scopes or the name, the two dates and the count
     */
    record Known(
            String words,
            List<Scope> scopes,
            @Nullable String name,
            @Nullable LocalDate date,
            @Nullable LocalDate until,
            @Nullable Integer count) {

        public Known {
            scopes = List.copyOf(scopes);
        }
    }

    /** Somebody took the place of another: also what comes after the task is asked of them. */
    void replaced(HumanTask task, AccountId from, AccountId to);
}
