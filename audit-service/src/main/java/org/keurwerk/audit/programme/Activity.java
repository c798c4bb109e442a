package org.keurwerk.audit.programme;

/** What is done in a row of the programme, and what must be filled in before it can be agreed. */
public enum Activity {
    /** Kennismaking: both sides meet and go through the programme. */
    OPENING,
    /** Interview about norms or another subject. */
    INTERVIEW,
    /** Rondleiding. */
    TOUR,
    /** Documentstudie: auditors read what is laid ready for them. */
    DOCUMENT_STUDY,
    /** Pauze: no time of the visit, and a room that others may use. */
    BREAK,
    /** Slotgesprek. */
    CLOSING;

    /** Whether a row says too little without this. */
    boolean needs(Remark missing) {
        return switch (missing) {
            case NO_SUBJECT -> this == INTERVIEW;
            case NO_PEOPLE -> this != DOCUMENT_STUDY && this != BREAK;
            case NO_AUDITORS, NO_PLACE -> this != BREAK;
            case OTHER_DAY, OTHER_AUDITOR, UNUSUAL_HOURS -> false;
        };
    }
}
