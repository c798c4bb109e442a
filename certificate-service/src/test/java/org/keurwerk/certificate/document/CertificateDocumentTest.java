package org.keurwerk.certificate.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.keurwerk.certificate.Certified;
import org.keurwerk.certificate.Decisions;
import org.keurwerk.certificate.Lives;
import org.keurwerk.certificate.body.BodySettings;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.press.PdfPrinter;
import org.keurwerk.testsupport.Archival;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.env.MockEnvironment;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class CertificateDocumentTest {

    private static final String BODY = "Certificeringsorganisatie Bibliotheekwerk, Cultuur en Taal";

    private final Certificate groningen = Certified.by(Decisions.groningen(), Scope.LIBRARY, 117);

    @Test
    void theSheetSaysWhatWasDecided() throws IOException {
        assertThat(textOf(drawing().draw(List.of(groningen))))
                .contains(BODY, "Biblionet Groningen", "voldoet als bibliotheekorganisatie", "Kwaliteit in Beeld I")
                .contains("CBCT-2021-000117-R", "22 maart 2021", "22 maart 2025", "https://register.example/verify")
                .doesNotContain("zegel", "VOORBEELD", "dossier", "7f3a", "dec_", "trj_");
    }

    @Test
    void theDemonstrationWritesVoorbeeldAcrossIt() throws IOException {
        try (PDDocument document = Loader.loadPDF(drawing("demo").draw(List.of(groningen)))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", ""))
                    .contains("VOORBEELD");
        }
    }

    @Test
    void theCodeLeadsToTheVerifyPage() throws Exception {
        BufferedImage page = rendered(drawing("demo").draw(List.of(groningen)), 200);
        String read = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(cornerOf(page)))))
                .getText();
        assertThat(read).isEqualTo("https://register.example/verify/CBCT-2021-000117-R");
    }

    @Test
    void theSameCertificateGivesTheSameBytes() {
        assertThat(drawing().draw(List.of(groningen))).isEqualTo(drawing().draw(List.of(groningen)));
    }

    @Test
    void theTagChangesWithWhatStandsOnTheSheet() {
        String tag = drawing().tag(List.of(groningen));
        assertThat(drawing().tag(List.of(groningen))).isEqualTo(tag);
        assertThat(drawing("demo").tag(List.of(groningen))).isNotEqualTo(tag);
        assertThat(drawing().tag(List.of(Certified.by(Decisions.groningen(), Scope.POI, 118))))
                .isNotEqualTo(tag);
    }

    @Test
    void whatIsSuspendedOrWithdrawnIsStampedInTheLanguageOfTheSheet() throws IOException {
        Certificate suspended = Lives.suspended(groningen, "2024-02-29");
        Certificate withdrawn = Lives.withdrawn(suspended, "2024-05-27");

        byte[] pdf = drawing().draw(List.of(suspended));

        Files.write(Path.of("target/certificate-suspended.pdf"), pdf);
        assertThat(textOf(pdf)).contains("GESCHORST sinds 29 februari 2024", "niet geldig");
        assertThat(textOf(drawing().draw(List.of(withdrawn)))).contains("INGETROKKEN op 27 mei 2024");
        assertThat(Archival.faults(pdf)).isEmpty();
        assertThat(drawing().tag(List.of(suspended)))
                .isNotEqualTo(drawing().tag(List.of(groningen)))
                .isNotEqualTo(drawing().tag(List.of(withdrawn)));
    }

    @Test
    void onAJointSheetTheStampSaysOfWhich() throws IOException {
        Certificate poi = Lives.suspended(Certified.by(Decisions.groningen(), Scope.POI, 118), "2024-02-29");

        byte[] pdf = drawing(SheetLanguage.BOTH, "").draw(List.of(groningen, poi));

        Files.write(Path.of("target/certificate-joint-suspended.pdf"), pdf);
        assertThat(textOf(pdf)).contains("CBCT-2021-000118-P: GESCHORST", "SUSPENDED since 29 February 2024");
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        try (PDDocument document = Loader.loadPDF(drawing().draw(List.of(groningen)))) {
            Set<String> names = new HashSet<>();
            var resources = document.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                names.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
            }
            assertThat(names)
                    .containsExactlyInAnyOrder(
                            "MarkaziText-Regular", "MarkaziText-SemiBold", "Inter-Regular", "Inter-SemiBold");
        }
    }

    @Test
    void eightyCharactersOfNameStillFitOnOneSheet() throws IOException {
        String name = "Stichting Openbare Bibliotheken en Cultuurhuizen Noordoost-Voorbeeldland-Zuidrand";
        Certificate certificate =
                Certified.by(Decisions.forOrganisation(name, "'s-Gravenvoorbeeld aan den Rijn"), Scope.POI, 999_999);
        byte[] pdf = drawing("demo").draw(List.of(certificate));
        Files.write(Path.of("target/certificate-longest.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", ""))
                    .contains(name.replace(" ", ""))
                    .contains("provincialeondersteuningsinstelling");
        }
    }

    @Test
    void anArchiveTakesItAndAScreenReaderReadsIt() {
        byte[] pdf = drawing("demo").draw(List.of(groningen));

        assertThat(Archival.faults(pdf)).isEmpty();
        assertThat(Archival.faultsForReaders(pdf)).isEmpty();
    }

    @Test
    void anEnglishOrganisationGetsAnEnglishCertificate() throws IOException {
        Certificate english = Certified.by(Decisions.groningen().inEnglish(), Scope.LIBRARY, 117);

        byte[] pdf = drawing("demo").draw(List.of(english));

        Files.write(Path.of("target/certificate-english.pdf"), pdf);
        assertThat(textOf(pdf))
                .contains("meets, as a library organisation", "Quality in View I (2018-2022)", "22 March 2021")
                .contains("Independent assessment of quality")
                .doesNotContain("Kwaliteit", "maart", "Onafhankelijke");
    }

    @Test
    void aBodyThatWantsItHasBothLanguagesOnOneSheet() throws IOException {
        byte[] pdf = drawing(SheetLanguage.BOTH, "").draw(List.of(groningen));

        Files.write(Path.of("target/certificate-both.pdf"), pdf);
        assertThat(textOf(pdf))
                .contains("voldoet als bibliotheekorganisatie", "meets, as a library organisation")
                .contains("Kwaliteit in Beeld I", "Quality in View I", "22 maart 2021", "22 March 2021");
    }

    @Test
    void theDirectorStandsUnderItWhereTheBodySaysWho() throws IOException {
        assertThat(textOf(drawing(SheetLanguage.NL, "A. Voorbeeld").draw(List.of(groningen))))
                .contains("A. Voorbeeld", "Directeur van CBCT");
        assertThat(textOf(drawing().draw(List.of(groningen)))).contains("De directeur van de");
    }

    @ParameterizedTest
    @EnumSource(SheetLanguage.class)
    void whomToCallStandsAtItsFoot(SheetLanguage language) throws IOException {
        assertThat(textOf(drawing(language, "").draw(List.of(groningen))))
                .contains("CBCT \u00B7 088 000 00 00 \u00B7 bureau@cbct.example");
    }

    @Test
    void whatOneDecisionGaveStandsOnOneSheetWithACodeForEach() throws IOException {
        byte[] pdf = drawing("demo").draw(List.of(groningen, Certified.by(Decisions.groningen(), Scope.POI, 118)));

        Files.write(Path.of("target/certificate-joint.pdf"), pdf);
        assertThat(textOf(pdf))
                .contains("CBCT-2021-000117-R", "CBCT-2021-000118-P")
                .contains("als bibliotheekorganisatie en als provinciale ondersteuningsinstelling");
        assertThat(Archival.faults(pdf)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "arabic,Taalhuis سلام,Den Haag",
        "hebrew,בית הספר,Amsterdam",
        "chinese,Bibliotheek 荷蘭,Rotterdam",
        "emoji,Leeshuis 📚 Zuid,Utrecht",
        "cyrillic,Библиотека Дом Ελλάδα,Łódź",
        "word,Kunstencentrumgroepsadministratiekantoorbibliotheek,Voorbeeldstad",
        "wide,WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW,"
                + "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
        "diacritics,Súdwest-Fryslân Œuvre Łódź Kızılırmak Ẅĳk,’s-Hertogenbosch"
    })
    void aDifficultNameIsPrintedAsItIsRegistered(String file, String name, String place) throws IOException {
        byte[] pdf = drawing().draw(List.of(Certified.by(Decisions.forOrganisation(name, place), Scope.POI, 117)));

        Files.write(Path.of("target/certificate-" + file + ".pdf"), pdf);
        assertThat(textOf(pdf).replace(" ", "")).contains(name.replace(" ", ""), place.replace(" ", ""));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(Archival.faults(pdf)).isEmpty();
    }

    @Test
    void itIsSmall() throws IOException {
        byte[] pdf = drawing("demo").draw(List.of(groningen));
        Files.write(Path.of("target/certificate.pdf"), pdf);
        assertThat(pdf.length).isLessThan(150_000);
    }

    private static DrawingCertificates drawing(String... profiles) {
        return drawing(SheetLanguage.ORGANISATION, "", profiles);
    }

    private static DrawingCertificates drawing(SheetLanguage language, String director, String... profiles) {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        SpringTemplateEngine templates = new SpringTemplateEngine();
        templates.setTemplateResolver(files);
        templates.setMessageSource(words);
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        return new DrawingCertificates(
                templates,
                words,
                new PdfPrinter(),
                new BodySettings(
                        BODY,
                        "CBCT",
                        "Onafhankelijke toetsing van kwaliteit",
                        "Independent assessment of quality",
                        director,
                        "088 000 00 00",
                        "bureau@cbct.example",
                        "CBCT"),
                new PublicAddresses(URI.create("https://register.example/")),
                language,
                environment,
                new BusinessTime(Clock.fixed(Instant.parse("2024-06-01T08:42:00Z"), ZoneOffset.UTC)));
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reading = new PDFTextStripper();
            reading.setSortByPosition(true);
            return reading.getText(document).replaceAll("\\s+", " ");
        }
    }

    private static BufferedImage rendered(byte[] pdf, int dpi) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, dpi);
        }
    }

    private static BufferedImage cornerOf(BufferedImage page) {
        int x = page.getWidth() * 6 / 10;
        int y = page.getHeight() * 7 / 10;
        return page.getSubimage(x, y, page.getWidth() - x, page.getHeight() - y);
    }
}
