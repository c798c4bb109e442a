package org.keurwerk.certificate.lifecycle;

/** What the public sees of a decision today. {@link StatusRule} derives it from stored facts and the date, so that it is right on every date. */
public enum RegisterStatus {
    /** Geldig. */
    VALID,
    /** Loopt af: valid, and a renewal window is open. */
    EXPIRING,
    /** Verlopen. */
    EXPIRED,
    /** Vervangen door een nieuwer certificaat of besluit. */
    SUPERSEDED,
    /** Voorwaardelijk: no certificate until the condition is lifted. */
    CONDITIONAL,
    /** Niet gecertificeerd. */
    NOT_CERTIFIED
}
