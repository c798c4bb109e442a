package org.keurwerk.certificate.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.keurwerk.certificate.Certified;
import org.keurwerk.certificate.Decisions;
import org.keurwerk.contracts.audit.Scope;

class CertificateSheetTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-06-01");

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Test
    void aLongNameIsSetSmaller() {
        assertThat(ofNamed("Biblionet Groningen").nameSize()).isBetween(58.0, 62.0);
        assertThat(ofNamed("Stichting Openbare Bibliotheken en Cultuurhuizen Noordoost-Voorbeeldland-Zuidrand")
                        .nameSize())
                .isBetween(27.0, 42.0);
        assertThat(ofNamed("n".repeat(200)).nameSize()).isBetween(15.0, 27.0);
    }

    @Test
    void severalCertificatesStandTwoByTwo() {
        Decisions decision = Decisions.groningen();
        CertificateSheet sheet = CertificateSheet.of(
                List.of(
                        Certified.by(decision, Scope.LIBRARY, 1),
                        Certified.by(decision, Scope.POI, 2),
                        Certified.by(decision, Scope.CULTURE, 3)),
                TODAY);
        assertThat(sheet.pairs()).extracting(List::size).containsExactly(2, 1);
        assertThat(sheet.name()).contains("000001", "000002", "000003");
    }

    @Test
    void theLanguageIsThatOfTheOrganisationOrWhatTheBodyWants() {
        assertThat(SheetLanguage.ORGANISATION.of("en")).containsExactly(Locale.ENGLISH);
        assertThat(SheetLanguage.ORGANISATION.of(null)).containsExactly(DUTCH);
        assertThat(SheetLanguage.NL.of("en")).containsExactly(DUTCH);
        assertThat(SheetLanguage.EN.of("nl")).containsExactly(Locale.ENGLISH);
        assertThat(SheetLanguage.BOTH.of("en")).containsExactly(Locale.ENGLISH, DUTCH);
    }

    private static CertificateSheet ofNamed(String name) {
        return CertificateSheet.of(
                List.of(Certified.by(Decisions.forOrganisation(name, "Voorbeeld"), Scope.LIBRARY, 1)), TODAY);
    }
}
