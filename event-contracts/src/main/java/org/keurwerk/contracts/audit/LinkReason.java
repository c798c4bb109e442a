package org.keurwerk.contracts.audit;

/** Why somebody gets a link with which a password is chosen. */
public enum LinkReason {
    /** A new account (uitnodiging). */
    INVITATION,
    /** Its owner has no password that works any more (wachtwoord vergeten). */
    FORGOTTEN_PASSWORD
}
