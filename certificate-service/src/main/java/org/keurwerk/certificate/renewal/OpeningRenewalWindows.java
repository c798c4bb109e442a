package org.keurwerk.certificate.renewal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.CertificateState;
import org.keurwerk.certificate.lifecycle.Certificates;
import org.keurwerk.certificate.lifecycle.Spell;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.contracts.certificate.CertificateExpired;
import org.keurwerk.contracts.certificate.RenewalWindowOpened;
import org.springframework.stereotype.Component;

/**
 * Opens the windows and ends the certificates whose day has come. The event of a window names the certificates that neither ended nor have a successor; when
 * none is left, or when after an outage a later window has come as well, the window is marked as open and no event is published: one notice is enough,
 * and it is the later one that is true that day. An announcement is never passed over: it begins the next trajectory.
 */
@Component
class OpeningRenewalWindows {

    private final Renewals renewals;
    private final Certificates certificates;
    private final EventPublisher events;

    OpeningRenewalWindows(Renewals renewals, Certificates certificates, EventPublisher events) {
        this.renewals = renewals;
        this.certificates = certificates;
        this.events = events;
    }

    /** Takes one step of what is due first; says what was done, nothing when somebody else was first. */
    List<String> step(Renewal renewal, LocalDate today) {
        List<Certificate> all = certificates.renewedWith(renewal.trajectoryId());
        List<Certificate> held =
                all.stream().filter(one -> one.isToBeRenewed(today)).toList();
        Optional<Integer> window = renewal.nextWindow();
        if (window.isEmpty()) {
            return end(renewal, held, today);
        }
        if (held.isEmpty() && all.stream().anyMatch(one -> one.life().stateOn(today) == CertificateState.SUSPENDED)) {
            renewals.rest(renewal, renewal.validUntil());
            return List.of();
        }
        return open(renewal, window.get(), held, today);
    }

    private List<String> open(Renewal renewal, int place, List<Certificate> held, LocalDate today) {
        Window window = renewal.windows().get(place);
        if (held.isEmpty() || isOvertaken(renewal, place, today)) {
            renewals.open(renewal, place, today, null);
            return List.of();
        }
        boolean opened = renewals.open(renewal, place, today, opened(renewal, window, held));
        return opened ? List.of("RenewalWindowOpened." + window.name() + ": " + numbers(held)) : List.of();
    }

    private static boolean isOvertaken(Renewal renewal, int place, LocalDate today) {
        return !renewal.windows().get(place).isAnnouncement()
                && renewal.windows().stream()
                        .skip(place + 1L)
                        .anyMatch(later ->
                                !later.isAnnouncement() && !later.opensOn().isAfter(today));
    }

    private List<String> end(Renewal renewal, List<Certificate> held, LocalDate today) {
        Optional<LocalDate> extended = held.stream()
                .map(certificate -> certificate.life().spellOn(today))
                .filter(spell -> spell.state() == CertificateState.EXTENSION_PENDING)
                .map(Spell::until)
                .max(Comparator.naturalOrder());
        List<Certificate> expired = held.stream()
                .filter(certificate -> certificate.life().stateOn(today) == CertificateState.EXPIRED)
                .filter(certificate ->
                        certificates.expire(certificate.number(), renewal.validUntil(), expired(certificate, renewal)))
                .toList();
        if (extended.isPresent()) {
            renewals.rest(renewal, extended.get());
        } else {
            renewals.end(renewal, today);
        }
        return expired.isEmpty() ? List.of() : List.of("CertificateExpired: " + numbers(expired));
    }

    private static String numbers(List<Certificate> certificates) {
        return certificates.stream().map(Certificate::number).collect(Collectors.joining(", "));
    }

    private PendingEvent opened(Renewal renewal, Window window, List<Certificate> held) {
        return PendingEvent.of(events.envelope(
                Ids.of("evt", renewal.trajectoryId() + "/" + renewal.validUntil() + "/window/" + window.name()),
                new RenewalWindowOpened(
                        renewal.trajectoryId(),
                        renewal.organisationId(),
                        window.name(),
                        window.opensOn(),
                        renewal.validUntil(),
                        renewal.auditQuarter(),
                        held.stream().map(Certificate::number).toList(),
                        held.stream().map(Certificate::scope).toList()),
                renewal.trajectoryId().value(),
                null));
    }

    private PendingEvent expired(Certificate certificate, Renewal renewal) {
        return PendingEvent.of(events.envelope(
                Ids.of("evt", certificate.number() + "/expired"),
                new CertificateExpired(
                        certificate.number(),
                        certificate.trajectoryId(),
                        certificate.organisationId(),
                        renewal.validUntil()),
                renewal.trajectoryId().value(),
                null));
    }
}
