package org.keurwerk.certificate;

import java.time.Instant;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.CertificateNumber;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.contracts.audit.DecisionTaken;
import org.keurwerk.contracts.audit.Scope;

/** Certificates for tests, as decisions would give them. */
public final class Certified {

    private Certified() {}

    public static Certificate by(Decisions decision, Scope scope, int sequence) {
        DecisionTaken taken = decision.taken();
        CertificateNumber number =
                new CertificateNumber("CBCT", taken.decidedOn().getYear(), sequence);
        Instant at = Instant.parse(taken.decidedOn() + "T10:00:00Z");
        PendingEvent told = new PendingEvent("evt_" + number, "urn:test", "test", "{}", at, null, null, null);
        return Certificate.issued(number, taken, scope, taken.validUntil().minusYears(1), at, told);
    }
}
