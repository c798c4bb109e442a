package org.keurwerk.audit.intervention.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.intervention.Intervene;
import org.keurwerk.audit.intervention.Intervening;
import org.keurwerk.audit.intervention.Intervention;
import org.keurwerk.audit.intervention.Interventions;
import org.keurwerk.audit.notice.NoticeLetters;
import org.keurwerk.audit.notice.NoticeLetters.LettersUnreachable;
import org.keurwerk.audit.notice.NoticeLetters.NoticeLetter;
import org.keurwerk.audit.notice.NoticeLetters.Reminder;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.Paging;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.HandingOver;
import org.keurwerk.audit.worklist.HandingOver.Held;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.audit.OfficeAct;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the office can do about a running trajectory: says first what will happen and who hears of it, and asks why. */
@Controller
@RequestMapping("/trajectories/{id}/interventions")
class InterventionPageController {

    private static final int A_PAGE = 25;
    private static final String SEND = "send";
    private static final String CHANGE = "change";

    private final Intervening intervening;
    private final Interventions interventions;
    private final Trajectories trajectories;
    private final HandingOver handing;
    private final NoticeLetters letters;
    private final MessageSource words;

    InterventionPageController(
            Intervening intervening,
            Interventions interventions,
            Trajectories trajectories,
            HandingOver handing,
            NoticeLetters letters,
            MessageSource words) {
        this.intervening = intervening;
        this.interventions = interventions;
        this.trajectories = trajectories;
        this.handing = handing;
        this.letters = letters;
        this.words = words;
    }

    @GetMapping
    String list(@PathVariable TrajectoryId id, @RequestParam(defaultValue = "0") int page, Model model) {
        Caller caller = Caller.current();
        Trajectory trajectory = trajectories.get(id, caller);
        if (!caller.seesEverything()) {
            throw new ProblemException(ProblemKind.FORBIDDEN);
        }
        Page<Intervention> found = interventions.of(id, Paging.of(Math.max(0, page), A_PAGE));
        String last = Paging.lastInstead(page, A_PAGE, found.getTotalElements());
        if (last != null) {
            return "redirect:" + last;
        }
        model.addAttribute("trajectory", trajectory);
        model.addAttribute("mayIntervene", caller.is(Role.OFFICE) && !trajectory.isClosed());
        model.addAttribute("open", intervening.open(id));
        model.addAttribute("found", found);
        return "intervention/interventions";
    }

    @GetMapping("/{act}")
    String ask(
            @PathVariable TrajectoryId id,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String task,
            Model model) {
        return page(id, act(act), task, FormView.empty(), model);
    }

    @PostMapping("/{act}")
    String intervene(
            @PathVariable TrajectoryId id,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model,
            Locale locale) {
        OfficeAct which = act(act);
        TypedForm form = new TypedForm(fields);
        String task = form.text("task");
        FormView typed = new FormView(fields.toSingleValueMap(), List.of());
        if (form.text("step").equals(CHANGE)) {
            return page(id, which, task, typed, model);
        }
        try {
            Intervene said = said(which, form);
            Optional<HumanTask> about = intervening.check(id, said, Caller.current());
            if (which == OfficeAct.REMINDED && !form.text("step").equals(SEND)) {
                model.addAttribute("proof", true);
                model.addAttribute("letter", proof(id, about.orElseThrow(), said.words()));
                return page(id, which, task, typed, model);
            }
            intervening.intervene(id, said, Caller.current());
        } catch (ProblemException e) {
            if (!e.kind().equals(ProblemKind.INVALID)) {
                throw e;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, which, task, form.refused(e, words, "intervention", locale), model);
        }
        told.addFlashAttribute("notice", "intervention.done." + which);
        return which == OfficeAct.ON_BEHALF
                ? "redirect:/tasks/" + task
                : "redirect:/trajectories/" + id + "/interventions";
    }

    private static Intervene said(OfficeAct act, TypedForm form) {
        String task = form.textIfAny("task");
        String to = form.text("to");
        return new Intervene(
                act,
                task == null ? null : new TaskId(task),
                null,
                Objects.requireNonNullElse(form.textIfAny("words"), ""),
                form.textIfAny("spokenWith"),
                form.day("dueOn"),
                to.startsWith(AccountId.PREFIX) && to.length() > AccountId.PREFIX.length() ? new AccountId(to) : null);
    }

    /** Null where it cannot be shown now; it can be sent all the same. */
    private @Nullable NoticeLetter proof(TrajectoryId id, HumanTask task, String written) {
        Trajectory trajectory = intervening.get(id, Caller.current());
        String asked = task.candidates().stream().findFirst().orElseGet(() -> Objects.requireNonNull(task.assignee())
                .value());
        try {
            return letters.proof(new Reminder(
                            id,
                            trajectory.organisationId(),
                            task.kind().key(),
                            task.id().value(),
                            asked,
                            task.dueOn(),
                            written))
                    .orElse(null);
        } catch (LettersUnreachable e) {
            return null;
        }
    }

    private String page(TrajectoryId id, OfficeAct act, String task, FormView form, Model model) {
        model.addAttribute("trajectory", intervening.get(id, Caller.current()));
        model.addAttribute("act", act);
        model.addAttribute("form", form);
        model.addAttribute("task", null);
        if (act != OfficeAct.CALLED) {
            HumanTask about = intervening.task(id, act, task);
            Optional<Held> held = handing.held(about.id());
            model.addAttribute("task", about);
            model.addAttribute("held", held.orElse(null));
            model.addAttribute("others", held.map(Held::others).orElse(List.of()));
        }
        return "intervention/intervene";
    }

    private static OfficeAct act(String name) {
        return Stream.of(OfficeAct.values())
                .filter(act ->
                        act.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("intervention"));
    }
}
