package org.keurwerk.audit.suspension;

import java.time.LocalDate;
import org.keurwerk.audit.suspension.Suspension.Lapse;
import org.keurwerk.commons.messaging.EventHandler;
import org.keurwerk.contracts.certificate.CertificateExpired;
import org.keurwerk.contracts.certificate.CertificateReinstated;
import org.keurwerk.contracts.certificate.CertificateRestored;
import org.keurwerk.contracts.certificate.CertificateSuperseded;
import org.keurwerk.contracts.certificate.CertificateSuspended;
import org.keurwerk.contracts.certificate.CertificateWithdrawn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Keeps what certificate-service tells of certificates, and ends a case about one that expired or was superseded: nothing is left to suspend. */
@Component
class FollowingStandings {

    private final Standings standings;
    private final Suspensions suspensions;
    private final TellingSuspensions telling;

    FollowingStandings(Standings standings, Suspensions suspensions, TellingSuspensions telling) {
        this.standings = standings;
        this.suspensions = suspensions;
        this.telling = telling;
    }

    void superseded(CertificateSuperseded event) {
        standings.superseded(event.certificateNumber(), event.supersededOn());
        lapse(event.certificateNumber(), Standing.State.SUPERSEDED, event.supersededOn());
    }

    void lapse(String number, Standing.State why, LocalDate on) {
        suspensions
                .about(number)
                .filter(suspension -> suspensions.lapse(suspension, new Lapse(why, on)))
                .map(suspension -> suspensions.known(suspension.trajectoryId()))
                .ifPresent(telling::finish);
    }

    /** What is listened to. */
    @Configuration(proxyBeanMethods = false)
    static class Tidings {

        @Bean
        EventHandler<CertificateSuspended> certificatesSuspended(Standings standings) {
            return EventHandler.of(
                    CertificateSuspended.class,
                    event -> standings.suspended(
                            event.data().certificateNumber(),
                            event.data().suspendedOn(),
                            event.data().suspendedUntil()));
        }

        @Bean
        EventHandler<CertificateReinstated> certificatesReinstated(Standings standings) {
            return EventHandler.of(
                    CertificateReinstated.class,
                    event -> standings.reinstated(
                            event.data().certificateNumber(), event.data().reinstatedOn()));
        }

        @Bean
        EventHandler<CertificateWithdrawn> certificatesWithdrawn(Standings standings) {
            return EventHandler.of(
                    CertificateWithdrawn.class,
                    event -> standings.withdrawn(
                            event.data().certificateNumber(), event.data().withdrawnOn()));
        }

        @Bean
        EventHandler<CertificateRestored> certificatesRestored(Standings standings) {
            return EventHandler.of(
                    CertificateRestored.class,
                    event -> standings.restored(
                            event.data().certificateNumber(), event.data().restoredOn()));
        }

        @Bean
        EventHandler<CertificateSuperseded> certificatesSuperseded(FollowingStandings following) {
            return EventHandler.of(CertificateSuperseded.class, event -> following.superseded(event.data()));
        }

        @Bean
        EventHandler<CertificateExpired> certificatesExpired(FollowingStandings following) {
            return EventHandler.of(
                    CertificateExpired.class,
                    event -> following.lapse(
                            event.data().certificateNumber(),
                            Standing.State.ENDED,
                            event.data().expiredOn()));
        }
    }
}
