package org.keurwerk.audit.account;

/** When a letter of a task goes to somebody (verzendmoment). */
public enum MailMoment {
    /** By itself, when it becomes so (meteen). */
    AT_ONCE,
    /** In one list of the next morning, with all that is open then (daglijst). */
    DAILY_LIST
}
