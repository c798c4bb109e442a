package org.keurwerk.contracts.audit;

/** What the director decides for one scope. */
public enum Outcome {
    /** Gecertificeerd. */
    CERTIFIED,
    /** Voorwaardelijk: no certificate until the re-audit lifts the condition. */
    CONDITIONAL,
    /** Niet gecertificeerd. */
    NOT_CERTIFIED
}
