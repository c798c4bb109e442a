package org.keurwerk.contracts.audit;

/** The sides of a trajectory, where it matters which of them did something. */
public enum Party {
    /** The organisation that is audited (organisatie). */
    ORGANISATION,
    /** The auditors of the team (auditteam). */
    AUDITOR,
    /** The certification office (bureau). */
    OFFICE
}
