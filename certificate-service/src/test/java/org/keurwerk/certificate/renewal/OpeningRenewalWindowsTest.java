package org.keurwerk.certificate.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.certificate.Certified;
import org.keurwerk.certificate.Decisions;
import org.keurwerk.certificate.OnDocumentStore;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.CertificateReference;
import org.keurwerk.certificate.lifecycle.CertificateSamples;
import org.keurwerk.certificate.lifecycle.Certificates;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What happens on the days before a certificate ends and on the day it does, once each and in their order. */
@OnDocumentStore
class OpeningRenewalWindowsTest {

    private static final Decisions GRONINGEN = Decisions.groningen();
    private static final TrajectoryId TRAJECTORY = GRONINGEN.trajectoryId();

    private final MongoTemplate mongo;
    private final Certificates certificates;
    private final Renewals renewals;
    private final PlanningRenewal planning;
    private final OpeningRenewalWindows opening;
    private final boolean[] level = {true};
    private final RenewalsDueWork dueWork;

    OpeningRenewalWindowsTest(@Autowired MongoTemplate mongo) {
        this.mongo = mongo;
        this.certificates = CertificateSamples.on(mongo);
        new RenewalIndexes().createIn(mongo);
        this.renewals = new Renewals(mongo);
        this.planning = new PlanningRenewal(
                renewals,
                new RenewalWindows(new RenewalSettings(
                        List.of(Period.ofMonths(12), Period.ofMonths(6), Period.ofMonths(3), Period.ofMonths(1)),
                        Period.ofMonths(6),
                        Period.ofDays(90))));
        this.opening = new OpeningRenewalWindows(renewals, certificates, envelopesOnly());
        this.dueWork = new RenewalsDueWork(renewals, opening, new InitialCatchUp(() -> level[0]));
    }

    @BeforeEach
    void groningenHasADoubleCertificate() {
        mongo.remove(new Query(), Certificate.class);
        mongo.remove(new Query(), Renewal.class);
        certificates.add(Certified.by(GRONINGEN, Scope.LIBRARY, 117));
        certificates.add(Certified.by(GRONINGEN, Scope.POI, 118));
        planning.plan(TRAJECTORY, GRONINGEN.organisationId(), LocalDate.parse("2025-03-22"));
    }

    @ParameterizedTest(name = "on {0}: {1} told, next due {2}")
    @CsvSource({
        "2024-03-21, 0, 2024-03-22",
        "2024-03-22, 1, 2024-07-01",
        "2024-06-30, 1, 2024-07-01",
        "2024-07-01, 2, 2024-09-22",
        "2024-09-22, 2, 2024-12-22",
        "2025-02-21, 2, 2025-02-22",
        "2025-02-22, 2, 2025-03-22",
        "2025-03-21, 2, 2025-03-22"
    })
    void aWindowOpensOnItsDayAndNotBefore(LocalDate today, int told, LocalDate next) {
        assertThat(dueWork.doWhatIsDue(today)).hasSize(told);
        assertThat(dueWork.nextDue()).isEqualTo(next);
        assertThat(dueWork.doWhatIsDue(today)).as("once").isEmpty();
    }

    @Test
    void afterALongAbsenceTheLastWindowIsToldAndTheAnnouncementInTheOrderOfTheDays() {
        assertThat(dueWork.doWhatIsDue(LocalDate.parse("2030-01-01")))
                .extracting(line -> line.replaceAll(" for .*| opened", "").replaceAll("CBCT\\S+ ?", ""))
                .containsExactly(
                        "RenewalWindowOpened.ANNOUNCEMENT: ", "RenewalWindowOpened.P1M: ", "CertificateExpired: ");
        assertThat(dueWork.nextDue()).isNull();
        assertThat(certificate(117).expiredOn()).isEqualTo("2025-03-22");
        assertThat(certificate(118).expiredOn()).isEqualTo("2025-03-22");
    }

    @Test
    void oneWordTellsOfAllCertificatesThatShareTheEnd() {
        assertThat(dueWork.doWhatIsDue(LocalDate.parse("2024-03-22")))
                .containsExactly("RenewalWindowOpened.P12M: " + certificate(117).number() + ", "
                        + certificate(118).number());
        assertThat(pending()).containsExactly("renewal-window-opened");
    }

    @Test
    void aCertificateThatWasReplacedIsNoLongerSpokenOf() {
        replace(117);

        assertThat(dueWork.doWhatIsDue(LocalDate.parse("2024-03-22")))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains(certificate(118).number())
                        .doesNotContain(certificate(117).number()));
    }

    @Test
    void whereAllWereReplacedWindowsOpenWithoutAWordAndNothingExpires() {
        replace(117);
        replace(118);

        assertThat(dueWork.doWhatIsDue(LocalDate.parse("2030-01-01"))).isEmpty();
        assertThat(pending()).isEmpty();
        assertThat(certificate(117).expiredOn()).isNull();
        assertThat(dueWork.nextDue()).isNull();
    }

    @Test
    void ofTwoThatSeeTheSameWindowClosedOneTellsOfIt() {
        Renewal seenByBoth = renewals.firstDueBy(LocalDate.parse("2024-03-22")).orElseThrow();

        assertThat(opening.step(seenByBoth, LocalDate.parse("2024-03-22"))).hasSize(1);
        assertThat(opening.step(seenByBoth, LocalDate.parse("2024-03-22"))).isEmpty();
        assertThat(pending()).hasSize(1);
    }

    @Test
    void aCrashBetweenTheEndOfTwoCertificatesIsMendedByTheNextRound() {
        dueWork.doWhatIsDue(LocalDate.parse("2025-03-21"));
        Renewal due = renewals.firstDueBy(LocalDate.parse("2025-03-22")).orElseThrow();
        certificates.expire(certificate(117).number(), due.validUntil(), event("the first, before the crash"));

        assertThat(dueWork.doWhatIsDue(LocalDate.parse("2025-03-22")))
                .containsExactly("CertificateExpired: " + certificate(118).number());
        assertThat(certificate(117).pendingEvents())
                .filteredOn(event -> event.id().startsWith("the first"))
                .hasSize(1);
        assertThat(dueWork.doWhatIsDue(LocalDate.parse("2025-03-23"))).isEmpty();
    }

    @Test
    void nothingEndsBeforeTheDecisionsWrittenSoFarAreKnown() {
        level[0] = false;

        assertThat(dueWork.doWhatIsDue(LocalDate.parse("2025-03-22"))).isEmpty();
        assertThat(certificate(117).expiredOn()).isNull();

        level[0] = true;
        assertThat(dueWork.doWhatIsDue(LocalDate.parse("2025-03-22"))).isNotEmpty();
    }

    @Test
    void aCertificateOfALeapDayEndsOnTheNextLeapDay() {
        mongo.remove(new Query(), Certificate.class);
        mongo.remove(new Query(), Renewal.class);
        Decisions leap = Decisions.forOrganisation("Schrikkelbieb", "Voorbeeldstad")
                .on("2024-02-29")
                .certifying(Scope.LIBRARY);
        certificates.add(Certified.by(leap, Scope.LIBRARY, 7));
        planning.plan(leap.trajectoryId(), leap.organisationId(), leap.taken().validUntil());

        dueWork.doWhatIsDue(LocalDate.parse("2028-02-28"));
        assertThat(dueWork.nextDue()).isEqualTo("2028-02-29");
        assertThat(dueWork.doWhatIsDue(LocalDate.parse("2028-02-29"))).hasSize(1);
    }

    @Test
    void theFactOfAWindowHasTheSameIdWhoeverTellsIt() {
        List<String> ids = new ArrayList<>();
        for (int time = 0; time < 2; time++) {
            mongo.remove(new Query(), Renewal.class);
            planning.plan(TRAJECTORY, GRONINGEN.organisationId(), LocalDate.parse("2025-03-22"));
            dueWork.doWhatIsDue(LocalDate.parse("2024-03-22"));
            ids.add(mongo.findAll(Renewal.class).get(0).pendingEvents().get(0).id());
        }

        assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }

    private void replace(int sequence) {
        mongo.updateFirst(
                new Query(Criteria.where("_id").is(certificate(sequence).number())),
                new Update()
                        .set(
                                "supersededBy",
                                new CertificateReference("CBCT-2024-000200-0", LocalDate.parse("2024-01-10"))),
                Certificate.class);
    }

    private Certificate certificate(int sequence) {
        return mongo.findAll(Certificate.class).stream()
                .filter(one -> one.number().contains("-000" + sequence + "-"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> pending() {
        return mongo.findAll(Renewal.class).stream()
                .flatMap(renewal -> renewal.pendingEvents().stream())
                .map(event -> event.type().replaceAll("^nl\\.keurwerk\\.certificate\\.|\\.v1$", ""))
                .toList();
    }

    private static PendingEvent event(String id) {
        return new PendingEvent(id, "urn:test", "test", "{}", Instant.EPOCH, null, null, null);
    }

    private static EventPublisher envelopesOnly() {
        EventPublisher publisher = mock(EventPublisher.class);
        when(publisher.envelope(any(), any(Event.class), any(), any()))
                .thenAnswer(call -> new EventEnvelope<>(
                        call.getArgument(0, String.class),
                        "urn:test",
                        Instant.parse("2024-03-22T08:00:00Z"),
                        call.getArgument(2, String.class),
                        call.getArgument(3, String.class),
                        null,
                        call.getArgument(1, Event.class)));
        return publisher;
    }
}
