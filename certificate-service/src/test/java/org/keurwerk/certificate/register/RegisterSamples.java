package org.keurwerk.certificate.register;

import org.keurwerk.certificate.Decisions;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.contracts.audit.ScopeOutcome;

/** Entries of the register, for tests outside this package. */
public final class RegisterSamples {

    private RegisterSamples() {}

    /** The entry of a certificate. */
    public static RegisterEntry entry(Certificate certificate) {
        return RegisterEntry.of(certificate);
    }

    /** The entry of a decision's first outcome. */
    public static RegisterEntry entry(Decisions decision) {
        ScopeOutcome outcome = decision.outcomes().get(0);
        return RegisterEntry.of(decision.taken(), outcome);
    }
}
