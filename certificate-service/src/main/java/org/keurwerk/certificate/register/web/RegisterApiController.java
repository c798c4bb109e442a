package org.keurwerk.certificate.register.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.LookingUpCertificates;
import org.keurwerk.certificate.lifecycle.RegisterStatus;
import org.keurwerk.certificate.register.Register;
import org.keurwerk.certificate.register.RegisterSearch;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Scope;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The register for programs; public, without account or limit. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Register", description = "Who is certified, for what, until when. Public; no account needed.")
class RegisterApiController {

    private final Register register;
    private final LookingUpCertificates certificates;
    private final BusinessTime time;

    RegisterApiController(Register register, LookingUpCertificates certificates, BusinessTime time) {
        this.register = register;
        this.certificates = certificates;
        this.time = time;
    }

    @GetMapping("/register")
    @Operation(
            summary = "Search the register",
            description =
                    "Every outcome is in it, also the conditional and the negative. Without parameters: everything.")
    @ApiResponse(responseCode = "200", description = "One page of what was found.")
    @ApiResponse(
            responseCode = "400",
            description = "A parameter has a value that it cannot have; errors[] says which and what is allowed.",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE, schema = @Schema(type = "object")))
    RegisterView search(
            @Parameter(description = "Beginnings of words of organisation, place or number.", example = "groningen")
                    @RequestParam(required = false)
                    @Nullable String q,
            @Parameter(schema = @Schema(implementation = Scope.class)) @RequestParam(required = false) @Nullable String scope,
            @Parameter(schema = @Schema(implementation = RegisterStatus.class))
                    @RequestParam(required = false)
                    @Nullable String status,
            @Parameter(description = "A framework, with or without version.", example = "KIB-I")
                    @RequestParam(required = false)
                    @Nullable String framework,
            @Parameter(schema = @Schema(type = "integer", minimum = "0", defaultValue = "0"))
                    @RequestParam(required = false)
                    @Nullable String page,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20"))
                    @RequestParam(required = false)
                    @Nullable String size) {
        RegisterSearch search = RegisterParameters.read(q, scope, status, framework, page, size);
        return RegisterView.of(register.search(search, time.today()), time.today());
    }

    @GetMapping("/certificates/{number}")
    @Operation(
            summary = "One certificate",
            description = "Answers 304 to If-None-Match as long as nothing about the certificate changed.")
    @ApiResponse(responseCode = "200", description = "The certificate and what holds today.")
    @ApiResponse(
            responseCode = "400",
            description = "urn:keurwerk:problem:malformed-certificate-number: no number, or a mistyped one.",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE, schema = @Schema(type = "object")))
    @ApiResponse(
            responseCode = "404",
            description = "urn:keurwerk:problem:unknown-certificate: no certificate has this number.",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE, schema = @Schema(type = "object")))
    @Nullable CertificateView certificate(
            @Parameter(description = "Capitals and hyphens do not matter.", example = "CBCT-2021-000117-R")
                    @PathVariable
                    String number,
            WebRequest request) {
        Certificate certificate = certificates.find(number);
        CertificateView view = CertificateView.of(certificate, time.today());
        String tag = certificate.number() + "." + certificate.version() + "." + view.status();
        return request.checkNotModified(tag) ? null : view;
    }
}
