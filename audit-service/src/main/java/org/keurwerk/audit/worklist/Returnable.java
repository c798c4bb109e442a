package org.keurwerk.audit.worklist;

import org.keurwerk.audit.account.Caller;

/** Whether an answer may still be taken back by whoever looks at it, for the pages that show it. */
public interface Returnable {

    /** Whether the caller may take it back now. */
    boolean mayTakeBack(Submission answer, Caller caller);
}
