package org.keurwerk.certificate.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.certificate.Decisions;
import org.keurwerk.certificate.DecisionsOnStore;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.RegisterStatus;
import org.keurwerk.certificate.register.RegisterEntry;
import org.keurwerk.certificate.register.RegisterSearch;
import org.keurwerk.commons.messaging.RefusedEvent;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.SuspensionDecided;
import org.keurwerk.contracts.audit.SuspensionOutcome;
import org.keurwerk.contracts.audit.TrajectoryAnnounced;
import org.keurwerk.contracts.audit.WithdrawalAnnulled;
import org.keurwerk.contracts.id.ObjectionId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.SuspensionId;
import org.keurwerk.contracts.id.TrajectoryId;

/** From the decision on a suspension to certificate, register, events and windows. */
class SuspensionsDecidedTest {

    private static final Decisions GRONINGEN = Decisions.groningen();
    private static final LocalDate LEAP_DAY = LocalDate.parse("2024-02-29");

    private final DecisionsOnStore service = new DecisionsOnStore();

    @BeforeEach
    void groningenIsCertified() {
        service.handle(GRONINGEN.certifying(Scope.LIBRARY).taken());
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void aDecisionOnALeapDayCountsFromThatDayInTheRegisterAndOnTheCertificate() {
        decide(SuspensionOutcome.SUSPENDED, "2024-02-29");
        assertThat(status("2024-02-28")).isEqualTo(RegisterStatus.VALID);
        assertThat(status("2024-02-29")).isEqualTo(RegisterStatus.SUSPENDED);
        assertThat(certificate().statusOn(LEAP_DAY)).isEqualTo(RegisterStatus.SUSPENDED);
        assertThat(certificate().suspendedUntil(LEAP_DAY)).isEqualTo("2024-08-29");
        assertThat(told()).containsExactly("certificate-suspended");
        decide(SuspensionOutcome.REINSTATED, "2024-03-01");
        assertThat(status("2024-03-01")).isEqualTo(RegisterStatus.REINSTATED);
        assertThat(told()).containsExactly("certificate-suspended", "certificate-reinstated");
    }

    @Test
    void whatWasDecidedNotToBeSuspendedStaysAsItIs() {
        decide(SuspensionOutcome.NOT_SUSPENDED, "2024-02-29");
        assertThat(status("2024-03-01")).isEqualTo(RegisterStatus.VALID);
        assertThat(told()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void twiceLateAndInAnyOrderTheCertificateAndTheRegisterAreTheSame(long seed) {
        List<SuspensionDecided> decisions = List.of(
                decided("sus_1", SuspensionOutcome.SUSPENDED, "2022-05-02"),
                decided("sus_1", SuspensionOutcome.REINSTATED, "2022-08-01"),
                decided("sus_2", SuspensionOutcome.SUSPENDED, "2023-05-02"),
                decided("sus_2", SuspensionOutcome.WITHDRAWN, "2023-11-02"));
        List<SuspensionDecided> shuffled = new ArrayList<>(decisions);
        shuffled.addAll(decisions);
        Collections.shuffle(shuffled, new Random(seed));

        shuffled.forEach(this::handedIn);

        assertThat(List.of("2022-05-01", "2022-05-02", "2022-08-01", "2023-05-02", "2023-11-02", "2030-01-01"))
                .extracting(this::status)
                .containsExactly(
                        RegisterStatus.VALID,
                        RegisterStatus.SUSPENDED,
                        RegisterStatus.REINSTATED,
                        RegisterStatus.SUSPENDED,
                        RegisterStatus.WITHDRAWN,
                        RegisterStatus.WITHDRAWN);
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "certificate-suspended",
                        "certificate-reinstated",
                        "certificate-suspended",
                        "certificate-withdrawn");
    }

    @Test
    void whatTheCertificateCannotDoAnyMoreIsRefusedWithTheReason() {
        service.handle(GRONINGEN.on("2024-02-29").certifying(Scope.LIBRARY).taken());
        assertThatThrownBy(() -> decide(SuspensionOutcome.SUSPENDED, "2024-02-29"))
                .isInstanceOf(RefusedEvent.class)
                .hasMessageContaining("cannot be suspended on 2024-02-29: it was superseded, since 2024-02-29");
        assertThat(told()).containsExactly("certificate-superseded");
    }

    @Test
    void aSuccessorOfWhatWasWithdrawnDoesNotTakeItsPlace() {
        decide(SuspensionOutcome.SUSPENDED, "2024-02-29");
        decide(SuspensionOutcome.WITHDRAWN, "2024-05-01");
        service.handle(GRONINGEN.on("2024-09-02").certifying(Scope.LIBRARY).taken());
        assertThat(certificate().statusOn(LocalDate.parse("2024-10-01"))).isEqualTo(RegisterStatus.WITHDRAWN);
        assertThat(told()).containsExactly("certificate-suspended", "certificate-withdrawn");
    }

    @Test
    void whoseWithdrawalIsUndoneHoldsAgainInTheRegisterAndIsTold() {
        decide(SuspensionOutcome.SUSPENDED, "2024-02-29");
        decide(SuspensionOutcome.WITHDRAWN, "2024-05-01");

        service.happened("evt_annulled", annulled("2024-07-01"));
        service.happened("evt_annulled", annulled("2024-07-01"));

        assertThat(status("2024-06-30")).isEqualTo(RegisterStatus.WITHDRAWN);
        assertThat(status("2024-07-01")).isIn(RegisterStatus.REINSTATED, RegisterStatus.EXPIRING);
        assertThat(told()).containsExactly("certificate-suspended", "certificate-withdrawn", "certificate-restored");
    }

    @Test
    void anUndoneWithdrawalThatIsToldBeforeTheWithdrawalIsKeptAndCountsOnceThatComes() {
        decide(SuspensionOutcome.SUSPENDED, "2024-02-29");
        assertThatThrownBy(() -> service.happened("evt_annulled", annulled("2024-07-01")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("what comes before it may still come");

        decide(SuspensionOutcome.WITHDRAWN, "2024-05-01");

        assertThat(status("2024-06-30")).isEqualTo(RegisterStatus.WITHDRAWN);
        assertThat(status("2024-07-01")).isNotEqualTo(RegisterStatus.WITHDRAWN);
        assertThat(told())
                .containsExactlyInAnyOrder("certificate-suspended", "certificate-withdrawn", "certificate-restored");
    }

    @Test
    void whatWasReplacedWhileItWasWithdrawnIsSupersededOnceThatIsUndone() {
        decide(SuspensionOutcome.SUSPENDED, "2024-02-29");
        decide(SuspensionOutcome.WITHDRAWN, "2024-05-01");
        service.handle(GRONINGEN.on("2024-09-02").certifying(Scope.LIBRARY).taken());

        service.happened("evt_annulled", annulled("2024-10-01"));

        assertThat(status("2024-09-30")).isEqualTo(RegisterStatus.WITHDRAWN);
        assertThat(certificate().statusOn(LocalDate.parse("2024-10-01"))).isEqualTo(RegisterStatus.SUPERSEDED);
    }

    private WithdrawalAnnulled annulled(String on) {
        SuspensionDecided withdrawn = decided("sus_1", SuspensionOutcome.WITHDRAWN, "2024-05-01");
        return new WithdrawalAnnulled(
                withdrawn.trajectoryId(),
                withdrawn.organisationId(),
                new ObjectionId("obj_1"),
                withdrawn.suspensionId(),
                withdrawn.certificateNumber(),
                withdrawn.scope(),
                LocalDate.parse(on));
    }

    @Test
    void aDecisionThatIsNotAboutThisCertificateIsRefused() {
        SuspensionDecided right = decided("sus_1", SuspensionOutcome.SUSPENDED, "2024-02-29");
        SuspensionDecided wrong = new SuspensionDecided(
                right.trajectoryId(),
                right.organisationId(),
                right.suspensionId(),
                right.certificateNumber(),
                Scope.CULTURE,
                right.outcome(),
                right.decidedOn(),
                right.suspendedUntil(),
                null);
        assertThatThrownBy(() -> service.happened("evt", wrong))
                .isInstanceOf(RefusedEvent.class)
                .hasMessageContaining("is no certificate of");
        assertThat(certificate().measures()).isEmpty();
    }

    @Test
    void whoseOrganisationBecamePartOfAnotherIsSuspendedAllTheSame() {
        SuspensionDecided before = decided("sus_1", SuspensionOutcome.SUSPENDED, "2024-02-29");
        service.happened(
                "evt",
                new SuspensionDecided(
                        before.trajectoryId(),
                        new OrganisationId("org_merged"),
                        before.suspensionId(),
                        before.certificateNumber(),
                        before.scope(),
                        before.outcome(),
                        before.decidedOn(),
                        before.suspendedUntil(),
                        null));
        assertThat(status("2024-02-29")).isEqualTo(RegisterStatus.SUSPENDED);
        assertThat(certificate().organisation()).as("as certified").isEqualTo("Biblionet Groningen");
    }

    @Test
    void theWindowsOfASuspendedCertificateStayShutAndOpenOnceItIsReinstated() {
        decide(SuspensionOutcome.SUSPENDED, "2024-02-29");
        assertThat(service.doWhatIsDue(LocalDate.parse("2024-08-01"))).isEmpty();
        decide(SuspensionOutcome.REINSTATED, "2024-08-02");
        assertThat(service.doWhatIsDue(LocalDate.parse("2024-08-02")))
                .containsExactly(
                        "RenewalWindowOpened.P12M: " + certificate().number(),
                        "RenewalWindowOpened.ANNOUNCEMENT: " + certificate().number());
    }

    @Test
    void whatIsSuspendedWhenItEndsExpiresAndNoWindowOpensAnyMore() {
        decide(SuspensionOutcome.SUSPENDED, "2024-02-29");
        assertThat(service.doWhatIsDue(LocalDate.parse("2025-03-21"))).isEmpty();
        assertThat(service.doWhatIsDue(LocalDate.parse("2025-03-22")))
                .last()
                .isEqualTo("CertificateExpired: " + certificate().number());
        assertThat(status("2025-03-22")).isEqualTo(RegisterStatus.EXPIRED);
    }

    @Test
    void whatWasWithdrawnHasNoWindowsAndDoesNotExpire() {
        decide(SuspensionOutcome.SUSPENDED, "2024-02-29");
        decide(SuspensionOutcome.WITHDRAWN, "2024-05-01");
        assertThat(service.doWhatIsDue(LocalDate.parse("2030-01-01"))).isEmpty();
    }

    @Test
    void whileTheAuditForItsRenewalRunsItEndsAsPendingAndExpiresWhenThatAuditHasHadItsTime() {
        service.happened("evt_announced", announced());
        assertThat(status("2025-03-22")).isEqualTo(RegisterStatus.EXTENSION_PENDING);
        service.doWhatIsDue(LocalDate.parse("2025-03-22"));
        assertThat(told()).isEmpty();
        assertThat(status("2025-06-29")).isEqualTo(RegisterStatus.EXTENSION_PENDING);
        assertThat(service.doWhatIsDue(LocalDate.parse("2025-06-30")))
                .containsExactly("CertificateExpired: " + certificate().number());
    }

    @Test
    void aRenewalThatIsDecidedAfterTheEndStillTakesThePlaceOfWhatWaitedForIt() {
        service.happened("evt_announced", announced());
        service.doWhatIsDue(LocalDate.parse("2025-04-01"));
        service.handle(GRONINGEN.on("2025-05-12").certifying(Scope.LIBRARY).taken());
        assertThat(certificate().statusOn(LocalDate.parse("2025-05-11"))).isEqualTo(RegisterStatus.EXTENSION_PENDING);
        assertThat(certificate().statusOn(LocalDate.parse("2025-05-12"))).isEqualTo(RegisterStatus.SUPERSEDED);
        assertThat(told()).containsExactly("certificate-superseded");
    }

    private static TrajectoryAnnounced announced() {
        return new TrajectoryAnnounced(
                new TrajectoryId("trj_renewal"),
                GRONINGEN.organisationId(),
                GRONINGEN.trajectoryId(),
                List.of(Scope.LIBRARY),
                "2025-Q1",
                "KIB",
                "II",
                LocalDate.parse("2024-07-01"),
                null);
    }

    private void handedIn(SuspensionDecided decided) {
        try {
            service.happened("evt_" + decided.suspensionId() + decided.outcome(), decided);
        } catch (IllegalStateException | RefusedEvent e) {
            assertThat(e).hasMessageContaining("cannot be");
        }
    }

    private void decide(SuspensionOutcome outcome, String on) {
        service.happened("evt_" + outcome, decided("sus_1", outcome, on));
    }

    private SuspensionDecided decided(String suspension, SuspensionOutcome outcome, String on) {
        LocalDate day = LocalDate.parse(on);
        return new SuspensionDecided(
                GRONINGEN.trajectoryId(),
                GRONINGEN.organisationId(),
                new SuspensionId(suspension),
                certificate().number(),
                Scope.LIBRARY,
                outcome,
                day,
                outcome == SuspensionOutcome.SUSPENDED ? day.plusMonths(6) : null,
                outcome == SuspensionOutcome.WITHDRAWN ? day.plusWeeks(6) : null);
    }

    private Certificate certificate() {
        return service.certificates().stream()
                .filter(one -> one.trajectoryId().equals(GRONINGEN.trajectoryId()))
                .findFirst()
                .orElseThrow();
    }

    /** As the register finds it, which must be as the entry says. */
    private RegisterStatus status(String day) {
        LocalDate today = LocalDate.parse(day);
        List<RegisterStatus> found = new ArrayList<>();
        for (RegisterStatus status : RegisterStatus.values()) {
            service.register().search(new RegisterSearch("", null, status, null, 0, 10), today).entries().stream()
                    .filter(entry -> certificate().number().equals(entry.number()))
                    .map((RegisterEntry entry) -> entry.statusOn(today))
                    .forEach(found::add);
        }
        assertThat(found).as("found under one status").hasSize(1);
        return found.get(0);
    }

    private List<String> told() {
        return certificate().pendingEvents().stream()
                .map(PendingEvent::type)
                .map(type -> type.replaceAll("^nl\\.keurwerk\\.certificate\\.|\\.v1$", ""))
                .filter(type -> !type.equals("certificate-issued"))
                .toList();
    }
}
