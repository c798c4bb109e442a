package org.keurwerk.audit.worklist;

/** Whether content may still change. */
public enum SubmissionState {
    /** Concept: changes with every key that is pressed. */
    DRAFT,
    /** Ingediend: frozen and hashed for ever. */
    SUBMITTED
}
