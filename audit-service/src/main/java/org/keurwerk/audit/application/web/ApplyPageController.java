package org.keurwerk.audit.application.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.InterruptedForm;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.application.Applying;
import org.keurwerk.audit.application.Applying.Application;
import org.keurwerk.audit.application.ChoosingFramework;
import org.keurwerk.audit.calendar.AuditQuarter;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.KeptForm;
import org.keurwerk.audit.portal.KeptForms;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.audit.trajectory.Successors;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Applying for certification (aanvraag): for organisations without a running trajectory, and for the office on behalf of one. */
@Controller
@RequestMapping("/apply")
@PreAuthorize("hasAnyRole('ORGANISATION', 'OFFICE')")
class ApplyPageController {

    /** What the page says beside its form. One that began meanwhile, in another window too, stands there with a link. */
    private static final Set<ProblemKind> SHOWN_ON_PAGE =
            Set.of(ProblemKind.INVALID, Applying.MERGED, Applying.ALREADY_RUNNING);

    private static final int QUARTERS_OFFERED = 8;
    private static final int MONTHS_AHEAD = 6;

    private final Applying applying;
    private final Trajectories trajectories;
    private final Organisations organisations;
    private final Frameworks frameworks;
    private final ChoosingFramework choosing;
    private final BusinessTime time;
    private final Validator validator;
    private final MessageSource words;
    private final Accounts accounts;
    private final KeptForms kept;
    private final Successors successors;

    ApplyPageController(
            Applying applying,
            Trajectories trajectories,
            Organisations organisations,
            Frameworks frameworks,
            ChoosingFramework choosing,
            BusinessTime time,
            Validator validator,
            MessageSource words,
            Accounts accounts,
            KeptForms kept,
            Successors successors) {
        this.successors = successors;
        this.accounts = accounts;
        this.kept = kept;
        this.applying = applying;
        this.trajectories = trajectories;
        this.organisations = organisations;
        this.frameworks = frameworks;
        this.choosing = choosing;
        this.time = time;
        this.validator = validator;
        this.words = words;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable OrganisationId organisation, HttpSession session, Model model) {
        Applicant applicant = applicant(organisation);
        Optional<KeptForm> left = kept.of(Caller.current(), applicant.page());
        model.addAttribute("kept", left.orElse(null));
        Map<String, String> typed = InterruptedForm.kept(session, "/apply")
                .<MultiValueMap<String, String>>map(form -> new LinkedMultiValueMap<>(form.fields()))
                .or(() -> left.map(KeptForm::typed))
                .map(ApplyPageController::values)
                .orElse(Map.of());
        return page(new FormView(typed, List.of()), Ids.next("key"), applicant, model);
    }

    @PostMapping
    String apply(
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam("_key") String key,
            @RequestParam(required = false) @Nullable OrganisationId organisation,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model,
            Locale locale) {
        Applicant applicant = applicant(organisation);
        try {
            Application application = ApplicationFields.of(fields, frameworks, validator);
            Trajectory begun = applicant.onBehalf()
                    ? applying.applyOnBehalf(applicant.id(), application, Caller.current(), key)
                    : applying.apply(application, Caller.current(), key);
            kept.forget(Caller.current(), applicant.page());
            told.addFlashAttribute("notice", applicant.onBehalf() ? "apply.done.on-behalf" : "apply.done");
            return "redirect:/trajectories/" + begun.id();
        } catch (ProblemException problem) {
            if (!SHOWN_ON_PAGE.contains(problem.kind())) {
                throw problem;
            }
            response.setStatus(problem.kind().status());
            kept.keep(Caller.current(), applicant.page(), fields);
            List<FieldProblem> errors = problem.kind().equals(Applying.ALREADY_RUNNING)
                    ? List.of(FieldProblem.of("scopes", "scope-running"))
                    : problem.errors();
            ProblemException named = ProblemException.invalid(
                    errors.stream().map(error -> named(error, locale)).toList());
            return page(new TypedForm(fields).refused(named, words, "application", locale), key, applicant, model);
        }
    }

    /** People know frameworks by their names. */
    private FieldProblem named(FieldProblem error, Locale locale) {
        return frameworks.all().stream()
                .filter(framework -> framework.id().equals(error.allowed()))
                .findFirst()
                .map(framework -> FieldProblem.of(error.field(), error.code(), framework.nameIn(locale.getLanguage())))
                .orElse(error);
    }

    private static Map<String, String> values(MultiValueMap<String, String> fields) {
        Map<String, String> values = new HashMap<>(fields.toSingleValueMap());
        fields.getOrDefault("scopes", List.of()).forEach(scope -> values.put("scopes[" + scope + "]", scope));
        return values;
    }

    private String page(FormView form, String key, Applicant applicant, Model model) {
        model.addAttribute(
                "nobody",
                applicant.onBehalf()
                        && accounts.findByOrganisationId(applicant.id()).stream()
                                .allMatch(one -> one.closedAt() != null));
        model.addAttribute(
                "onBehalfOf",
                applicant.onBehalf()
                        ? organisations
                                .findById(applicant.id())
                                .orElseThrow(() -> ProblemException.notFound("organisation"))
                        : null);
        model.addAttribute("successor", successors.of(applicant.id()).orElse(null));
        model.addAttribute("page", applicant.page());
        model.addAttribute("form", form);
        model.addAttribute("key", key);
        List<Trajectory> running = trajectories.running(applicant.id(), List.of(Scope.values()));
        List<AuditQuarter> quarters = Stream.iterate(
                        AuditQuarter.of(time.today()),
                        quarter -> AuditQuarter.of(quarter.lastDay().plusDays(1)))
                .limit(QUARTERS_OFFERED)
                .toList();
        List<AuditQuarter> open = quarters.stream()
                .filter(quarter -> !choosing.validIn(List.of(quarter)).isEmpty())
                .toList();
        model.addAttribute("offered", offered(form, open));
        model.addAttribute("running", running);
        model.addAttribute(
                "scopes",
                Stream.of(Scope.values())
                        .filter(scope ->
                                running.stream().noneMatch(one -> one.scopes().contains(scope)))
                        .toList());
        model.addAttribute("frameworks", choosing.validIn(quarters));
        model.addAttribute("quarters", open.stream().map(AuditQuarter::toString).toList());
        AuditQuarter ahead = AuditQuarter.of(time.today().plusMonths(MONTHS_AHEAD));
        model.addAttribute(
                "tight",
                open.stream().anyMatch(quarter -> quarter.firstDay().isBefore(ahead.firstDay()))
                        ? ahead.toString()
                        : null);
        model.addAttribute("fewer", open.size() < quarters.size());
        return "application/apply";
    }

    /** What was chosen, else the first quarter for which there is as much time as before a renewal. */
    private String offered(FormView form, List<AuditQuarter> quarters) {
        String chosen = form.value("auditQuarter");
        AuditQuarter ahead = AuditQuarter.of(time.today().plusMonths(MONTHS_AHEAD));
        return chosen.isEmpty() && quarters.contains(ahead) ? ahead.toString() : chosen;
    }

    /** For whom: the office says it, everybody else is their own organisation. */
    private record Applicant(OrganisationId id, boolean onBehalf) {

        /** The address of its form. */
        String page() {
            return onBehalf ? "/apply?organisation=" + id : "/apply";
        }
    }

    private static Applicant applicant(@Nullable OrganisationId asked) {
        Caller caller = Caller.current();
        OrganisationId own = caller.organisationId();
        if (caller.is(Role.OFFICE) && asked != null) {
            return new Applicant(asked, true);
        }
        if (own == null) {
            throw ProblemException.notFound("organisation");
        }
        return new Applicant(own, false);
    }
}
