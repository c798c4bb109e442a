package org.keurwerk.audit.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.organisation.RegisteringOrganisation;
import org.keurwerk.audit.organisation.RegisteringOrganisation.Registered;
import org.keurwerk.audit.organisation.RegisteringOrganisation.Registration;
import org.keurwerk.audit.portal.Paging;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.data.domain.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The organisations, for the office. */
@RestController
@RequestMapping("/api/v1/organisations")
@PreAuthorize("hasRole('OFFICE')")
@Tag(name = "Organisations")
class OrganisationApiController {

    private final Organisations organisations;
    private final RegisteringOrganisation registering;

    OrganisationApiController(Organisations organisations, RegisteringOrganisation registering) {
        this.organisations = organisations;
        this.registering = registering;
    }

    /** An organisation as the API shows it. */
    record OrganisationView(
            OrganisationId id,
            String name,
            String place,
            String email,
            String language,
            @Nullable String username) {

        static OrganisationView of(Organisation organisation, @Nullable String username) {
            return new OrganisationView(
                    organisation.id(),
                    organisation.name(),
                    organisation.place(),
                    organisation.email(),
                    organisation.language(),
                    username);
        }
    }

    /** A page of organisations. */
    record OrganisationList(List<OrganisationView> items, int page, int size, long total) {}

    @PostMapping
    @Operation(
            summary = "Register an organisation, with an account for it",
            description =
                    "Safe to repeat: the same name and place give the organisation that is there (200 instead of 201).")
    ResponseEntity<OrganisationView> register(@Valid @RequestBody Registration registration) {
        Registered registered = registering.register(registration);
        return ResponseEntity.status(registered.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(OrganisationView.of(registered.organisation(), registered.username()));
    }

    @GetMapping
    @Operation(summary = "Organisations whose name has a text in it")
    OrganisationList search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        Page<Organisation> found = organisations.findByNameContainingIgnoreCaseOrderByName(q, Paging.of(page, size));
        return new OrganisationList(
                found.map(organisation -> OrganisationView.of(organisation, null))
                        .toList(),
                page,
                size,
                found.getTotalElements());
    }
}
