package org.keurwerk.audit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keurwerk.audit.evidence.Recognised.Hindrance;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;

/** What a file is, by its content, and whether its name agrees. */
class RecognisingTest {

    private final Recognising recognising = new Recognising();

    private Recognised of(byte[] content) throws IOException {
        return recognising.recognise(FileSamples.inChunks(content));
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                arguments("plan.pdf", FileSamples.pdf(), EvidenceType.PDF),
                arguments("plan.PDF", FileSamples.pdf(), EvidenceType.PDF),
                arguments("plan.docx", FileSamples.docx(), EvidenceType.DOCX),
                arguments("cijfers.xlsx", FileSamples.xlsx(), EvidenceType.XLSX),
                arguments("verslag.odt", FileSamples.odt(), EvidenceType.ODT),
                arguments("foto.jpg", FileSamples.jpeg(), EvidenceType.JPEG),
                arguments("foto.jpeg", FileSamples.jpeg(), EvidenceType.JPEG),
                arguments("schema.png", FileSamples.png(), EvidenceType.PNG));
    }

    @ParameterizedTest
    @MethodSource
    void taken(String name, byte[] content, EvidenceType type) throws IOException {
        assertThat(EvidenceProblems.accepted(FileName.of(name), of(content))).isEqualTo(type);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("an archive", "alles.zip", FileSamples.zip(), EvidenceProblems.ARCHIVE),
                arguments("an archive by another name", "plan.docx", FileSamples.zip(), EvidenceProblems.DISGUISED),
                arguments("a program by another name", "plan.pdf", FileSamples.program(), EvidenceProblems.DISGUISED),
                arguments("a program", "plan.exe", FileSamples.program(), EvidenceProblems.OTHER_TYPE),
                arguments("Word called PDF", "plan.pdf", FileSamples.docx(), EvidenceProblems.DISGUISED),
                arguments("PDF called a program", "plan.exe", FileSamples.pdf(), EvidenceProblems.DISGUISED),
                arguments("PDF without an ending", "plan", FileSamples.pdf(), EvidenceProblems.NAMELESS),
                arguments("slides", "dia.pptx", FileSamples.pptx(), EvidenceProblems.OTHER_TYPE),
                arguments("slides of LibreOffice", "dia.odp", FileSamples.odp(), EvidenceProblems.OTHER_TYPE),
                arguments(
                        "an old document",
                        "plan.doc",
                        FileSamples.oldOffice("WordDocument"),
                        EvidenceProblems.OTHER_TYPE),
                arguments(
                        "an old one called new",
                        "plan.docx",
                        FileSamples.oldOffice("WordDocument"),
                        EvidenceProblems.DISGUISED),
                arguments(
                        "a page",
                        "plan.html",
                        FileSamples.text("<!doctype html><html><body>x"),
                        EvidenceProblems.OTHER_TYPE),
                arguments(
                        "a page called PDF", "plan.pdf", FileSamples.text("<html><body>x"), EvidenceProblems.DISGUISED),
                arguments(
                        "a drawing with scripts",
                        "plan.png",
                        FileSamples.text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
                        EvidenceProblems.DISGUISED),
                arguments("text called PDF", "plan.pdf", FileSamples.text("gewone tekst"), EvidenceProblems.DISGUISED),
                arguments("a PDF with a password", "plan.pdf", FileSamples.encryptedPdf(), EvidenceProblems.ENCRYPTED),
                arguments(
                        "Word with a password",
                        "plan.docx",
                        FileSamples.oldOffice("EncryptedPackage"),
                        EvidenceProblems.ENCRYPTED),
                arguments(
                        "LibreOffice with a password",
                        "plan.odt",
                        FileSamples.encryptedOdt(),
                        EvidenceProblems.ENCRYPTED),
                arguments("Word with macros", "plan.docx", FileSamples.docxWithMacros(), EvidenceProblems.MACROS),
                arguments("a ZIP without its end", "plan.docx", half(FileSamples.docx()), EvidenceProblems.DISGUISED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, String name, byte[] content, ProblemKind why) {
        assertThatThrownBy(() -> EvidenceProblems.accepted(FileName.of(name), of(content)))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.kind()).isEqualTo(why));
    }

    @Test
    void ofAnArchiveOnlyTheTableOfContentsIsUnpackedAndNoMoreThanItMayHold() throws IOException {
        byte[] bomb = FileSamples.zip("[Content_Types].xml", "0".repeat(8 << 20), "word/document.xml", "x");

        assertThat(of(bomb).type()).isNull();
    }

    @Test
    void aPasswordIsSeenWhereTwoChunksMeet() throws IOException {
        for (int shift = 0; shift < 64; shift++) {
            byte[] pdf = FileSamples.text("%PDF-1.7\n" + "x".repeat(shift) + " trailer << /Encrypt 12 0 R >>");

            assertThat(of(pdf).hindrance()).as("after " + shift).isEqualTo(Hindrance.ENCRYPTED);
        }
        assertThat(of(FileSamples.text("%PDF-1.7\n /EncryptMetadata true")).hindrance())
                .isNull();
    }

    @Test
    void whateverTheDirectoryOfAnArchiveClaimsIsNoMistakeOfOurs() throws IOException {
        byte[] docx = FileSamples.docx();
        for (int at = 0; at < docx.length; at++) {
            for (byte other : new byte[] {0, (byte) 0xFF, 0x7F}) {
                byte[] broken = docx.clone();
                broken[at] = other;
                of(broken);
            }
            of(Arrays.copyOf(docx, at));
        }
    }

    private static byte[] half(byte[] content) {
        return Arrays.copyOf(content, content.length / 2);
    }
}
