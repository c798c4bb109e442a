package org.keurwerk.certificate.issuing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keurwerk.certificate.Decisions;
import org.keurwerk.commons.messaging.RefusedEvent;
import org.keurwerk.contracts.audit.DecisionTaken;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.testsupport.CountingStore;

/** Which decisions become certificates. */
class KnownTrajectoriesTest {

    private static final Decisions GRONINGEN = Decisions.groningen();

    private final KnownTrajectories trajectories =
            new KnownTrajectories(CountingStore.empty().mongo());

    @Test
    void aDecisionThatItsTrajectoryLedToPasses() {
        groningenBegan();

        assertThatCode(() -> trajectories.check(GRONINGEN.taken())).doesNotThrowAnyException();
    }

    @Test
    void ofATrajectoryThatNothingBeganNoNumberIsGivenAndItIsTriedAgain() {
        assertThatThrownBy(() -> trajectories.check(GRONINGEN.taken())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void howATrajectoryBeganStays() {
        groningenBegan();
        trajectories.began(GRONINGEN.trajectoryId(), new OrganisationId("org_other"), List.of(Scope.CULTURE));

        assertThatCode(() -> trajectories.check(GRONINGEN.taken())).doesNotThrowAnyException();
    }

    @Test
    void afterAnObjectionADecisionMayBeMadeOutToWhoTookThePlaceOfTheOrganisation() {
        groningenBegan();
        DecisionTaken first = GRONINGEN.taken();

        assertThatCode(() -> trajectories.check(ReauditsDecidedTest.replacing(
                        first, "org_merged", first.decidedOn().plusDays(80), Outcome.CERTIFIED)))
                .doesNotThrowAnyException();
    }

    static Stream<UnaryOperator<DecisionTaken>> forgeries() {
        return Stream.of(
                taken -> changed(taken, "org_other", "Biblionet", taken.validUntil(), taken.outcomes()),
                taken -> changed(taken, "org_biblionetgroningen", " ", taken.validUntil(), taken.outcomes()),
                taken -> changed(
                        taken, "org_biblionetgroningen", "Biblionet", LocalDate.of(2099, 1, 1), taken.outcomes()),
                taken -> changed(taken, "org_biblionetgroningen", "Biblionet", taken.decidedOn(), taken.outcomes()),
                taken -> changed(taken, "org_biblionetgroningen", "Biblionet", taken.validUntil(), List.of()),
                taken -> changed(
                        taken,
                        "org_biblionetgroningen",
                        "Biblionet",
                        taken.validUntil(),
                        List.of(new ScopeOutcome(Scope.CULTURE, Outcome.CERTIFIED))),
                taken -> changed(
                        taken,
                        "org_biblionetgroningen",
                        "Biblionet",
                        taken.validUntil(),
                        List.of(
                                new ScopeOutcome(Scope.POI, Outcome.CERTIFIED),
                                new ScopeOutcome(Scope.POI, Outcome.NOT_CERTIFIED))));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void whatItsTrajectoryDidNotSayIsRefused(UnaryOperator<DecisionTaken> forgery) {
        groningenBegan();

        assertThatThrownBy(() -> trajectories.check(forgery.apply(GRONINGEN.taken())))
                .isInstanceOf(RefusedEvent.class);
    }

    private void groningenBegan() {
        trajectories.began(GRONINGEN.trajectoryId(), GRONINGEN.organisationId(), List.of(Scope.LIBRARY, Scope.POI));
    }

    private static DecisionTaken changed(
            DecisionTaken taken, String organisation, String name, LocalDate validUntil, List<ScopeOutcome> outcomes) {
        return new DecisionTaken(
                taken.trajectoryId(),
                new OrganisationId(organisation),
                name,
                taken.place(),
                taken.decisionId(),
                taken.decisionHash(),
                taken.decidedOn(),
                taken.framework(),
                taken.frameworkVersion(),
                taken.frameworkName(),
                outcomes,
                validUntil,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
