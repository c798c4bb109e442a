package org.keurwerk.certificate.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.certificate.Decisions;
import org.keurwerk.certificate.DecisionsOnStore;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;

/** What one event costs in the document store. Whoever adds a command here adds it to every trajectory. */
class CommandsPerDecisionTest {

    private final DecisionsOnStore service = new DecisionsOnStore();
    private final Decisions decision = Decisions.forOrganisation("Alpha", "Voorbeeldstad");

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void aFirstCertificate() {
        assertThat(service.commandsOf(decision.certifying(Scope.LIBRARY).taken()))
                .containsExactly(
                        "find trajectories",
                        "find certificates",
                        "findAndModify number_counters",
                        "insert certificates",
                        "find renewal_audits",
                        "find certificates",
                        "findAndModify register_entries",
                        "update register_entries",
                        "insert renewals");
    }

    @Test
    void aSecondScopeSharesTheRenewal() {
        assertThat(service.commandsOf(
                        decision.certifying(Scope.LIBRARY, Scope.POI).taken()))
                .hasSize(16)
                .containsOnlyOnce("insert renewals");
    }

    @Test
    void aRenewalAlsoLinksTheTwoCertificatesAndShowsBoth() {
        service.handle(decision.certifying(Scope.LIBRARY).taken());

        assertThat(service.commandsOf(
                        decision.on("2025-03-11").certifying(Scope.LIBRARY).taken()))
                .containsExactly(
                        "find trajectories",
                        "find certificates",
                        "findAndModify number_counters",
                        "insert certificates",
                        "find renewal_audits",
                        "find certificates",
                        "findAndModify certificates",
                        "findAndModify certificates",
                        "findAndModify register_entries",
                        "findAndModify register_entries",
                        "update register_entries",
                        "insert renewals");
    }

    @Test
    void theSameDecisionAgainDrawsNoNumberAndWritesNoCertificate() {
        service.handle(decision.certifying(Scope.LIBRARY).taken());

        assertThat(service.commandsOf(decision.certifying(Scope.LIBRARY).taken()))
                .containsExactly(
                        "find trajectories",
                        "find certificates",
                        "find renewal_audits",
                        "find certificates",
                        "findAndModify register_entries",
                        "update register_entries",
                        "insert renewals");
    }

    @Test
    void anOutcomeWithoutCertificate() {
        assertThat(service.commandsOf(
                        decision.with(Outcome.CONDITIONAL, Scope.LIBRARY).taken()))
                .containsExactly(
                        "find trajectories",
                        "insert register_entries",
                        "update register_entries",
                        "find register_entries",
                        "find register_follow_ups");
    }

    @Test
    void aDayOnWhichNothingIsDueCostsOneQuestionAndAWindowThreeCommands() {
        service.handle(decision.certifying(Scope.LIBRARY).taken());

        assertThat(service.commandsOfDueWork(LocalDate.parse("2024-03-21"))).containsExactly("find renewals");
        assertThat(service.commandsOfDueWork(LocalDate.parse("2024-03-22")))
                .containsExactly("find renewals", "find certificates", "update renewals", "find renewals");
    }
}
