package org.keurwerk.certificate.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.keurwerk.certificate.Certified;
import org.keurwerk.certificate.Decisions;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.RegisterStatus;
import org.keurwerk.certificate.register.RegisterSamples;
import org.keurwerk.certificate.register.RegisterSearch;
import org.keurwerk.certificate.web.StatusLook;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;

/** What the public asks of the register, and what it is told: never a score, and never more than there is. */
class RegisterLinesTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-06-01");

    private final Certificate groningen = Certified.by(Decisions.groningen(), Scope.LIBRARY, 117);

    @Test
    void nothingSaidIsTheFirstPageOfEverything() {
        assertThat(RegisterParameters.read(null, " ", "", null, null, ""))
                .isEqualTo(new RegisterSearch("", null, null, null, 0, 20));
    }

    @Test
    void everythingThatIsSaidCounts() {
        assertThat(RegisterParameters.read(" groningen ", "POI", "EXPIRING", "KIB-I", "3", "100"))
                .isEqualTo(new RegisterSearch("groningen", Scope.POI, RegisterStatus.EXPIRING, "KIB-I", 3, 100));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}, {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "scope | poi | invalid | LIBRARY, POI, CULTURE, LANGUAGE_HOUSE",
                "status | VALIDD | invalid | VALID, EXPIRING, EXTENSION_PENDING, EXPIRED, SUSPENDED, REINSTATED, WITHDRAWN, SUPERSEDED, CONDITIONAL, NOT_CERTIFIED",
                "page | -1 | range | 0..1000000",
                "page | 1000001 | range | 0..1000000",
                "page | een | range | 0..1000000",
                "page | 99999999999 | range | 0..1000000",
                "size | 0 | range | 1..100",
                "size | 101 | range | 1..100"
            })
    void whatCannotBeIsNamedWithWhatCan(String field, String value, String code, String allowed) {
        assertThat(refused(field, value)).containsExactly(FieldProblem.of(field, code, allowed));
    }

    @Test
    void aTextMayBeAHundredCharactersLong() {
        assertThat(RegisterParameters.read("a".repeat(100), null, null, null, null, null)
                        .text())
                .hasSize(100);
        assertThat(refused("q", "a".repeat(101))).containsExactly(FieldProblem.of("q", "length", "0..100"));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> RegisterParameters.read(null, "x", "y", null, "-1", "0"));

        assertThat(refused.errors()).extracting(FieldProblem::field).containsExactly("scope", "status", "page", "size");
    }

    @Test
    void aCertificateIsToldTheSameFromTheRegisterAndByItsNumber() {
        assertThat(CertificateView.of(RegisterSamples.entry(groningen), TODAY))
                .isEqualTo(CertificateView.of(groningen, TODAY));
    }

    @Test
    void aCertificateIsToldWithItsDatesAndWhatHoldsOnTheDay() {
        CertificateView view = CertificateView.of(groningen, TODAY);

        assertThat(view.validFrom()).isEqualTo("2021-03-22");
        assertThat(view.validUntil()).isEqualTo("2025-03-22");
        assertThat(view.status()).isEqualTo(RegisterStatus.EXPIRING);
        assertThat(CertificateView.of(groningen, LocalDate.parse("2025-03-22")).status())
                .isEqualTo(RegisterStatus.EXPIRED);
        assertThat(view.successor()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"CONDITIONAL", "NOT_CERTIFIED"})
    void anOutcomeWithoutCertificateHasNeitherNumberNorDates(Outcome outcome) {
        Decisions refused =
                Decisions.forOrganisation("Cultuurhuis", "Voorbeeldstad").with(outcome, Scope.CULTURE);

        CertificateView view = CertificateView.of(RegisterSamples.entry(refused), TODAY);
        RegisterRow row = RegisterRow.of(RegisterSamples.entry(refused), TODAY);

        assertThat(view.number()).isNull();
        assertThat(view.validFrom()).isNull();
        assertThat(view.validUntil()).isNull();
        assertThat(view.outcome()).isEqualTo(outcome);
        assertThat(view.status().name()).isEqualTo(outcome.name());
        assertThat(row.number()).isNull();
        assertThat(row.validUntil()).isNull();
        assertThat(row.decidedOn()).isEqualTo("2021-03-22");
    }

    @Test
    void noTwoStatusesLookTheSameWithoutColourExceptThoseThatAreValidToThePublic() {
        List<StatusLook> looks =
                Arrays.stream(RegisterStatus.values()).map(StatusLook::of).toList();

        assertThat(looks)
                .filteredOn(
                        look -> look.status() != RegisterStatus.EXPIRING && look.status() != RegisterStatus.REINSTATED)
                .extracting(StatusLook::icon)
                .doesNotHaveDuplicates();
        assertThat(looks).extracting(StatusLook::status).containsExactly(RegisterStatus.values());
        assertThat(looks)
                .filteredOn(look -> look.tone().equals("good"))
                .extracting(StatusLook::status)
                .containsExactly(RegisterStatus.VALID, RegisterStatus.EXPIRING, RegisterStatus.REINSTATED);
    }

    private static List<FieldProblem> refused(String field, String value) {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> RegisterParameters.read(
                        given("q", field, value),
                        given("scope", field, value),
                        given("status", field, value),
                        null,
                        given("page", field, value),
                        given("size", field, value)));
        assertThat(refused).as("refused").isNotNull();
        return refused.errors();
    }

    private static @Nullable String given(String name, String field, String value) {
        return name.equals(field) ? value : null;
    }
}
