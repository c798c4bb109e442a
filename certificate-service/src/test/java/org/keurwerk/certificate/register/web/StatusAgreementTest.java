package org.keurwerk.certificate.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.certificate.DecisionHistory;
import org.keurwerk.certificate.DecisionsOnStore;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.RegisterStatus;
import org.keurwerk.certificate.register.RegisterEntry;
import org.keurwerk.certificate.register.RegisterSearch;

/** Page, API and search give one status for one certificate on one day, also on days before a decision that is already known. */
class StatusAgreementTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aSearchForAStatusFindsExactlyWhatShowsThatStatus(long seed) {
        try (DecisionsOnStore service = new DecisionsOnStore()) {
            List<RegisterEntry> all = entries(service, seed);
            for (LocalDate today : days(all)) {
                for (RegisterStatus status : RegisterStatus.values()) {
                    assertThat(found(service, status, today))
                            .as("%s on %s", status, today)
                            .containsExactlyElementsOf(all.stream()
                                    .filter(entry -> entry.statusOn(today) == status)
                                    .toList());
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theRegisterAndTheCertificateItselfSayTheSame(long seed) {
        try (DecisionsOnStore service = new DecisionsOnStore()) {
            List<RegisterEntry> all = entries(service, seed);
            List<Certificate> certificates = service.certificates();
            for (LocalDate today : days(all)) {
                assertThat(all.stream()
                                .filter(entry -> entry.number() != null)
                                .map(entry -> CertificateView.of(entry, today)))
                        .as("on %s", today)
                        .containsExactlyInAnyOrderElementsOf(certificates.stream()
                                .map(certificate -> CertificateView.of(certificate, today))
                                .toList());
            }
        }
    }

    private static List<RegisterEntry> entries(DecisionsOnStore service, long seed) {
        DecisionHistory.of(new Random(seed)).forEach(service::handle);
        return found(service, null, DecisionHistory.BEGIN);
    }

    private static List<RegisterEntry> found(
            DecisionsOnStore service, @Nullable RegisterStatus status, LocalDate today) {
        return service.register()
                .search(new RegisterSearch("", null, status, null, 0, 100), today)
                .entries();
    }

    /** The days on which a status may change, and the days before them. */
    private static List<LocalDate> days(List<RegisterEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.validity() == null
                        ? Stream.of(entry.decidedOn())
                        : Stream.of(
                                entry.validity().from(),
                                entry.validity().expiringFrom(),
                                entry.validity().until()))
                .flatMap(day -> Stream.of(day.minusDays(1), day))
                .distinct()
                .toList();
    }
}
