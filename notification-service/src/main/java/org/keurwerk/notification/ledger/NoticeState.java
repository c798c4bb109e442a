package org.keurwerk.notification.ledger;

/** Where a notice stands (stand van een bericht). */
public enum NoticeState {
    /** Goes out on its day (gepland). */
    PLANNED,
    /** The mail server has it (verzonden). */
    SENT,
    /** Could not be sent and waits for the office (mislukt). */
    FAILED,
    /** No longer of use before its day came (vervallen). */
    CANCELLED
}
