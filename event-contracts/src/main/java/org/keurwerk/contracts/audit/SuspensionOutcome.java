package org.keurwerk.contracts.audit;

/** What the director decided in a suspension case (schorsingsbesluit). */
public enum SuspensionOutcome {
    /** Suspended (geschorst): the certificate does not hold for the time being. */
    SUSPENDED,
    /** Not suspended (niet geschorst): the certificate holds as before. */
    NOT_SUSPENDED,
    /** Reinstated (schorsing opgeheven): the certificate holds again. */
    REINSTATED,
    /** Withdrawn (ingetrokken): the certificate holds no more. */
    WITHDRAWN
}
