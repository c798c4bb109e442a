package org.keurwerk.audit.midterm;

import java.time.LocalDate;
import org.keurwerk.audit.midterm.PlannedMidterm.State;
import org.keurwerk.audit.suspension.Standings;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.commons.messaging.EventHandler;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.certificate.CertificateIssued;
import org.keurwerk.contracts.certificate.CertificateSuperseded;
import org.keurwerk.contracts.certificate.CertificateWithdrawn;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * With the first certificate of a trajectory its midterm self-evaluation is planned; when the last one is withdrawn or superseded, nobody is asked for it
 * any more. Each may be heard twice.
 */
@Component
class FollowingCertificates {

    private final Midterms midterms;
    private final MidtermSettings settings;
    private final Standings standings;
    private final TrajectoryProcess process;
    private final BusinessTime time;

    FollowingCertificates(
            Midterms midterms,
            MidtermSettings settings,
            Standings standings,
            TrajectoryProcess process,
            BusinessTime time) {
        this.midterms = midterms;
        this.settings = settings;
        this.standings = standings;
        this.process = process;
        this.time = time;
    }

    void issued(TrajectoryId trajectoryId, LocalDate validFrom) {
        midterms.plan(trajectoryId, validFrom.plus(settings.after()));
    }

    /** Nothing depends on whether this or the suspension case hears of the end first. */
    void ended(TrajectoryId trajectoryId, String number) {
        LocalDate today = time.today();
        boolean another = standings.of(trajectoryId, today).stream()
                .anyMatch(one -> !one.number().equals(number) && AskingMidterms.isAlive(one));
        if (!another) {
            midterms.lapsed(trajectoryId, State.CERTIFICATE_ENDED, today);
            process.midtermOver(trajectoryId);
        }
    }

    /** What is listened to. */
    @Configuration(proxyBeanMethods = false)
    static class Tidings {

        @Bean
        EventHandler<CertificateIssued> midtermsPlanned(FollowingCertificates following) {
            return EventHandler.of(
                    CertificateIssued.class,
                    event -> following.issued(
                            event.data().trajectoryId(), event.data().validFrom()));
        }

        @Bean
        EventHandler<CertificateWithdrawn> midtermsOfWithdrawn(FollowingCertificates following) {
            return EventHandler.of(
                    CertificateWithdrawn.class,
                    event -> following.ended(
                            event.data().trajectoryId(), event.data().certificateNumber()));
        }

        @Bean
        EventHandler<CertificateSuperseded> midtermsOfSuperseded(FollowingCertificates following) {
            return EventHandler.of(
                    CertificateSuperseded.class,
                    event -> following.ended(
                            event.data().trajectoryId(), event.data().certificateNumber()));
        }
    }
}
