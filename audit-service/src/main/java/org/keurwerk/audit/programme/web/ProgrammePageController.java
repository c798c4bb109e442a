package org.keurwerk.audit.programme.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Change;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.Overtaken;
import org.keurwerk.audit.portal.SendingForms;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.audit.programme.Activity;
import org.keurwerk.audit.programme.ChangingProgramme;
import org.keurwerk.audit.programme.MovingDay;
import org.keurwerk.audit.programme.MovingDay.DayMove;
import org.keurwerk.audit.programme.ProgrammeProblems;
import org.keurwerk.audit.programme.ProgrammeRow;
import org.keurwerk.audit.programme.ProgrammeView;
import org.keurwerk.audit.programme.ReadingProgramme;
import org.keurwerk.audit.programme.RowOvertaken;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.Problems;
import org.keurwerk.contracts.id.ProgrammeRowId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of the programme: its rows by day, a form that adds one, and who agreed. A row is changed on a page of its own; when somebody saved it
 * meanwhile both texts are shown, and what was typed stays in the form.
 */
@Controller
@RequestMapping("/trajectories/{id}/programme")
class ProgrammePageController {

    private static final String KIND = "programme";

    private final ReadingProgramme reading;
    private final ChangingProgramme changing;
    private final MovingDay moving;
    private final RowFields rows;
    private final SendingForms forms;
    private final Problems problems;
    private final MessageSource words;

    ProgrammePageController(
            ReadingProgramme reading,
            ChangingProgramme changing,
            MovingDay moving,
            RowFields rows,
            SendingForms forms,
            Problems problems,
            MessageSource words) {
        this.reading = reading;
        this.changing = changing;
        this.moving = moving;
        this.rows = rows;
        this.forms = forms;
        this.problems = problems;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable TrajectoryId id, Model model) {
        ProgrammeView view = reading.of(id, Caller.current());
        return page(view, rows.fresh(view), model);
    }

    @PostMapping
    String add(
            @PathVariable TrajectoryId id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes told,
            Model model) {
        TypedForm form = new TypedForm(fields);
        return forms.send(
                form,
                KIND,
                () -> {
                    changing.add(id, rows.said(form), Caller.current());
                    told.addFlashAttribute("notice", "programme.row.added");
                },
                refused -> page(reading.of(id, Caller.current()), refused, model),
                pageOf(id));
    }

    @GetMapping("/rows/{rowId}")
    String row(@PathVariable TrajectoryId id, @PathVariable ProgrammeRowId rowId, Model model) {
        ProgrammeView view = reading.of(id, Caller.current());
        ProgrammeRow row = reading.row(view, rowId);
        return rowPage(view, row, rows.shown(view, row), model);
    }

    @PostMapping("/rows/{rowId}")
    String save(
            @PathVariable TrajectoryId id,
            @PathVariable ProgrammeRowId rowId,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes told,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        TypedForm form = new TypedForm(fields);
        Caller caller = Caller.current();
        try {
            return forms.send(
                    form,
                    KIND,
                    () -> {
                        changing.save(id, rowId, form.number("version"), rows.said(form), caller);
                        told.addFlashAttribute("notice", "programme.row.saved.done");
                    },
                    refused -> {
                        ProgrammeView view = reading.of(id, caller);
                        return rowPage(view, reading.row(view, rowId), refused, model);
                    },
                    pageOf(id));
        } catch (RowOvertaken overtaken) {
            String page = bothTexts(reading.of(id, caller), overtaken, form, model, locale);
            response.setStatus(overtaken.kind().status());
            return page;
        }
    }

    @PostMapping("/rows/{rowId}/remove")
    String remove(
            @PathVariable TrajectoryId id,
            @PathVariable ProgrammeRowId rowId,
            @RequestParam(required = false) @Nullable String version,
            RedirectAttributes told) {
        Caller caller = Caller.current();
        try {
            changing.remove(id, rowId, new TypedForm(single(version)).number("version"), caller);
            told.addFlashAttribute("notice", "programme.row.removed");
        } catch (RowOvertaken overtaken) {
            told.addFlashAttribute(
                    "notDone", overtaken.removed() ? "programme.row.was-removed" : "programme.row.is-other");
        }
        return "redirect:" + pageOf(id);
    }

    @PostMapping("/agreement")
    String agree(
            @PathVariable TrajectoryId id,
            @RequestParam(required = false) @Nullable String version,
            RedirectAttributes told) {
        return unlessChanged(
                id,
                () -> changing.agree(id, read(version), Caller.current()),
                "programme.agreed",
                "programme.agree.changed",
                told);
    }

    @PostMapping("/days")
    String moveDay(
            @PathVariable TrajectoryId id,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String oldDay,
            @RequestParam(required = false) @Nullable String newDay,
            RedirectAttributes told) {
        try {
            return unlessChanged(
                    id,
                    () -> moving.move(id, new DayMove(oldDay, newDay), read(version), Caller.current()),
                    "programme.day.moved",
                    "programme.day.changed",
                    told);
        } catch (ProblemException taken) {
            if (!taken.kind().equals(ProgrammeProblems.DAY_TAKEN)) {
                throw taken;
            }
            told.addFlashAttribute("notMoved", problems.describe(taken).detail());
            return "redirect:" + pageOf(id);
        }
    }

    /** A page always says what it was made from; one that does not is no page of ours. */
    private static Long read(@Nullable String version) {
        Long read = new TypedForm(single(version)).number("version");
        return read == null ? Long.valueOf(-1) : read;
    }

    private static String unlessChanged(
            TrajectoryId id, Runnable act, String done, String changed, RedirectAttributes told) {
        try {
            act.run();
            told.addFlashAttribute("notice", done);
        } catch (ProblemException problem) {
            if (!problem.kind().equals(ProgrammeProblems.CHANGED)) {
                throw problem;
            }
            told.addFlashAttribute("notDone", changed);
        }
        return "redirect:" + pageOf(id);
    }

    private static MultiValueMap<String, String> single(@Nullable String version) {
        MultiValueMap<String, String> one = new LinkedMultiValueMap<>();
        one.set("version", version == null ? "" : version);
        return one;
    }

    private static String pageOf(TrajectoryId id) {
        return "/trajectories/" + id + "/programme";
    }

    private String bothTexts(ProgrammeView view, RowOvertaken overtaken, TypedForm form, Model model, Locale locale) {
        Change last = new Change(
                overtaken.there().id().value(),
                overtaken.there().id().value(),
                overtaken.by(),
                overtaken.at(),
                List.of(),
                1);
        Overtaken both =
                rows.read(view, form).overtaken(KIND, rows.read(view, overtaken.there()), List.of(last), words, locale);
        model.addAttribute(overtaken.removed() ? "removed" : "overtaken", both);
        return rowPage(view, overtaken.there(), form.again(), model);
    }

    private static String page(ProgrammeView view, FormView form, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("form", form);
        model.addAttribute("activities", Activity.values());
        return "programme/programme";
    }

    private static String rowPage(ProgrammeView view, ProgrammeRow row, FormView form, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("row", row);
        model.addAttribute("form", form);
        model.addAttribute("activities", Activity.values());
        return "programme/row";
    }
}
