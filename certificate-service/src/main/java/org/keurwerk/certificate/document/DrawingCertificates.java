package org.keurwerk.certificate.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.keurwerk.certificate.body.BodySettings;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.commons.text.Sha256;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.press.Fitting;
import org.keurwerk.press.PdfPrinter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Draws the sheet for the wall, of one certificate or of all that one decision gave. The same certificates give the same bytes, as long as none is suspended or withdrawn. */
@Component
class DrawingCertificates {

    private static final int TAG_LENGTH = 32;

    /** Part of the tag by which browsers know a document again: raise it when the drawing changes. */
    private static final String EDITION = "4";

    private static final String TEMPLATE = "document/certificate";
    private static final double BODY_WIDTH = 112;
    private static final double BODY_HEIGHT = 24;
    private static final double[] BODY_SIZES = {23, 20, 17, 14, 11};

    private final ITemplateEngine templates;
    private final MessageSource words;
    private final PdfPrinter printer;
    private final BodySettings body;
    private final PublicAddresses addresses;
    private final SheetLanguage language;
    private final boolean specimen;
    private final BusinessTime time;

    DrawingCertificates(
            ITemplateEngine templates,
            MessageSource words,
            PdfPrinter printer,
            BodySettings body,
            PublicAddresses addresses,
            @Value("${keurwerk.certificate.language:ORGANISATION}") SheetLanguage language,
            Environment environment,
            BusinessTime time) {
        this.templates = templates;
        this.words = words;
        this.printer = printer;
        this.body = body;
        this.addresses = addresses;
        this.language = language;
        this.time = time;
        this.specimen = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** The PDF of one certificate, or the joint one of several. */
    byte[] draw(List<Certificate> certificates) {
        return printer.print(
                html(certificates),
                CertificateSheet.of(certificates, time.today()).name(),
                BusinessTime.startOf(certificates.get(0).validity().from()));
    }

    /** Names the bytes that {@link #draw} gives, without drawing. */
    String tag(List<Certificate> certificates) {
        return Sha256.of(Arrays.asList(
                                EDITION,
                                CertificateSheet.of(certificates, time.today()),
                                language.of(certificates.get(0).language()),
                                body,
                                specimen,
                                addresses.verify(certificates.get(0).number()))
                        .toString())
                .substring(0, TAG_LENGTH);
    }

    String html(List<Certificate> certificates) {
        CertificateSheet sheet = CertificateSheet.of(certificates, time.today());
        List<Locale> locales = language.of(certificates.get(0).language());
        List<SheetWords> languages = IntStream.range(0, locales.size())
                .mapToObj(i -> new SheetWords(words, locales.get(i), i == 0))
                .toList();
        double bodySize = Fitting.pointsOfWholeWords(body.name(), BODY_WIDTH, BODY_HEIGHT, BODY_SIZES);
        Map<String, Object> facts = Map.of(
                "sheet", sheet,
                "languages", languages,
                "body", body,
                "bodySize", bodySize,
                "bodyLines", Fitting.balanced(body.name(), BODY_WIDTH, bodySize),
                "specimen", specimen,
                "codes",
                        sheet.certificates().stream()
                                .map(line -> QrCode.of(addresses.verify(line.number())))
                                .toList(),
                "register", addresses.toVerify());
        return templates.process(TEMPLATE, new Context(locales.get(0), facts));
    }
}
