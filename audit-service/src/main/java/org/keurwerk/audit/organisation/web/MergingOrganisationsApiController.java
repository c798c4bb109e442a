package org.keurwerk.audit.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.organisation.ChangingOrganisation;
import org.keurwerk.audit.organisation.ChangingOrganisation.Merge;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.organisation.web.OrganisationApiController.WholeOrganisation;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Merging two organisations over the API: looked at first, and done only with the versions that were looked at, as it cannot be undone. */
@RestController
@RequestMapping("/api/v1/organisations/{id}/merge")
@PreAuthorize("hasRole('OFFICE')")
@Tag(name = "Organisations")
class MergingOrganisationsApiController {

    private final Organisations organisations;
    private final ChangingOrganisation changing;
    private final Accounts accounts;
    private final Trajectories trajectories;

    MergingOrganisationsApiController(
            Organisations organisations, ChangingOrganisation changing, Accounts accounts, Trajectories trajectories) {
        this.organisations = organisations;
        this.changing = changing;
        this.accounts = accounts;
        this.trajectories = trajectories;
    }

    /**
     * What a merge would do.
     *
     * @param organisation whose place is taken
     * @param into which takes it
     * @param accounts of the first, which stay with its dossiers
     * @param trajectories of the first, which stay in its name
     * @param running whether one of them runs, or a case about one that is closed, so that it cannot be merged yet
     */
    record MergePreview(
            WholeOrganisation organisation, WholeOrganisation into, int accounts, int trajectories, boolean running) {}

    /**
     * What takes whose place, as it was looked at.
     *
     * @param version of the organisation whose place is taken
     * @param intoVersion of the one that takes it
     */
    record Confirmed(
            @NotNull OrganisationId into,
            @NotNull Long version,
            @NotNull Long intoVersion) {}

    @GetMapping
    @Operation(summary = "What would happen if another organisation took the place of this one; changes nothing")
    MergePreview preview(@PathVariable OrganisationId id, @RequestParam(defaultValue = "") String into) {
        Organisation organisation = organisations.findById(id).orElseThrow(MergingOrganisationsApiController::unknown);
        Organisation other = MergingOrganisationsPageController.named(into)
                .flatMap(organisations::current)
                .orElseThrow(MergingOrganisationsApiController::unknown);
        return new MergePreview(
                WholeOrganisation.of(organisation),
                WholeOrganisation.of(other),
                accounts.findByOrganisationId(id).size(),
                trajectories.ofOrganisations(List.of(id)).size(),
                changing.isBusy(id));
    }

    @PostMapping
    @Operation(
            summary = "Let another organisation take the place of this one; its dossiers and certificates stay",
            description =
                    "With the versions of both that the preview shows; if either was changed since, nothing is merged.")
    WholeOrganisation merge(@PathVariable OrganisationId id, @Valid @RequestBody Confirmed confirmed) {
        Merge read = new Merge(id, confirmed.version(), confirmed.into(), confirmed.intoVersion());
        return WholeOrganisation.of(changing.merge(read, Caller.current()));
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("organisation");
    }
}
