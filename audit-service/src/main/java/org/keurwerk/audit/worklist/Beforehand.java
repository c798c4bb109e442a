package org.keurwerk.audit.worklist;

import java.util.Optional;

/** What must have happened before an answer is taken, whatever the form says: a feature that knows of it says so. */
public interface Beforehand {

    /** The code of the error with which the answer is refused; it stands beside the first field. Empty when nothing is missing. */
    Optional<String> refusal(Asked asked);
}
