package org.keurwerk.certificate.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.keurwerk.certificate.Certified;
import org.keurwerk.certificate.Decisions;
import org.keurwerk.certificate.OnDocumentStore;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.FrameworkVersion;
import org.keurwerk.certificate.lifecycle.Lineage;
import org.keurwerk.certificate.lifecycle.RegisterStatus;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

@OnDocumentStore
class RegisterTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-06-01");

    private final Register register;
    private final EnteringRegister entering;
    private final MongoTemplate mongo;

    RegisterTest(@Autowired MongoTemplate mongo) {
        this.mongo = mongo;
        new RegisterIndexes().createIn(mongo);
        this.register = new Register(mongo);
        this.entering = new EnteringRegister(register);
    }

    /** What happens to a certificate later is in SuspensionsDecidedTest. */
    private static final Set<RegisterStatus> OF_THIS_REGISTER = EnumSet.of(
            RegisterStatus.VALID,
            RegisterStatus.EXPIRING,
            RegisterStatus.EXPIRED,
            RegisterStatus.CONDITIONAL,
            RegisterStatus.NOT_CERTIFIED);

    @BeforeEach
    void aSmallRegister() {
        mongo.remove(new Query(), RegisterEntry.class);
        certified(Decisions.groningen(), Scope.LIBRARY, 117);
        certified(Decisions.groningen(), Scope.POI, 118);
        certified(organisation("Bibliotheek Súdwest-Voorbeeld").on("2023-05-01"), Scope.LIBRARY, 3);
        certified(organisation("Muziekschool Voorbeeld").on("2019-05-01"), Scope.CULTURE, 9);
        outcome(organisation("Taalhuis Voorbeeld").on("2023-09-01"), Outcome.CONDITIONAL, Scope.LANGUAGE_HOUSE);
        outcome(organisation("Cultuurhuis Voorbeeld").on("2024-01-10"), Outcome.NOT_CERTIFIED, Scope.CULTURE);
    }

    @ParameterizedTest
    @CsvSource({
        "'',6",
        "groningen,2",
        "GRON,2",
        "sudwest,1",
        "súdwest voorbeeld,1",
        "voorbeeld bibliotheek,1",
        "CBCT-2021-000117-R,1",
        "117,1",
        "voorbeeldstad,4",
        "oningen,0",
        "groningen taalhuis,0",
        ".*,6"
    })
    void everyWordTypedMustBeginAWord(String text, int expected) {
        assertThat(search(text, null, null, null).total()).isEqualTo(expected);
    }

    @Test
    void theOrderIsThatOfTheAlphabet() {
        assertThat(search("", null, null, null).entries())
                .extracting(RegisterEntry::organisation)
                .containsExactly(
                        "Biblionet Groningen",
                        "Biblionet Groningen",
                        "Bibliotheek Súdwest-Voorbeeld",
                        "Cultuurhuis Voorbeeld",
                        "Muziekschool Voorbeeld",
                        "Taalhuis Voorbeeld");
    }

    @ParameterizedTest
    @EnumSource(RegisterStatus.class)
    void theFilterOnStatusAgreesWithTheStatusShown(RegisterStatus status) {
        List<RegisterEntry> all = search("", null, null, null).entries();
        assertThat(search("", null, status, null).entries())
                .containsExactlyElementsOf(all.stream()
                        .filter(entry -> entry.statusOn(TODAY) == status)
                        .toList());
        assertThat(!OF_THIS_REGISTER.contains(status)
                        || !search("", null, status, null).entries().isEmpty())
                .isTrue();
    }

    @Test
    void scopeAndFrameworkNarrowTheSearch() {
        assertThat(search("", Scope.CULTURE, null, null).total()).isEqualTo(2);
        assertThat(search("", null, null, "KIB").total()).isEqualTo(6);
        assertThat(search("", null, null, "KIB-II").total()).isEqualTo(3);
        assertThat(search("", null, null, "ZOO").total()).isZero();
        assertThat(register.frameworks())
                .containsExactly(
                        new FrameworkVersion(
                                "KIB", "I", "Kwaliteit in Beeld I (2018-2022)", "Quality in View I (2018-2022)"),
                        new FrameworkVersion(
                                "KIB", "II", "Kwaliteit in Beeld II (2023-2026)", "Quality in View II (2023-2026)"));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDoubling() {
        RegisterPage first = register.search(new RegisterSearch("", null, null, null, 0, 4), TODAY);
        RegisterPage second = register.search(new RegisterSearch("", null, null, null, 1, 4), TODAY);
        assertThat(first.entries()).hasSize(4).doesNotContainAnyElementsOf(second.entries());
        assertThat(second.entries()).hasSize(2);
        assertThat(first.pages()).isEqualTo(2);
        assertThat(first.hasNext()).isTrue();
        assertThat(second.hasNext()).isFalse();
    }

    @Test
    void enteringAgainChangesNothing() {
        List<RegisterEntry> before = search("", null, null, null).entries();
        aSecondTime();
        assertThat(search("", null, null, null).entries()).isEqualTo(before);
    }

    @Test
    void aLaterDecisionTakesThePlaceOfAnOutcomeInEitherOrderOfArrival() {
        Decisions conditional = organisation("Taalhuis Voorbeeld").on("2023-09-01");
        certified(conditional.on("2024-03-01"), Scope.LANGUAGE_HOUSE, 5);
        outcome(conditional.on("2023-01-01"), Outcome.NOT_CERTIFIED, Scope.LANGUAGE_HOUSE);
        assertThat(search("taalhuis", null, null, null).entries())
                .extracting(entry -> entry.decidedOn() + " " + entry.statusOn(TODAY))
                .containsExactly("2024-03-01 VALID", "2023-09-01 SUPERSEDED", "2023-01-01 SUPERSEDED");
    }

    private void aSecondTime() {
        certified(Decisions.groningen(), Scope.LIBRARY, 117);
        outcome(organisation("Taalhuis Voorbeeld").on("2023-09-01"), Outcome.CONDITIONAL, Scope.LANGUAGE_HOUSE);
    }

    private RegisterPage search(
            String text, @Nullable Scope scope, @Nullable RegisterStatus status, @Nullable String framework) {
        return register.search(new RegisterSearch(text, scope, status, framework, 0, 20), TODAY);
    }

    private void certified(Decisions decision, Scope scope, int sequence) {
        Certificate issued = Certified.by(decision, scope, sequence);
        entering.enter(new Lineage(List.of(issued)), issued);
    }

    private void outcome(Decisions decision, Outcome outcome, Scope scope) {
        Decisions taken = decision.with(outcome, scope);
        entering.enter(taken.taken(), taken.outcomes().get(0));
    }

    private static Decisions organisation(String name) {
        return Decisions.forOrganisation(name, "Voorbeeldstad");
    }
}
