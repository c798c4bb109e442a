package org.keurwerk.audit.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "jaarplan.pdf, jaarplan.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\ik\\plan.docx, plan.docx",
        "'  een   plan .pdf ', een plan .pdf",
        ".htaccess, htaccess",
        "..., bestand",
        "'', bestand",
        "a<b>:c|?*.pdf, a_b__c___.pdf",
        "con.pdf, _con.pdf",
        "Überblick é.png, Überblick é.png",
        "plan.pdf., plan.pdf"
    })
    void aNameIsOneThatEverySystemTakes(String sent, String kept) {
        assertThat(FileName.of(sent).value()).isEqualTo(kept);
    }

    @Test
    void nothingInItIsUnseenOrTurnsTheDirection() {
        assertThat(FileName.of("plan\u202Efdp.exe").value()).isEqualTo("planfdp.exe");
        assertThat(FileName.of("pl\u0000an\r\n\u200B.pdf").value()).isEqualTo("plan.pdf");
        assertThat(FileName.of("e\u0301.pdf").value()).isEqualTo("é.pdf");
    }

    @Test
    void aLongOneKeepsItsEnding() {
        String name = FileName.of("x".repeat(300) + ".docx").value();

        assertThat(name).hasSize(FileName.LONGEST).endsWith("x.docx");
        assertThat(FileName.of("📚".repeat(300) + ".pdf").value()).endsWith("📚.pdf");
    }

    @ParameterizedTest
    @CsvSource({"plan.PDF, pdf", "plan, ''", "een.twee.odt, odt"})
    void itsEndingIsWhatComesAfterTheLastDot(String name, String extension) {
        assertThat(FileName.of(name).extension()).isEqualTo(extension);
    }

    @ParameterizedTest
    @CsvSource({"Überblick é.png, Uberblick-e.png", "تقرير.pdf, bestand.pdf", "een (2).pdf, een-2-.pdf"})
    void inAnArchiveItHasLettersThatEverySystemKnows(String name, String plain) {
        assertThat(FileName.of(name).plain()).isEqualTo(plain);
    }
}
