package org.keurwerk.certificate.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.certificate.lifecycle.RefusedNumber.Mistake;

class CertificateNumberTest {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final CertificateNumber NUMBER = new CertificateNumber("CBCT", 2021, 117);

    @Test
    void theCheckCharacterIsThatOfTheStandard() {
        // a Global Release Identifier, A1-2425G-ABC1234002-M, is checked by the same system
        assertThat(CheckCharacter.of("A12425GABC1234002")).isEqualTo('M');
    }

    @Test
    void aNumberReadsAsItIsWritten() {
        assertThat(NUMBER.text()).isEqualTo("CBCT-2021-000117-R");
        assertThat(CertificateNumber.parse("CBCT-2021-000117-R")).isEqualTo(NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cbct-2021-000117-r",
                " CBCT-2021-000117-R ",
                "CBCT 2021 000117 R",
                "CBCT2021000117R",
                "CBCT\u20132021\u2013000117\u2013R",
                "CBCT\u22122021\u2212000117\u2212R",
                "\u200bCBCT-2021-000117-R\u200b",
                "CBCT-\u00ad2021-000117-R",
                "CBCT-2021-000117-R.",
                "\"CBCT-2021-000117-R\"",
                "\u201cCBCT-2021-000117-R\u201d,",
                "(CBCT-2021-000117-R)",
                "https://register.example/verify/CBCT-2021-000117-R",
                "https://register.example/certificates/cbct-2021-000117-r?lang=en",
                "<https://register.example/certificates/CBCT-2021-000117-R/pdf>"
            })
    void capitalsHyphensAndSpacesDoNotMatter(String typed) {
        assertThat(CertificateNumber.parse(typed)).isEqualTo(NUMBER);
    }

    @Test
    void everySingleWrongCharacterIsFound() {
        String text = NUMBER.text();
        for (int place = 0; place < text.length(); place++) {
            for (int i = 0; i < ALPHABET.length(); i++) {
                char other = ALPHABET.charAt(i);
                if (text.charAt(place) != '-' && text.charAt(place) != other) {
                    String typed = text.substring(0, place) + other + text.substring(place + 1);
                    assertThatThrownBy(() -> CertificateNumber.parse(typed))
                            .as(typed)
                            .isInstanceOf(RefusedNumber.class);
                }
            }
        }
    }

    @Test
    void swappedNeighboursAreFound() {
        assertThatExceptionOfType(RefusedNumber.class)
                .isThrownBy(() -> CertificateNumber.parse("CBCT-2012-000117-R"))
                .extracting(RefusedNumber::mistake)
                .isEqualTo(Mistake.WRONG_CHECK_CHARACTER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CBCT",
                "CBCT-2021-117-R",
                "C-2021-000117-R",
                "CBCT-2021-000000-0",
                "CBCT-0021-000117-R",
                "12345",
                "CBCT-2021-000117",
                "'; drop table",
                "CBCT-2021-000117-R-CBCT-2021-000117-R-CBCT-2021-000117-R"
            })
    void whatIsNoNumberIsToldApartFromAMistypedOne(String typed) {
        assertThatThrownBy(() -> CertificateNumber.parse(typed))
                .asInstanceOf(InstanceOfAssertFactories.type(RefusedNumber.class))
                .satisfies(refused -> {
                    assertThat(refused.mistake()).isEqualTo(Mistake.NOT_A_NUMBER);
                    assertThat(refused.typed()).isEqualTo(typed);
                });
    }

    @Test
    void oneThatDoesNotFitCannotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CertificateNumber("cbct", 2021, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CertificateNumber("CBCT", 21, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CertificateNumber("CBCT", 2021, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CertificateNumber("CBCT", 2021, 1_000_000));
    }
}
