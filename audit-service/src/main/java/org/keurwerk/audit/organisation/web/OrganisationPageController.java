package org.keurwerk.audit.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Changes;
import org.keurwerk.audit.organisation.ChangingOrganisation;
import org.keurwerk.audit.organisation.LikelyDuplicates;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.audit.organisation.Organisation.Facts;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.organisation.RegisteringOrganisation;
import org.keurwerk.audit.organisation.RegisteringOrganisation.Registration;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.KeptForms;
import org.keurwerk.audit.portal.Paging;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.commons.problem.Constraints;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organisations, for the office: list, register, look at, mend, merge. */
@Controller
@RequestMapping("/office/organisations")
@PreAuthorize("hasRole('OFFICE')")
class OrganisationPageController {

    private static final int A_PAGE = 20;
    private static final String NEW = "/office/organisations/new";

    private final Organisations organisations;
    private final RegisteringOrganisation registering;
    private final ChangingOrganisation changing;
    private final LikelyDuplicates duplicates;
    private final Changes changes;
    private final Accounts accounts;
    private final Trajectories trajectories;
    private final CertifiedFor certifiedFor;
    private final Validator validator;
    private final MessageSource words;
    private final KeptForms kept;

    OrganisationPageController(
            Organisations organisations,
            RegisteringOrganisation registering,
            ChangingOrganisation changing,
            LikelyDuplicates duplicates,
            Changes changes,
            Accounts accounts,
            Trajectories trajectories,
            CertifiedFor certifiedFor,
            Validator validator,
            MessageSource words,
            KeptForms kept) {
        this.kept = kept;
        this.organisations = organisations;
        this.registering = registering;
        this.changing = changing;
        this.duplicates = duplicates;
        this.changes = changes;
        this.accounts = accounts;
        this.trajectories = trajectories;
        this.certifiedFor = certifiedFor;
        this.validator = validator;
        this.words = words;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "name") OrganisationOrder sort,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Page<Organisation> found =
                organisations.found(q, Paging.of(Math.max(0, page), A_PAGE).withSort(sort.sort()));
        String last = Paging.lastInstead(page, A_PAGE, found.getTotalElements());
        if (last != null) {
            return "redirect:" + last;
        }
        model.addAttribute("found", found);
        model.addAttribute("scopes", certifiedFor.of(found.getContent()));
        model.addAttribute("q", q);
        model.addAttribute("sort", sort);
        model.addAttribute("orders", OrganisationOrder.values());
        return "organisation/organisations";
    }

    @GetMapping("/new")
    String empty(Model model) {
        FormView form = kept.begun(Caller.current(), NEW, model)
                .map(TypedForm::again)
                .orElseGet(() -> new FormView(Map.of("language", "nl"), List.of()));
        return newPage(form, List.of(), model);
    }

    @PostMapping
    String register(
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model,
            Locale locale) {
        TypedForm form = new TypedForm(fields);
        Registration registration = new Registration(
                form.text("name"), form.text("place"), form.text("email"), form.textIfAny("language"), null, null);
        try {
            Constraints.mustHold(validator, registration);
            List<Organisation> alike = form.ticked("another").isEmpty()
                    ? duplicates.of(registration.name(), registration.place(), registration.email())
                    : List.of();
            if (!alike.isEmpty()) {
                response.setStatus(ProblemKind.INVALID.status());
                return newPage(form.refused(ProblemException.invalid(List.of()), words, locale), alike, model);
            }
            Organisation registered = registering.register(registration).organisation();
            kept.forget(Caller.current(), NEW);
            told.addFlashAttribute("notice", "organisation.registered");
            return "redirect:/office/organisations/" + registered.id();
        } catch (ProblemException problem) {
            response.setStatus(problem.kind().status());
            kept.keep(Caller.current(), NEW, fields);
            return newPage(form.refused(invalid(problem), words, locale), List.of(), model);
        }
    }

    @GetMapping("/{id}")
    String one(@PathVariable OrganisationId id, Model model, Locale locale) {
        Organisation organisation = find(id);
        FormView there = OrganisationFields.shown(organisation);
        FormView form = kept.begun(Caller.current(), pageOf(id), model)
                .map(begun -> {
                    if (!Objects.equals(begun.number("version"), organisation.version())) {
                        model.addAttribute("overtaken", begun.overtaken(there, changes.of(id), words, locale));
                    }
                    return begun.again();
                })
                .orElse(there);
        return onePage(organisation, form, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable OrganisationId id,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model,
            Locale locale) {
        TypedForm form = new TypedForm(fields).closedUp("people", "name", "purpose", "email", "phone", "copied");
        try {
            Facts facts = Constraints.mustHold(validator, OrganisationFields.facts(form));
            changing.change(id, form.number("version"), facts, Caller.current());
            kept.forget(Caller.current(), pageOf(id));
            told.addFlashAttribute("notice", "organisation.changed");
            return "redirect:" + pageOf(id);
        } catch (ProblemException problem) {
            response.setStatus(problem.kind().status());
            kept.keep(Caller.current(), pageOf(id), fields);
            Organisation there = find(id);
            if (problem.kind().equals(ChangingOrganisation.CHANGED_SINCE)) {
                model.addAttribute(
                        "overtaken", form.overtaken(OrganisationFields.shown(there), changes.of(id), words, locale));
            }
            return onePage(there, form.refused(invalid(problem), words, locale), model);
        }
    }

    /** A name that another has stands at the name; what is not about a field stands above the form. */
    private static ProblemException invalid(ProblemException problem) {
        return problem.kind().equals(ChangingOrganisation.EXISTS)
                ? ProblemException.invalid(List.of(FieldProblem.of("name", "organisation-exists")))
                : problem;
    }

    private static String pageOf(OrganisationId id) {
        return "/office/organisations/" + id;
    }

    private Organisation find(OrganisationId id) {
        return organisations.findById(id).orElseThrow(() -> ProblemException.notFound("organisation"));
    }

    private static String newPage(FormView form, List<Organisation> alike, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("alike", alike);
        return "organisation/new";
    }

    private String onePage(Organisation organisation, FormView form, Model model) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("form", form);
        model.addAttribute("scopes", Scope.values());
        model.addAttribute("rows", form.rows("people") + OrganisationFields.MORE_PEOPLE);
        model.addAttribute("changes", changes.of(organisation.id()));
        model.addAttribute("accounts", accounts.findByOrganisationId(organisation.id()));
        model.addAttribute(
                "alike",
                duplicates.of(organisation.name(), organisation.place()).stream()
                        .filter(one -> !one.id().equals(organisation.id()))
                        .toList());
        model.addAttribute("running", trajectories.hasRunning(organisation.id()));
        model.addAttribute("merged", organisations.findByMergedInto(organisation.id()));
        OrganisationId successor = organisation.mergedInto();
        model.addAttribute(
                "successor",
                successor == null ? null : organisations.current(successor).orElse(null));
        return "organisation/organisation";
    }
}
