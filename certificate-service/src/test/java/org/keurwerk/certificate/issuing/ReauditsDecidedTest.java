package org.keurwerk.certificate.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.certificate.DecisionsOnStore;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.RegisterStatus;
import org.keurwerk.certificate.register.RegisterEntry;
import org.keurwerk.certificate.register.RegisterSearch;
import org.keurwerk.contracts.audit.ApplicationReceived;
import org.keurwerk.contracts.audit.DecisionTaken;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/** What a decision after a re-audit makes of the register, of certificates and of their renewal. */
class ReauditsDecidedTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 2, 29);
    private static final LocalDate LIFTED = LocalDate.of(2024, 7, 30);
    private static final DecisionTaken MIXED = decision(
            "trj_first",
            "org_first",
            "dec_first",
            FIRST,
            FIRST.plusYears(4),
            null,
            new ScopeOutcome(Scope.LIBRARY, Outcome.CERTIFIED),
            new ScopeOutcome(Scope.POI, Outcome.CONDITIONAL));

    private final DecisionsOnStore service = new DecisionsOnStore();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void aLiftedConditionHoldsFromTheLiftingToFourYearsAfterTheFirstDecisionOfALeapDay() {
        service.handle(MIXED);
        service.handle(after("org_first", Outcome.CERTIFIED, LIFTED));

        Certificate lifted = certificate(Scope.POI);
        assertThat(lifted.validity().from()).isEqualTo(LIFTED);
        assertThat(lifted.validity().until()).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(lifted.validity().until())
                .isEqualTo(certificate(Scope.LIBRARY).validity().until());
        RegisterEntry condition = entry("dec_first:POI");
        assertThat(condition.statusOn(LIFTED.minusDays(1))).isEqualTo(RegisterStatus.CONDITIONAL);
        assertThat(condition.statusOn(LIFTED)).isEqualTo(RegisterStatus.SUPERSEDED);
        assertThat(condition.became()).isEqualTo(Outcome.CERTIFIED);
    }

    @Test
    void bothCertificatesAreRenewedTogether() {
        service.handle(MIXED);
        service.handle(after("org_first", Outcome.CERTIFIED, LIFTED));

        assertThat(service.doWhatIsDue(LocalDate.of(2027, 7, 1)))
                .anyMatch(line -> line.startsWith("RenewalWindowOpened.ANNOUNCEMENT")
                        && line.contains(certificate(Scope.POI).number())
                        && line.contains(certificate(Scope.LIBRARY).number()));
        assertThat(service.mongo().getCollection("renewals").countDocuments()).isEqualTo(1);
    }

    @Test
    void aConditionThatIsNotLiftedOnTheDayItselfOrUnderAnotherNameStandsNoMore() {
        service.handle(MIXED);
        service.handle(after("org_merged", Outcome.NOT_CERTIFIED, FIRST));

        assertThat(entry("dec_first:POI").statusOn(FIRST)).isEqualTo(RegisterStatus.SUPERSEDED);
        assertThat(entry("dec_first:POI").became()).isEqualTo(Outcome.NOT_CERTIFIED);
        assertThat(entry("dec_after:POI").statusOn(FIRST)).isEqualTo(RegisterStatus.NOT_CERTIFIED);
        assertThat(entry("dec_first:LIBRARY").statusOn(FIRST)).isEqualTo(RegisterStatus.VALID);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void inAnyOrderAndTwiceTheRegisterIsTheSame(long seed) {
        List<DecisionTaken> events =
                new ArrayList<>(List.of(MIXED, MIXED, after("org_merged", Outcome.CERTIFIED, LIFTED)));
        events.add(events.get(2));
        Collections.shuffle(events, new Random(seed));

        events.forEach(service::handle);

        assertThat(entry("dec_first:POI").statusOn(LIFTED)).isEqualTo(RegisterStatus.SUPERSEDED);
        assertThat(entry("dec_first:POI").became()).isEqualTo(Outcome.CERTIFIED);
        assertThat(entry("dec_after:POI").statusOn(LIFTED)).isEqualTo(RegisterStatus.VALID);
        assertThat(service.certificates()).hasSize(2);
    }

    /** Not certified after the re-audit, certified after an objection to that: the register tells the last, whichever comes first. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void afterAnObjectionToTheReauditTheRegisterTellsWhatWasDecidedLast(long seed) {
        DecisionTaken refused = after("org_first", Outcome.NOT_CERTIFIED, LIFTED);
        began(refused);
        DecisionTaken upheld = replacing(refused, "org_merged", LIFTED.plusDays(80), Outcome.CERTIFIED);
        List<DecisionTaken> events = new ArrayList<>(List.of(MIXED, refused, upheld, MIXED, refused, upheld));
        Collections.shuffle(events, new Random(seed));

        events.forEach(service::handle);

        assertThat(entry("dec_first:POI").became()).isEqualTo(Outcome.CERTIFIED);
        assertThat(entry("dec_first:POI").becameOn()).isEqualTo(upheld.decidedOn());
        assertThat(entry("dec_first:POI").statusOn(LIFTED)).isEqualTo(RegisterStatus.SUPERSEDED);
        RegisterEntry contested = entry("dec_after:POI");
        assertThat(contested.became()).isEqualTo(Outcome.CERTIFIED);
        assertThat(contested.statusOn(upheld.decidedOn().minusDays(1))).isEqualTo(RegisterStatus.NOT_CERTIFIED);
        assertThat(contested.statusOn(upheld.decidedOn())).isEqualTo(RegisterStatus.SUPERSEDED);
    }

    /** The holder became part of another organisation between the contested decision and the one after the objection. */
    @Test
    void aContestedOutcomeStandsNoMoreWhenItsHolderWentUpIntoAnother() {
        began(MIXED);
        service.handle(MIXED);
        service.handle(replacing(MIXED, "org_merged", LIFTED, Outcome.CERTIFIED));

        assertThat(entry("dec_first:POI").statusOn(LIFTED)).isEqualTo(RegisterStatus.SUPERSEDED);
        assertThat(entry("dec_first:POI").became()).isEqualTo(Outcome.CERTIFIED);
        assertThat(entry("dec_first:LIBRARY").statusOn(LIFTED)).isEqualTo(RegisterStatus.VALID);
    }

    /** The decision that takes the place of another after an objection. */
    static DecisionTaken replacing(DecisionTaken contested, String holder, LocalDate day, Outcome outcome) {
        return new DecisionTaken(
                contested.trajectoryId(),
                new OrganisationId(holder),
                contested.organisationName(),
                contested.place(),
                "dec_upheld",
                "7f3b".repeat(16),
                day,
                contested.framework(),
                contested.frameworkVersion(),
                contested.frameworkName(),
                List.of(new ScopeOutcome(Scope.POI, outcome)),
                contested.validUntil(),
                null,
                null,
                null,
                contested.reauditOf(),
                contested.followsDecisionId(),
                contested.followsOutcome(),
                contested.decisionId());
    }

    private void began(DecisionTaken decision) {
        service.happened(
                "evt_began",
                new ApplicationReceived(
                        decision.trajectoryId(),
                        decision.organisationId(),
                        List.of(Scope.values()),
                        "2024-Q1",
                        decision.framework(),
                        decision.frameworkVersion(),
                        FIRST.minusMonths(8)));
    }

    private RegisterEntry entry(String id) {
        return service.register().search(new RegisterSearch("", null, null, null, 0, 100), LIFTED).entries().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Certificate certificate(Scope scope) {
        return service.certificates().stream()
                .filter(one -> one.scope() == scope)
                .findFirst()
                .orElseThrow();
    }

    private static DecisionTaken after(String organisation, Outcome outcome, LocalDate day) {
        return decision(
                "trj_after",
                organisation,
                "dec_after",
                day,
                FIRST.plusYears(4),
                Outcome.CONDITIONAL,
                new ScopeOutcome(Scope.POI, outcome));
    }

    private static DecisionTaken decision(
            String trajectory,
            String organisation,
            String decision,
            LocalDate day,
            LocalDate until,
            @Nullable Outcome after,
            ScopeOutcome... outcomes) {
        return new DecisionTaken(
                new TrajectoryId(trajectory),
                new OrganisationId(organisation),
                "Bibliotheek Voorbeeld",
                "Voorbeeldstad",
                decision,
                "7f3a".repeat(16),
                day,
                "KIB",
                "II",
                "Kwaliteit in Beeld II",
                List.of(outcomes),
                until,
                null,
                null,
                null,
                after == null ? null : new TrajectoryId("trj_first"),
                after == null ? null : "dec_first",
                after,
                null);
    }
}
