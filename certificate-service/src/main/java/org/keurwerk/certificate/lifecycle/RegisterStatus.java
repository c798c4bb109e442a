package org.keurwerk.certificate.lifecycle;

/** What the public sees of a decision today. {@link Life} and {@link StatusRule} derive it from stored facts and the date, so that it is right on every date. */
public enum RegisterStatus {
    /** Geldig. */
    VALID,
    /** Loopt af: valid, and a renewal window is open. */
    EXPIRING,
    /** In afwachting van verlenging: ended, and the audit for its renewal runs. */
    EXTENSION_PENDING,
    /** Verlopen. */
    EXPIRED,
    /** Geschorst: it does not hold for the time being. */
    SUSPENDED,
    /** Schorsing opgeheven: valid again. */
    REINSTATED,
    /** Ingetrokken: it holds no more. */
    WITHDRAWN,
    /** Vervangen door een nieuwer certificaat of besluit. */
    SUPERSEDED,
    /** Voorwaardelijk: no certificate until the condition is lifted. */
    CONDITIONAL,
    /** Niet gecertificeerd. */
    NOT_CERTIFIED;

    /** What the public sees of a certificate in a state. */
    public static RegisterStatus of(CertificateState state) {
        return switch (state) {
            case VALID -> VALID;
            case EXPIRING -> EXPIRING;
            case EXTENSION_PENDING -> EXTENSION_PENDING;
            case EXPIRED -> EXPIRED;
            case SUSPENDED -> SUSPENDED;
            case REINSTATED -> REINSTATED;
            case WITHDRAWN -> WITHDRAWN;
            case SUPERSEDED -> SUPERSEDED;
        };
    }
}
