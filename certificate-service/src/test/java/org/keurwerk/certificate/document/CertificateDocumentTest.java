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
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.keurwerk.certificate.Certified;
import org.keurwerk.certificate.Decisions;
import org.keurwerk.certificate.body.BodySettings;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.contracts.audit.Scope;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.env.MockEnvironment;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class CertificateDocumentTest {

    private static final String BODY = "Certificeringsorganisatie Bibliotheekwerk, Cultuur en Taal";

    private final Certificate groningen = Certified.by(Decisions.groningen(), Scope.LIBRARY, 117);

    @Test
    void theSheetSaysWhatWasDecided() throws IOException {
        assertThat(textOf(drawing().draw(groningen)))
                .contains(BODY, "Biblionet Groningen", "voldoet als bibliotheekorganisatie", "Kwaliteit in Beeld I")
                .contains("CBCT-2021-000117-R", "22 maart 2021", "22 maart 2025", "dossier 7f3a 91c2 0be4 55d8")
                .doesNotContain("zegel", "VOORBEELD");
    }

    @Test
    void aPageWithCharactersThatCannotBePrintedIsPrintedWithoutThem() throws IOException {
        byte[] printed = new PdfPrinter()
                .print("<html><body><p>Biblio\fVoorbeeld\u001b \u0000te Zuid</p></body></html>", "name", Instant.EPOCH);

        assertThat(textOf(printed)).contains("Biblio Voorbeeld te Zuid");
    }

    @Test
    void theDemonstrationWritesVoorbeeldAcrossIt() throws IOException {
        assertThat(textOf(drawing("demo").draw(groningen)).replace(" ", "")).contains("VOORBEELD");
    }

    @Test
    void theCodeLeadsToTheVerifyPage() throws Exception {
        BufferedImage page = rendered(drawing("demo").draw(groningen), 200);
        String read = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(cornerOf(page)))))
                .getText();
        assertThat(read).isEqualTo("https://register.example/verify/CBCT-2021-000117-R");
    }

    @Test
    void theSameCertificateGivesTheSameBytes() {
        assertThat(drawing().draw(groningen)).isEqualTo(drawing().draw(groningen));
    }

    @Test
    void theTagChangesWithWhatStandsOnTheSheet() {
        String tag = drawing().tag(groningen);
        assertThat(drawing().tag(groningen)).isEqualTo(tag);
        assertThat(drawing("demo").tag(groningen)).isNotEqualTo(tag);
        assertThat(drawing().tag(Certified.by(Decisions.groningen(), Scope.POI, 118)))
                .isNotEqualTo(tag);
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        try (PDDocument document = Loader.loadPDF(drawing().draw(groningen))) {
            Set<String> names = new HashSet<>();
            var resources = document.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                names.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
            }
            assertThat(names).contains("LiberationSerif", "LiberationSerif-Bold", "LiberationSans");
        }
    }

    @Test
    void eightyCharactersOfNameStillFitOnOneSheet() throws IOException {
        String name = "Stichting Openbare Bibliotheken en Cultuurhuizen Noordoost-Voorbeeldland-Zuidrand";
        Certificate certificate =
                Certified.by(Decisions.forOrganisation(name, "'s-Gravenvoorbeeld aan den Rijn"), Scope.POI, 999_999);
        byte[] pdf = drawing("demo").draw(certificate);
        Files.write(Path.of("target/certificate-longest.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", ""))
                    .contains(name.replace(" ", ""))
                    .contains("provincialeondersteuningsinstelling");
        }
    }

    @Test
    void itIsSmall() throws IOException {
        byte[] pdf = drawing("demo").draw(groningen);
        Files.write(Path.of("target/certificate.pdf"), pdf);
        assertThat(pdf.length).isLessThan(150_000);
    }

    private static DrawingCertificates drawing(String... profiles) {
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
                new PdfPrinter(),
                new BodySettings(BODY, "CBCT", "Onafhankelijke toetsing van kwaliteit", "CBCT"),
                new PublicAddresses(URI.create("https://register.example/")),
                environment);
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
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
