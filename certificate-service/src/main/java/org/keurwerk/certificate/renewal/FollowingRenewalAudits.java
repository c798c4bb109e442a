package org.keurwerk.certificate.renewal;

import java.time.LocalDate;
import java.util.Optional;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.CertificateNumber;
import org.keurwerk.certificate.lifecycle.Certificates;
import org.keurwerk.certificate.lifecycle.Extension;
import org.keurwerk.certificate.lifecycle.LinkingLineage;
import org.keurwerk.certificate.register.EnteringRegister;
import org.keurwerk.commons.messaging.EventHandler;
import org.keurwerk.contracts.audit.TrajectoryAnnounced;
import org.keurwerk.contracts.audit.TrajectoryWithdrawn;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * A certificate that ends while the audit for its renewal runs is not simply expired: its extension is pending (domain.md, "Certificate"), to the end of the
 * audit quarter and some days more, or until that audit ends. Every step may be done again.
 */
@Component
public class FollowingRenewalAudits {

    private final RenewalAudits audits;
    private final RenewalSettings settings;
    private final Certificates certificates;
    private final LinkingLineage lineage;
    private final EnteringRegister register;
    private final PlanningRenewal renewal;

    FollowingRenewalAudits(
            RenewalAudits audits,
            RenewalSettings settings,
            Certificates certificates,
            LinkingLineage lineage,
            EnteringRegister register,
            PlanningRenewal renewal) {
        this.audits = audits;
        this.settings = settings;
        this.certificates = certificates;
        this.lineage = lineage;
        this.register = register;
        this.renewal = renewal;
    }

    /** An audit for renewal ended: it was decided or withdrawn. */
    public void ended(TrajectoryId trajectoryId, LocalDate on, String causationId) {
        audits.ended(trajectoryId, on).ifPresent(renewed -> follow(renewed, causationId));
    }

    /** A certificate with the audit for its renewal, if there is one already. */
    public Certificate extended(Certificate certificate) {
        Optional<Extension> known = audits.renewing(certificate.renewedWith())
                .flatMap(audit -> audit.extensionOf(certificate.scope(), settings));
        Certificate seen = certificate;
        while (known.isPresent() && !known.get().equals(seen.extension())) {
            certificates.extend(seen, known.get());
            seen = certificates
                    .withNumber(CertificateNumber.parse(seen.number()))
                    .orElseThrow();
        }
        return seen;
    }

    private void began(TrajectoryAnnounced announced, String causationId) {
        audits.began(announced);
        follow(announced.renewalOf(), causationId);
    }

    private void follow(TrajectoryId renewed, String causationId) {
        for (Certificate certificate : certificates.renewedWith(renewed)) {
            extended(certificate);
            register.show(lineage.link(certificate.organisationId(), certificate.scope(), causationId));
        }
        renewal.goOn(renewed);
    }

    /** What begins and ends an audit beside its decision. */
    @Configuration(proxyBeanMethods = false)
    static class Tidings {

        @Bean
        EventHandler<TrajectoryAnnounced> announcedAudits(FollowingRenewalAudits following) {
            return EventHandler.of(TrajectoryAnnounced.class, event -> following.began(event.data(), event.id()));
        }

        @Bean
        EventHandler<TrajectoryWithdrawn> withdrawnAudits(FollowingRenewalAudits following) {
            return EventHandler.of(
                    TrajectoryWithdrawn.class,
                    event -> following.ended(
                            event.data().trajectoryId(), event.data().withdrawnOn(), event.id()));
        }
    }
}
