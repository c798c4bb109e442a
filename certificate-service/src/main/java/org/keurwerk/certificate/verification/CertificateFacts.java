package org.keurwerk.certificate.verification;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.CertificateState;
import org.keurwerk.certificate.lifecycle.FrameworkVersion;
import org.keurwerk.certificate.lifecycle.Lineage;
import org.keurwerk.certificate.lifecycle.Spell;
import org.keurwerk.certificate.web.StatusLook;
import org.keurwerk.contracts.audit.Scope;

/**
 * Everything public about a certificate, as its pages show it.
 *
 * @param since the first day of what holds today; null where it has been so from the beginning
 * @param decidedBy the last day by which what holds today is decided on anew; null where nothing is
 * @param reinstatedOn when a suspension was lifted last; null where none was
 * @param successor the certificate that took its place
 * @param lineage all certificates of the holder for the scope, oldest first
 * @param besides what the same decision certified besides
 */
record CertificateFacts(
        String number,
        String organisation,
        String place,
        Scope scope,
        FrameworkVersion framework,
        LocalDate validFrom,
        LocalDate validUntil,
        StatusLook look,
        @Nullable LocalDate since,
        @Nullable LocalDate decidedBy,
        @Nullable LocalDate reinstatedOn,
        @Nullable String successor,
        List<Step> lineage,
        List<Step> besides) {

    static CertificateFacts of(Certificate certificate, Lineage lineage, List<Certificate> besides, LocalDate today) {
        return new CertificateFacts(
                certificate.number(),
                certificate.organisation(),
                certificate.place(),
                certificate.scope(),
                certificate.framework(),
                certificate.validity().from(),
                certificate.validity().until(),
                StatusLook.of(certificate.statusOn(today)),
                certificate.life().spellOn(today).since(),
                decidedBy(certificate, today),
                certificate.life().reinstatedBy(today).orElse(null),
                certificate.successorOn(today),
                lineage.oldestFirst().stream()
                        .map(other -> Step.of(other, certificate, today))
                        .toList(),
                besides.stream()
                        .filter(other -> !other.number().equals(certificate.number()))
                        .map(other -> Step.of(other, certificate, today))
                        .toList());
    }

    private static @Nullable LocalDate decidedBy(Certificate certificate, LocalDate today) {
        Spell now = certificate.life().spellOn(today);
        return now.state() == CertificateState.EXTENSION_PENDING
                ? now.until().minusDays(1)
                : certificate.suspendedUntil(today);
    }

    /** Whether its decision gave more than this one, so that there is a sheet for all of them. */
    public boolean joint() {
        return !besides.isEmpty();
    }

    /**
     * A neighbouring certificate.
     *
     * @param here whether it is the one that is looked at
     */
    record Step(String number, int year, Scope scope, StatusLook look, boolean here) {

        static Step of(Certificate other, Certificate shown, LocalDate today) {
            return new Step(
                    other.number(),
                    other.validity().from().getYear(),
                    other.scope(),
                    StatusLook.of(other.statusOn(today)),
                    other.number().equals(shown.number()));
        }
    }
}
