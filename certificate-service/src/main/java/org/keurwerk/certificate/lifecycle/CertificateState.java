package org.keurwerk.certificate.lifecycle;

/**
 * What a certificate can be (toestand van een certificaat; domain.md, "Certificate"). {@link Move} says how it comes from one to another; the drawing is in
 * {@code docs/certificate-states.md}.
 */
public enum CertificateState {
    /** Geldig. */
    VALID("is valid"),
    /** Loopt af: valid, and a renewal window is open. */
    EXPIRING("is valid and in its last year"),
    /** In afwachting van verlenging: it has ended, and the audit for its renewal still runs. */
    EXTENSION_PENDING("has ended, and its renewal audit still runs"),
    /** Verlopen. */
    EXPIRED("has ended"),
    /** Geschorst. */
    SUSPENDED("is suspended"),
    /** Schorsing opgeheven: valid again, until its first renewal window opens. */
    REINSTATED("is valid again after a suspension"),
    /** Ingetrokken. */
    WITHDRAWN("was withdrawn"),
    /** Vervangen. */
    SUPERSEDED("was superseded");

    private final String said;

    CertificateState(String said) {
        this.said = said;
    }

    /** As the end of a sentence about a certificate. */
    String said() {
        return said;
    }
}
