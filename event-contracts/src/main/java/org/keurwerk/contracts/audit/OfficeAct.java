package org.keurwerk.contracts.audit;

/** What the office did about a running trajectory beside its own tasks (ingreep). */
public enum OfficeAct {
    /** Reminded whoever is asked, in words of its own. */
    REMINDED,
    /** Gave an open task a later last day. */
    EXTENDED,
    /** Noted a telephone call. */
    CALLED,
    /** Gave a task to another person. */
    HANDED_OVER,
    /** Answers a task of the organisation for somebody who phoned. */
    ON_BEHALF
}
