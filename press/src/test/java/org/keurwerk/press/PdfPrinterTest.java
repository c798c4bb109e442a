package org.keurwerk.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.keurwerk.testsupport.Archival;

class PdfPrinterTest {

    private static final Instant MADE = Instant.parse("2021-03-22T00:00:00Z");

    private final PdfPrinter printer = new PdfPrinter();

    @Test
    void aPageWithCharactersThatCannotBePrintedIsPrintedWithoutThem() throws IOException {
        assertThat(textOf(printed("<p>Biblio\fVoorbeeld\u001b \u0000te Zuid</p>")))
                .contains("Biblio Voorbeeld te Zuid");
    }

    @Test
    void lettersOfOtherAlphabetsArePrintedInFontsThatHaveThem() throws IOException {
        byte[] pdf = printed("<h1>Taalhuis 荷蘭 📚</h1><p>Дом Ελλάδα Łódź</p><p><b>Библиотека</b></p>");

        assertThat(textOf(pdf)).contains("荷蘭", "📚", "Дом Ελλάδα Łódź", "Библиотека");
        assertThat(fontsOf(pdf)).contains("KurintoSans-Rg", "KurintoSans-Bd", "NotoSansSC-Regular");
    }

    @Test
    void aSignThatNoFontDrawsIsSaidInWords() throws IOException {
        byte[] pdf = printed("<p>Goed bezocht 😀</p>");

        assertThat(textOf(pdf)).contains("Goed bezocht [grinning face]");
        assertThat(Archival.faults(pdf)).isEmpty();
    }

    @Test
    void onlyTheFontsThatAPageNeedsAreInIt() throws IOException {
        assertThat(fontsOf(printed("<p>Biblionet Groningen</p>"))).containsExactly("Inter-Regular");
    }

    @Test
    void arabicAndHebrewRunFromRightToLeft() throws IOException {
        byte[] pdf = printed("<p>Taalhuis سلام</p><p>בית הספר</p>");
        Files.write(Path.of("target/right-to-left.pdf"), pdf);

        assertThat(textOf(pdf)).contains("Taalhuis سلام", "בית הספר");
    }

    @Test
    void theSamePageGivesTheSameBytes() {
        String page = "<h1>Taalhuis سلام</h1><p>荷蘭</p>";

        assertThat(printed(page)).isEqualTo(printed(page));
    }

    @Test
    void lettersThatATypeWouldMergeCanStillBeRead() throws IOException {
        byte[] pdf = printed("<h1>Maatschappelijk effect, officieel</h1><p>effect</p>");

        assertThat(textOf(pdf)).contains("effect, officieel");
        assertThat(Archival.faults(pdf)).isEmpty();
    }

    @Test
    void aTextKeepsItsLineBreaks() {
        byte[] pdf =
                printed("<p class=\"kw-prewrap\" style=\"white-space: pre-wrap\">Een.\nTwee.\r\n\nسلام\nVier.</p>");

        assertThat(Archival.faults(pdf)).isEmpty();
        assertThat(linesOf(pdf)).containsSubsequence("Een.", "Twee.", "سلام", "Vier.");
    }

    @Test
    void whatIsNoArchivalDocumentIsSeenToBeNone() throws IOException {
        try (PDDocument plain = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            plain.addPage(new PDPage());
            plain.save(out);
            assertThat(Archival.faults(out.toByteArray())).isNotEmpty();
        }
    }

    @Test
    void anArchiveTakesIt() {
        byte[] pdf = printed("<h1>Taalhuis سلام</h1><table><tr><th>Nummer</th><td>荷蘭 Дом</td></tr></table>");

        assertThat(Archival.faults(pdf)).isEmpty();
        assertThat(Archival.faultsForReaders(pdf)).isEmpty();
    }

    private byte[] printed(String body) {
        return printer.print(
                "<!DOCTYPE html><html lang=\"nl\"><head><title>Proef</title><meta name=\"description\" content=\"Proef\"/>"
                        + "<style>body { font-family: Inter } h1 { font-family: 'Markazi Text' }</style></head><body>"
                        + body + "</body></html>",
                "proef",
                MADE);
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static List<String> linesOf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .lines()
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> namesIn(PDResources resources) {
        return StreamSupport.stream(resources.getFontNames().spliterator(), false)
                .map(name -> {
                    try {
                        PDFont font = resources.getFont(name);
                        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                        return font.getName().replaceFirst("^[A-Z]{6}\\+", "");
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private static Iterable<String> fontsOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return namesIn(document.getPage(0).getResources()).toList();
        }
    }
}
