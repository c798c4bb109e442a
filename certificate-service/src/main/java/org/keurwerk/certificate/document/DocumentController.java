package org.keurwerk.certificate.document;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.LookingUpCertificates;
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

    private static final Duration FRESH = Duration.ofMinutes(10);

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
                    "A4, in Dutch, with a QR code to its verify page. Says what was decided, not what holds today.")
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
        Certificate certificate = certificates.find(number);
        String tag = "\"" + drawing.tag(certificate) + "\"";
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(certificate.number() + ".pdf")
                                .build()
                                .toString())
                .body(drawing.draw(certificate));
    }
}
