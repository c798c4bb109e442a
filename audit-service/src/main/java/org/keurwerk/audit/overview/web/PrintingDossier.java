package org.keurwerk.audit.overview.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.press.PdfPrinter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** Prints documents of a dossier in the reader's language. The same document gives the same bytes in each language. */
@Component
class PrintingDossier {

    private static final int REFERENCE_FROM = 4;
    private static final int REFERENCE_GROUP = 4;

    private final ITemplateEngine templates;
    private final PdfPrinter printer;
    private final ApplicationContext beans;
    private final String body;
    private final String shortName;

    PrintingDossier(
            ITemplateEngine templates,
            PdfPrinter printer,
            ApplicationContext beans,
            @Value("${keurwerk.body.name}") String body,
            @Value("${keurwerk.body.short-name}") String shortName) {
        this.templates = templates;
        this.printer = printer;
        this.beans = beans;
        this.body = body;
        this.shortName = shortName;
    }

    /**
     * How a document is called.
     *
     * @param file its file, without ending
     * @param name in its heading
     * @param on its date, in words
     */
    record Named(String file, String name, String on) {}

    /**
     * The document as an answer.
     *
     * @param template under {@code overview/print}
     * @param made what the document says about its age
     * @param facts what the template shows
     */
    ResponseEntity<byte[]> answer(
            String template,
            Named named,
            Trajectory trajectory,
            Instant made,
            Locale locale,
            Map<String, Object> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("name", named.name());
        all.put("on", named.on());
        all.put("trajectory", trajectory);
        all.put("body", body);
        all.put("shortName", shortName);
        all.put("reference", reference(trajectory.id()));
        all.put(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        String html = templates.process("overview/print/" + template, new Context(locale, all));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(named.file() + "-" + reference(trajectory.id()) + ".pdf")
                                .build()
                                .toString())
                .body(printer.print(html, named.file() + trajectory.id() + locale, made));
    }

    /** By which people name a dossier to each other: {@code 7K2M-Q4V6}. */
    static String reference(TrajectoryId id) {
        String random = id.value().substring(REFERENCE_FROM).toUpperCase(Locale.ROOT);
        return random.length() < 2 * REFERENCE_GROUP
                ? random
                : random.substring(0, REFERENCE_GROUP) + "-" + random.substring(REFERENCE_GROUP, 2 * REFERENCE_GROUP);
    }
}
