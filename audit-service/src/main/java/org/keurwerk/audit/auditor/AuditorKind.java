package org.keurwerk.audit.auditor;

/** What an auditor brings. */
public enum AuditorKind {
    /** Knows auditing (expert). */
    EXPERT,
    /** Works in an organisation like those that are audited (peer). */
    PEER
}
