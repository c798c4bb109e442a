package org.keurwerk.certificate.document;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.LookingUpCertificates;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The sheet for the wall, for people and programs alike. */
@RestController
@Tag(name = "Register")
class DocumentController {

    private final LookingUpCertificates certificates;
    private final DrawingCertificates drawing;

    DocumentController(LookingUpCertificates certificates, DrawingCertificates drawing) {
        this.certificates = certificates;
        this.drawing = drawing;
    }

    @GetMapping({"/api/v1/certificates/{number}/pdf", "/certificates/{number}/pdf"})
    @Operation(
            summary = "The certificate as PDF",
            description =
                    "A4, PDF/A-2a, in the language of the organisation or as the body set it, with a QR code to its"
                            + " verify page. Says what was decided, and is stamped while the certificate is suspended or once it was"
                            + " withdrawn. Ask for it again with If-None-Match.")
    @ApiResponse(
            responseCode = "200",
            description = "The document.",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "404",
            description = "urn:keurwerk:problem:unknown-certificate: no certificate has this number.",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE, schema = @Schema(type = "object")))
    @Nullable ResponseEntity<byte[]> pdf(
            @Parameter(example = "CBCT-2021-000117-R") @PathVariable String number, WebRequest request) {
        return printed(List.of(certificates.find(number)), request);
    }

    @GetMapping({"/api/v1/certificates/{number}/joint-pdf", "/certificates/{number}/joint-pdf"})
    @Operation(
            summary = "All certificates of its decision on one sheet, as PDF",
            description =
                    "The same sheet by the number of each of them. A decision that gave one certificate has none.")
    @ApiResponse(
            responseCode = "200",
            description = "The document.",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "404",
            description = "urn:keurwerk:problem:unknown-certificate: no certificate has this number;"
                    + " urn:keurwerk:problem:not-found: it stands alone.",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE, schema = @Schema(type = "object")))
    @Nullable ResponseEntity<byte[]> joint(
            @Parameter(example = "CBCT-2021-000117-R") @PathVariable String number, WebRequest request) {
        List<Certificate> together = certificates.givenTogetherWith(certificates.find(number));
        if (together.size() < 2) {
            throw new ProblemException(ProblemKind.NOT_FOUND);
        }
        return printed(together, request);
    }

    private @Nullable ResponseEntity<byte[]> printed(List<Certificate> sheet, WebRequest request) {
        String tag = "\"" + drawing.tag(sheet) + "\"";
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePublic())
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(
                                        sheet.stream().map(Certificate::number).collect(Collectors.joining("_"))
                                                + ".pdf")
                                .build()
                                .toString())
                .body(drawing.draw(sheet));
    }
}
