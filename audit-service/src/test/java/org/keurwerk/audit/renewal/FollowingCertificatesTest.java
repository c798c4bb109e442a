package org.keurwerk.audit.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.audit.TestIds.ORG_1;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.decision.DecisionSamples;
import org.keurwerk.audit.framework.FrameworkSamples;
import org.keurwerk.audit.organisation.OrganisationSamples;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.RecordingProcess;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.commons.messaging.RefusedEvent;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.certificate.CertificateIssued;
import org.keurwerk.contracts.certificate.RenewalWindowOpened;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the certificates of others mean here, whether their word comes twice, too early or in another order. */
class FollowingCertificatesTest {

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Trajectories trajectories = TrajectorySamples.on(mongo);
    private final IssuedCertificates certificates = new IssuedCertificates(mongo);
    private final RecordingProcess process = new RecordingProcess();
    private final Organisations organisations =
            OrganisationSamples.in(mongo, "org_1", "Bibliotheek Noord, nieuwe naam");
    private final NotingCertificate noting =
            new NotingCertificate(certificates, DecisionSamples.on(mongo), trajectories, process, organisations);
    private final AnnouncingRenewal announcing = new AnnouncingRenewal(
            trajectories,
            organisations,
            FrameworkSamples.shippedInto(mongo),
            process,
            new BusinessTime(new StandingClock("2024-07-01T08:00:00Z")));

    @Test
    void theProcessIsToldWhenEveryCertifiedScopeHasItsCertificate() {
        decided();
        process.waiting.add("trj_1");

        noting.handle(issued("CBCT-2021-000117-K", Scope.LIBRARY));
        assertThat(process.told).isEmpty();

        noting.handle(issued("CBCT-2021-000118-1", Scope.POI));
        assertThat(process.told).containsExactly("certificates in trj_1");
        assertThat(certificates.of(TRJ_1))
                .extracting(IssuedCertificate::number)
                .containsExactly("CBCT-2021-000117-K", "CBCT-2021-000118-1");
    }

    @Test
    void aScopeThatWasNotCertifiedIsNotWaitedFor() {
        decided(Outcome.CONDITIONAL);
        process.waiting.add("trj_1");

        noting.handle(issued("CBCT-2021-000117-K", Scope.LIBRARY));

        assertThat(process.told).hasSize(1);
    }

    @Test
    void ofACertificateThatTheDecisionDidNotGiveNothingIsWritten() {
        decided(Outcome.CONDITIONAL);

        assertThatThrownBy(() -> noting.handle(issued("CBCT-2021-000118-1", Scope.POI)))
                .isInstanceOf(RefusedEvent.class);
        assertThat(certificates.of(TRJ_1)).isEmpty();
    }

    @Test
    void whoTookThePlaceOfTheOrganisationHoldsWhatWasDecidedAfterwardsAndNobodyElseDoes() {
        decided();
        assertThatThrownBy(() -> noting.handle(issued("CBCT-2021-000118-1", Scope.POI, "org_2")))
                .isInstanceOf(RefusedEvent.class);
        organisations.save(OrganisationSamples.named("org_2", "Bibliotheek Noord en Zuid"));
        organisations.save(OrganisationSamples.merged(
                organisations.findById(new OrganisationId("org_1")).orElseThrow(), new OrganisationId("org_2")));

        noting.handle(issued("CBCT-2021-000118-1", Scope.POI, "org_2"));

        assertThat(certificates.of(TRJ_1)).hasSize(1);
    }

    @Test
    void theSameCertificateTwiceIsOne() {
        decided();

        noting.handle(issued("CBCT-2021-000117-K", Scope.LIBRARY));
        List<IssuedCertificate> once = certificates.of(TRJ_1);
        noting.handle(issued("CBCT-2021-000117-K", Scope.LIBRARY));

        assertThat(certificates.of(TRJ_1)).isEqualTo(once).hasSize(1);
    }

    @Test
    void whatComesBeforeTheProcessWaitsIsRefusedAndNotForgotten() {
        decided();
        noting.handle(issued("CBCT-2021-000117-K", Scope.LIBRARY));

        assertThatThrownBy(() -> noting.handle(issued("CBCT-2021-000118-1", Scope.POI)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("trj_1");
        assertThat(certificates.of(TRJ_1)).hasSize(2);

        process.waiting.add("trj_1");
        noting.handle(issued("CBCT-2021-000118-1", Scope.POI));
        assertThat(certificates.of(TRJ_1)).hasSize(2);
        assertThat(process.waiting).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"EVALUATION", "CLOSED"})
    void whatComesAgainAfterTheProcessWentOnIsNotToldAgain(Phase phase) {
        decided();
        process.waiting.add("trj_1");
        noting.handle(issued("CBCT-2021-000117-K", Scope.LIBRARY));
        noting.handle(issued("CBCT-2021-000118-1", Scope.POI));
        trajectories.enter(TRJ_1, Phase.EVALUATION, LocalDate.parse("2021-03-22"));
        trajectories.enter(TRJ_1, phase, LocalDate.parse("2021-05-01"));

        noting.handle(issued("CBCT-2021-000118-1", Scope.POI));

        assertThat(process.told).hasSize(1);
    }

    @Test
    void aCertificateOfATrajectoryThatIsNotKnownIsTriedAgain() {
        assertThatThrownBy(() -> noting.handle(issued("CBCT-2021-000117-K", Scope.LIBRARY)))
                .hasMessageContaining("trj_1");
        assertThat(certificates.of(TRJ_1)).isEmpty();
    }

    @Test
    void theNextTrajectoryBeginsWhenItsWindowOpens() {
        decided();

        announcing.handle(opened("ANNOUNCEMENT", "2025-Q1", Scope.LIBRARY, Scope.POI));

        Trajectory next = trajectories.renewing(TRJ_1).orElseThrow();
        assertThat(next.phase()).isEqualTo(Phase.ANNOUNCEMENT);
        assertThat(next.auditQuarter()).isEqualTo("2025-Q1");
        assertThat(next.scopes()).containsExactly(Scope.LIBRARY, Scope.POI);
        assertThat(next.organisationName()).isEqualTo("Bibliotheek Noord, nieuwe naam");
        assertThat(next.enteredOn(Phase.ANNOUNCEMENT))
                .hasValueSatisfying(day -> assertThat(day).isEqualTo("2024-07-01"));
        assertThat(process.told).containsExactly("renewal of org_1 in " + next.id());
    }

    @ParameterizedTest(name = "in {0} under version {1}")
    @CsvSource({"2022-Q4, I", "2023-Q1, II", "2026-Q4, II", "2029-Q1, II"})
    void itPinsTheVersionInForceOnTheFirstDayOfItsQuarter(String quarter, String version) {
        decided();

        announcing.handle(opened("ANNOUNCEMENT", quarter, Scope.LIBRARY));

        assertThat(trajectories.renewing(TRJ_1))
                .map(Trajectory::frameworkVersion)
                .contains(version);
    }

    @Test
    void whoAppliedBeforeHasTheRenewalAlready() {
        decided();
        trajectories.enter(TRJ_1, Phase.CLOSED, LocalDate.parse("2021-05-01"));
        Trajectory applied = trajectories.begin(
                TrajectorySamples.trajectory("trj_own").quarter("2024-Q4").build());

        announcing.handle(opened("ANNOUNCEMENT", "2025-Q1", Scope.LIBRARY, Scope.POI));
        announcing.handle(opened("ANNOUNCEMENT", "2025-Q1", Scope.LIBRARY, Scope.POI));

        assertThat(trajectories.renewing(TRJ_1)).map(Trajectory::id).contains(applied.id());
        assertThat(process.told)
                .as("it has its process, and the world hears what it renews")
                .containsOnly("joined " + applied.id());
    }

    @Test
    void onlyWhatWasNotAppliedForBeginsAnother() {
        decided();
        trajectories.enter(TRJ_1, Phase.CLOSED, LocalDate.parse("2021-05-01"));
        trajectories.begin(
                TrajectorySamples.trajectory("trj_own").scopes(Scope.LIBRARY).build());

        announcing.handle(opened("ANNOUNCEMENT", "2025-Q1", Scope.LIBRARY, Scope.POI));

        assertThat(trajectories.renewing(TRJ_1).orElseThrow().scopes()).containsExactly(Scope.POI);
    }

    @Test
    void theSameWindowTwiceBeginsOneTrajectoryAndOneProcessIsMeant() {
        decided();

        announcing.handle(opened("ANNOUNCEMENT", "2025-Q1", Scope.LIBRARY));
        Trajectory next = trajectories.renewing(TRJ_1).orElseThrow();
        announcing.handle(opened("ANNOUNCEMENT", "2025-Q1", Scope.LIBRARY));

        assertThat(trajectories.renewing(TRJ_1)).contains(next);
        assertThat(process.told).containsOnly("renewal of org_1 in " + next.id());
    }

    @Test
    void aCrashBeforeTheProcessStartedIsMendedByTheEventThatComesAgain() {
        decided();
        process.down = true;
        assertThatThrownBy(() -> announcing.handle(opened("ANNOUNCEMENT", "2025-Q1", Scope.LIBRARY)))
                .hasMessage("down");
        process.down = false;

        announcing.handle(opened("ANNOUNCEMENT", "2025-Q1", Scope.LIBRARY));

        assertThat(process.told).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P12M", "P6M", "P3M", "P1M"})
    void theOtherWindowsBeginNothing(String window) {
        decided();

        announcing.handle(opened(window, "2025-Q1", Scope.LIBRARY));

        assertThat(trajectories.renewing(TRJ_1)).isEmpty();
        assertThat(process.told).isEmpty();
    }

    @Test
    void theWindowOfATrajectoryThatIsNotKnownIsTriedAgain() {
        assertThatThrownBy(() -> announcing.handle(opened("ANNOUNCEMENT", "2025-Q1", Scope.LIBRARY)))
                .hasMessageContaining("trj_1");
    }

    private void decided() {
        decided(Outcome.CERTIFIED);
    }

    private void decided(Outcome poi) {
        trajectories.begin(
                TrajectorySamples.trajectory("trj_1").in(Phase.DECISION).build());
        DecisionSamples.take(
                mongo,
                TRJ_1,
                List.of(new ScopeOutcome(Scope.LIBRARY, Outcome.CERTIFIED), new ScopeOutcome(Scope.POI, poi)),
                "2021-03-22",
                "2025-03-22");
    }

    private static EventEnvelope<CertificateIssued> issued(String number, Scope scope) {
        return issued(number, scope, ORG_1.value());
    }

    private static EventEnvelope<CertificateIssued> issued(String number, Scope scope, String holder) {
        return told(new CertificateIssued(
                number,
                TRJ_1,
                DecisionSamples.idOf(TRJ_1),
                new OrganisationId(holder),
                scope,
                "KIB",
                "I",
                LocalDate.parse("2021-03-22"),
                LocalDate.parse("2025-03-22"),
                List.of()));
    }

    private static EventEnvelope<RenewalWindowOpened> opened(String window, String quarter, Scope... scopes) {
        return told(new RenewalWindowOpened(
                TRJ_1,
                ORG_1,
                window,
                LocalDate.parse("2024-07-01"),
                LocalDate.parse("2025-03-22"),
                quarter,
                List.of("CBCT-2021-000117-K"),
                List.of(scopes)));
    }

    private static <E extends Event> EventEnvelope<E> told(E event) {
        return new EventEnvelope<>(
                "evt_1",
                "urn:nld:keurwerk:systeem:certificate-service",
                Instant.parse("2021-03-22T08:00:00Z"),
                "trj_1",
                null,
                null,
                event);
    }
}
