package org.keurwerk.audit.complaint;

/** What is found of a complaint (oordeel). */
public enum Verdict {
    /** It is right (gegrond). */
    FOUNDED,
    /** It is right in part (deels gegrond). */
    PARTLY_FOUNDED,
    /** It is not (ongegrond). */
    UNFOUNDED
}
