package org.keurwerk.audit.worklist;

import java.util.Set;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.contracts.id.AccountId;

/** Who may do a task in the place of the one person of whom it is asked by name (vervanging); the feature that names people knows. */
public interface Substitutes {

    /** Who may. */
    Set<AccountId> forTask(HumanTask task);

    /** Somebody took the place of another: also what comes after the task is asked of them. */
    void replaced(HumanTask task, AccountId from, AccountId to);
}
