package org.keurwerk.audit.organisation.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.organisation.ChangingOrganisation;
import org.keurwerk.audit.organisation.ChangingOrganisation.Merge;
import org.keurwerk.audit.organisation.LikelyDuplicates;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.portal.Paging;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Merges an organisation into another: the other is searched for, what will happen is said, and only then it is done, as it cannot be undone. */
@Controller
@RequestMapping("/office/organisations/{id}/merge")
@PreAuthorize("hasRole('OFFICE')")
class MergingOrganisationsPageController {

    private static final int OFFERED = 10;

    private final Organisations organisations;
    private final LikelyDuplicates duplicates;
    private final ChangingOrganisation changing;
    private final Accounts accounts;
    private final Trajectories trajectories;

    MergingOrganisationsPageController(
            Organisations organisations,
            LikelyDuplicates duplicates,
            ChangingOrganisation changing,
            Accounts accounts,
            Trajectories trajectories) {
        this.organisations = organisations;
        this.duplicates = duplicates;
        this.changing = changing;
        this.accounts = accounts;
        this.trajectories = trajectories;
    }

    @GetMapping
    String show(
            @PathVariable OrganisationId id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String into,
            RedirectAttributes told,
            Model model) {
        Organisation organisation = find(id);
        if (!organisation.isCurrent()) {
            told.addFlashAttribute("notice", "organisation.merged-before");
            return "redirect:/office/organisations/" + id;
        }
        model.addAttribute("organisation", organisation);
        model.addAttribute("q", q);
        model.addAttribute("offered", offered(organisation, q));
        model.addAttribute(
                "into",
                named(into)
                        .flatMap(organisations::current)
                        .filter(other -> !other.id().equals(id))
                        .orElse(null));
        model.addAttribute("accounts", accounts.findByOrganisationId(id));
        model.addAttribute(
                "trajectories", trajectories.ofOrganisations(List.of(id)).size());
        model.addAttribute("running", changing.isBusy(id));
        return "organisation/merge";
    }

    /** Those that a search finds; without one those that look like it. */
    private List<Organisation> offered(Organisation organisation, String q) {
        List<Organisation> found = q.isBlank()
                ? duplicates.of(organisation.name(), organisation.place())
                : organisations
                        .found(q, Paging.of(0, OFFERED).withSort(Sort.by("name")))
                        .getContent();
        return found.stream()
                .filter(one -> !one.id().equals(organisation.id()) && one.isCurrent())
                .toList();
    }

    @PostMapping
    String merge(
            @PathVariable OrganisationId id,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable Long intoVersion,
            RedirectAttributes told) {
        OrganisationId other = named(into).orElseThrow(() -> ProblemException.notFound("organisation"));
        try {
            changing.merge(new Merge(id, version, other, intoVersion), Caller.current());
        } catch (ProblemException problem) {
            if (!problem.kind().equals(ChangingOrganisation.CHANGED_SINCE)) {
                throw problem;
            }
            told.addFlashAttribute("notice", "organisation.merge.changed");
            return "redirect:/office/organisations/" + id + "/merge?into=" + other;
        }
        told.addFlashAttribute("notice", "organisation.merged");
        return "redirect:/office/organisations/" + other;
    }

    static Optional<OrganisationId> named(@Nullable String id) {
        return id != null && id.startsWith(OrganisationId.PREFIX) && id.length() > OrganisationId.PREFIX.length()
                ? Optional.of(new OrganisationId(id))
                : Optional.empty();
    }

    private Organisation find(OrganisationId id) {
        return organisations.findById(id).orElseThrow(() -> ProblemException.notFound("organisation"));
    }
}
