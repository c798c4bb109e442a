package org.keurwerk.certificate.lifecycle;

import static org.keurwerk.certificate.lifecycle.CertificateState.EXPIRING;
import static org.keurwerk.certificate.lifecycle.CertificateState.EXTENSION_PENDING;
import static org.keurwerk.certificate.lifecycle.CertificateState.VALID;

import java.util.Set;

/**
 * How a certificate comes from one state to the next (overgang). Each has a cause, the states that it leads from, and the one state that it leads to; from
 * any other state it is refused. What was superseded or has ended without an extension moves no more; what was withdrawn only when an objection is well founded.
 */
public enum Move {
    /** Its end came. Before everything else of that day: the end is exclusive. */
    END(
            Cause.DATE,
            CertificateState.EXPIRED,
            VALID,
            EXPIRING,
            CertificateState.REINSTATED,
            CertificateState.SUSPENDED,
            EXTENSION_PENDING),
    /** Its end came, and the audit for its renewal runs. What is suspended is not extended. */
    EXTEND(Cause.DATE, EXTENSION_PENDING, VALID, EXPIRING, CertificateState.REINSTATED),
    /** The first day of a newer certificate that was decided on. */
    SUPERSEDE(
            Cause.DECISION,
            CertificateState.SUPERSEDED,
            VALID,
            EXPIRING,
            CertificateState.REINSTATED,
            CertificateState.SUSPENDED,
            EXTENSION_PENDING),
    /** The renewal audit ended, or its time did. */
    END_EXTENSION(Cause.DATE, CertificateState.EXPIRED, EXTENSION_PENDING),
    /** The director suspended it. */
    SUSPEND(Cause.SUSPENSION_DECISION, CertificateState.SUSPENDED, VALID, EXPIRING, CertificateState.REINSTATED),
    /** The director reinstated it. */
    REINSTATE(Cause.SUSPENSION_DECISION, CertificateState.REINSTATED, CertificateState.SUSPENDED),
    /** The director withdrew it. */
    WITHDRAW(Cause.SUSPENSION_DECISION, CertificateState.WITHDRAWN, CertificateState.SUSPENDED),
    /** The board found an objection to its withdrawal well founded: it holds again. What had come meanwhile, its end or a successor, comes at once. */
    RESTORE(Cause.OBJECTION_DECISION, CertificateState.REINSTATED, CertificateState.WITHDRAWN),
    /** Its first renewal window opened. */
    OPEN_WINDOW(Cause.DATE, EXPIRING, VALID, CertificateState.REINSTATED);

    /** What brings a move about. */
    public enum Cause {
        /** A decision on certification (certificeringsbesluit). */
        DECISION,
        /** A decision on a suspension (schorsingsbesluit). */
        SUSPENSION_DECISION,
        /** A decision on an objection (beslissing op bezwaar). */
        OBJECTION_DECISION,
        /** The day. */
        DATE
    }

    private final Cause cause;
    private final CertificateState to;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<CertificateState> from;

    Move(Cause cause, CertificateState to, CertificateState... from) {
        this.cause = cause;
        this.to = to;
        this.from = Set.of(from);
    }

    /** What brings it about. */
    public Cause cause() {
        return cause;
    }

    /** Where it leads. */
    public CertificateState to() {
        return to;
    }

    /** Whether it leads on from a state. */
    public boolean leadsFrom(CertificateState state) {
        return from.contains(state);
    }
}
