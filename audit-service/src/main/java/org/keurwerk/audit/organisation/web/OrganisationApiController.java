package org.keurwerk.audit.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Change;
import org.keurwerk.audit.account.Changes;
import org.keurwerk.audit.organisation.ChangingOrganisation;
import org.keurwerk.audit.organisation.LikelyDuplicates;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.audit.organisation.Organisation.Facts;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.organisation.RegisteringOrganisation;
import org.keurwerk.audit.organisation.RegisteringOrganisation.Registered;
import org.keurwerk.audit.organisation.RegisteringOrganisation.Registration;
import org.keurwerk.audit.portal.IfMatch;
import org.keurwerk.audit.portal.Paging;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.data.domain.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
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
    private final ChangingOrganisation changing;
    private final LikelyDuplicates duplicates;
    private final Changes changes;

    OrganisationApiController(
            Organisations organisations,
            RegisteringOrganisation registering,
            ChangingOrganisation changing,
            LikelyDuplicates duplicates,
            Changes changes) {
        this.organisations = organisations;
        this.registering = registering;
        this.changing = changing;
        this.duplicates = duplicates;
        this.changes = changes;
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

    /**
     * All that is known of an organisation.
     *
     * @param version to be sent back with a change
     */
    record WholeOrganisation(
            OrganisationId id,
            @Nullable Long version,
            @Nullable OrganisationId mergedInto,
            Facts facts) {

        static WholeOrganisation of(Organisation organisation) {
            return new WholeOrganisation(
                    organisation.id(), organisation.version(), organisation.mergedInto(), organisation.facts());
        }
    }

    @PostMapping
    @Operation(
            summary = "Register an organisation, with an account for it",
            description =
                    "Safe to repeat: the same name and place, however they are spelled, give the organisation that is there (200 instead of 201). What differs from it is refused: PUT the organisation to change it.")
    ResponseEntity<OrganisationView> register(@Valid @RequestBody Registration registration) {
        Registered registered = registering.register(registration);
        return ResponseEntity.status(registered.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(OrganisationView.of(registered.organisation(), registered.username()));
    }

    @GetMapping
    @Operation(summary = "Organisations whose name or place has a text in it")
    OrganisationList search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "name") OrganisationOrder sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        Page<Organisation> found = organisations.found(q, Paging.of(page, size).withSort(sort.sort()));
        return new OrganisationList(
                found.map(organisation -> OrganisationView.of(organisation, null))
                        .toList(),
                page,
                size,
                found.getTotalElements());
    }

    @GetMapping("/duplicates")
    @Operation(summary = "Organisations that may be the one with this name in this place")
    List<OrganisationView> duplicates(@RequestParam String name, @RequestParam String place) {
        return duplicates.of(name, place).stream()
                .map(one -> OrganisationView.of(one, null))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "All that is known of an organisation",
            description = "Its ETag is its version, for If-Match when it is changed.")
    ResponseEntity<WholeOrganisation> one(@PathVariable OrganisationId id) {
        return organisations
                .findById(id)
                .map(OrganisationApiController::tagged)
                .orElseThrow(() -> ProblemException.notFound("organisation"));
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Change what is known of an organisation",
            description = "The next mail goes where it says. What was certified keeps the name of then."
                    + " With the version that was read, a change that was made since is refused:"
                    + " 412 when it is said with If-Match, 409 when with the parameter.")
    ResponseEntity<WholeOrganisation> change(
            @PathVariable OrganisationId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(required = false) @Nullable Long version,
            @Valid @RequestBody Facts facts) {
        return tagged(IfMatch.with(ifMatch, version, read -> changing.change(id, read, facts, Caller.current())));
    }

    private static ResponseEntity<WholeOrganisation> tagged(Organisation organisation) {
        return ResponseEntity.ok().eTag(IfMatch.tag(organisation.version())).body(WholeOrganisation.of(organisation));
    }

    @GetMapping("/{id}/changes")
    @Operation(summary = "What was changed, what was before, by whom and when; latest first")
    List<Change> changes(@PathVariable OrganisationId id) {
        return changes.of(id);
    }
}
