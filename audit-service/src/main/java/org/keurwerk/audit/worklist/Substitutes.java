package org.keurwerk.audit.worklist;

import java.util.Set;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.contracts.id.AccountId;

/** Who may do a task in the place of the one person of whom it is asked by name (vervanging); each feature that names people knows of its own tasks. */
public interface Substitutes {

    /** Who may; empty for a task of another feature. */
    Set<AccountId> forTask(HumanTask task);

    /** Somebody took the place of another: also what comes after the task is asked of them. */
    void replaced(HumanTask task, AccountId from, AccountId to);
}
