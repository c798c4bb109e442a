package org.keurwerk.certificate.document;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.keurwerk.certificate.body.BodySettings;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.text.Sha256;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Draws the sheet for the wall. The same certificate gives the same bytes. One at a time: drawing needs more memory than all else in the service,
 * and a short wait is better than a full heap.
 */
@Component
class DrawingCertificates {

    private static final int TAG_LENGTH = 32;

    /** Part of the tag by which browsers know a document again: raise it when the drawing changes. */
    private static final String EDITION = "1";

    private static final String TEMPLATE = "document/certificate";
    private static final long SECONDS_TO_WAIT = 20;

    private final ITemplateEngine templates;
    private final PdfPrinter printer;
    private final BodySettings body;
    private final PublicAddresses addresses;
    private final boolean specimen;
    private final Semaphore drawing = new Semaphore(1, true);

    DrawingCertificates(
            ITemplateEngine templates,
            PdfPrinter printer,
            BodySettings body,
            PublicAddresses addresses,
            Environment environment) {
        this.templates = templates;
        this.printer = printer;
        this.body = body;
        this.addresses = addresses;
        this.specimen = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** The PDF. */
    byte[] draw(Certificate certificate) {
        try {
            if (!drawing.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                throw new ProblemException(ProblemKind.UNAVAILABLE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemKind.UNAVAILABLE);
        }
        try {
            return printer.print(
                    html(certificate),
                    certificate.number(),
                    BusinessTime.startOf(certificate.validity().from()));
        } finally {
            drawing.release();
        }
    }

    /** Names the bytes that {@link #draw} gives, without drawing. */
    String tag(Certificate certificate) {
        return Sha256.of(Arrays.asList(
                                EDITION,
                                CertificateSheet.of(certificate),
                                body,
                                specimen,
                                addresses.verify(certificate.number()))
                        .toString())
                .substring(0, TAG_LENGTH);
    }

    String html(Certificate certificate) {
        Map<String, Object> facts = Map.of(
                "sheet",
                CertificateSheet.of(certificate),
                "body",
                body,
                "specimen",
                specimen,
                "qr",
                QrCode.of(addresses.verify(certificate.number())));
        return templates.process(TEMPLATE, new Context(CertificateSheet.DUTCH, facts));
    }
}
