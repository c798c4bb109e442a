package org.keurwerk.certificate.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.certificate.Certified;
import org.keurwerk.certificate.Decisions;
import org.keurwerk.contracts.audit.Scope;

class CertificateSheetTest {

    @Test
    void datesAreWrittenOutInDutchAndTheHashInGroups() {
        CertificateSheet sheet = CertificateSheet.of(Certified.by(Decisions.groningen(), Scope.POI, 118));
        assertThat(sheet.validFrom()).isEqualTo("22 maart 2021");
        assertThat(sheet.validUntil()).isEqualTo("22 maart 2025");
        assertThat(sheet.dossier()).isEqualTo("7f3a 91c2 0be4 55d8");
    }

    @ParameterizedTest
    @CsvSource({"20,short", "28,short", "29,long", "60,long", "61,longest", "200,longest"})
    void aLongNameIsSetSmaller(int length, String size) {
        Decisions decision = Decisions.forOrganisation("n".repeat(length), "Voorbeeld");
        assertThat(CertificateSheet.of(Certified.by(decision, Scope.LIBRARY, 1)).nameSize())
                .isEqualTo(size);
    }
}
