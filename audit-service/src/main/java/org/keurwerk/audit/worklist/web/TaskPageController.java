package org.keurwerk.audit.worklist.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.InterruptedForm;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.worklist.ChangedSince;
import org.keurwerk.audit.worklist.ContentShape;
import org.keurwerk.audit.worklist.Copy;
import org.keurwerk.audit.worklist.FinishedTask;
import org.keurwerk.audit.worklist.FormFields;
import org.keurwerk.audit.worklist.FormTemplates;
import org.keurwerk.audit.worklist.Forms;
import org.keurwerk.audit.worklist.HandingOver;
import org.keurwerk.audit.worklist.HandingOver.Held;
import org.keurwerk.audit.worklist.LapsedTasks;
import org.keurwerk.audit.worklist.LapsedTasks.LapsedTask;
import org.keurwerk.audit.worklist.OpenedTask;
import org.keurwerk.audit.worklist.ReadingAnswers;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.audit.worklist.TaskView;
import org.keurwerk.audit.worklist.TaskWork;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.id.TaskId;
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
 * The page of one task: its form, saving while one types, going to another norm, submitting. Nothing typed is lost on any of these ways, and each
 * answer to a form leads to a page, so that loading that page again sends nothing.
 */
@Controller
@RequestMapping("/tasks/{id}")
class TaskPageController {

    private final TaskWork work;
    private final ReadingAnswers answers;
    private final TaskFormView view;
    private final Forms forms;
    private final TypedAnswers typed;
    private final HandingOver handing;
    private final LapsedTasks lapsed;

    TaskPageController(
            TaskWork work,
            ReadingAnswers answers,
            TaskFormView view,
            Forms forms,
            TypedAnswers typed,
            HandingOver handing,
            LapsedTasks lapsed) {
        this.lapsed = lapsed;
        this.work = work;
        this.answers = answers;
        this.view = view;
        this.forms = forms;
        this.typed = typed;
        this.handing = handing;
    }

    @GetMapping
    String show(
            @PathVariable TaskId id,
            @RequestParam(required = false) @Nullable String norm,
            HttpSession session,
            Model model,
            Locale locale) {
        Caller caller = Caller.current();
        Optional<FinishedTask> finished = answers.finished(id, caller);
        if (finished.isPresent()) {
            model.addAttribute("finished", finished.get());
            model.addAttribute("kind", finished.get().answer().kind().key());
            return "worklist/finished";
        }
        Optional<Held> held = handing.heldByColleague(id, caller);
        if (held.isPresent()) {
            model.addAttribute("held", held.get());
            model.addAttribute("kind", held.get().task().kind().key());
            return "worklist/held";
        }
        Optional<LapsedTask> ended = lapsed.find(id, caller);
        if (ended.isPresent()) {
            model.addAttribute("lapsed", ended.get());
            model.addAttribute("kind", ended.get().kind().key());
            return "worklist/lapsed";
        }
        InterruptedForm.kept(session, "/tasks/" + id)
                .ifPresent(form -> saved(id, new LinkedMultiValueMap<>(form.fields()), session));
        OpenedTask task = work.open(id, caller);
        OlderCopy older = OlderCopy.of(session, id).orElse(null);
        if (older != null) {
            model.addAttribute("conflict", view.conflict(task, older, locale).orElse(null));
        }
        return page(
                work.view(task, caller),
                Refusals.of(session, id).stillWrong(view.values(task)),
                older == null ? Map.of() : older.differing(view.values(task)),
                norm,
                model,
                locale);
    }

    /** What one does with the buttons that do not submit: save and stay, save and leave, save and go to another norm. */
    @PostMapping
    String save(
            @PathVariable TaskId id,
            @RequestParam MultiValueMap<String, String> fields,
            HttpSession session,
            RedirectAttributes told) {
        if (!saved(id, fields, session)) {
            return olderCopy(id, fields.getFirst("_norm"));
        }
        String go = fields.getFirst("_go");
        if ("later".equals(fields.getFirst("_save"))) {
            told.addFlashAttribute("notice", "form.saved.later");
            return "redirect:/tasks";
        }
        String stay = fields.getFirst("_norm");
        if (go != null || stay != null) {
            told.addAttribute("norm", go != null ? go : stay);
        }
        String more = "remarks-new".equals(fields.getFirst("_more")) ? "#remarks-new" : "";
        return "redirect:/tasks/" + id + more;
    }

    @PostMapping(params = "_submit")
    String submit(
            @PathVariable TaskId id,
            @RequestParam MultiValueMap<String, String> fields,
            HttpSession session,
            RedirectAttributes told) {
        Caller caller = Caller.current();
        try {
            Submission submitted = submit(id, fields, caller);
            Refusals.forget(session, id);
            OlderCopy.forget(session, id);
            told.addFlashAttribute(
                    submitted.settled() ? "done" : "gone", submitted.kind().key());
            told.addFlashAttribute("doneLate", submitted.late());
            return "redirect:/tasks";
        } catch (ChangedSince changed) {
            remember(id, fields, session);
            return olderCopy(id, fields.getFirst("_norm"));
        } catch (ProblemException problem) {
            if (!problem.kind().equals(ProblemKind.INVALID)) {
                throw problem;
            }
            OlderCopy.forget(session, id);
            OpenedTask task = work.open(id, caller);
            Refusals.remember(session, id, problem.errors(), view.values(task));
            String norm = TypedAnswers.pageWith(problem.errors(), task, fields.getFirst("_norm"));
            return "redirect:/tasks/" + id + (norm == null ? "" : "?norm=" + norm) + "#errors";
        }
    }

    /** Saves what is being typed; answers with when it was saved. */
    @PostMapping("/draft")
    String autosave(
            @PathVariable TaskId id,
            @RequestParam MultiValueMap<String, String> fields,
            HttpSession session,
            Model model,
            Locale locale) {
        try {
            Submission saved = saveDraft(id, fields, TypedAnswers.copy(fields));
            OlderCopy.forget(session, id);
            model.addAttribute("savedAt", saved.savedAt());
            model.addAttribute("version", saved.version());
            if (fields.containsKey("_norm")) {
                model.addAttribute("norms", norms(id, session, locale));
            }
            return "fragments/form :: savedNow";
        } catch (ChangedSince changed) {
            remember(id, fields, session);
            throw changed;
        }
    }

    /** How far each norm is after saving. */
    private @Nullable NormPages norms(TaskId id, HttpSession session, Locale locale) {
        Caller caller = Caller.current();
        OpenedTask task = work.open(id, caller);
        List<FieldProblem> problems = Refusals.of(session, id).stillWrong(view.values(task));
        return norms(work.view(task, caller), problems, null, locale);
    }

    private @Nullable NormPages norms(
            TaskView task, List<FieldProblem> problems, @Nullable String norm, Locale locale) {
        FormView values = view.view(task, problems, null, locale);
        return NormForm.of(ContentShape.of(task.opened().form().content()))
                .map(normForm -> NormPages.of(normForm, task.asked().framework(), values, norm, locale.getLanguage()))
                .orElse(null);
    }

    private Submission saveDraft(TaskId id, MultiValueMap<String, String> fields, Copy copy) {
        OpenedTask task = work.open(id, Caller.current());
        return work.saveDraft(task.typedIn(copy), typed.of(task, fields));
    }

    /** Whether it could be saved; what was typed in an older copy is kept beside what is there. */
    private boolean saved(TaskId id, MultiValueMap<String, String> fields, HttpSession session) {
        try {
            saveDraft(id, fields, TypedAnswers.copy(fields).left());
            OlderCopy.forget(session, id);
            return true;
        } catch (ChangedSince changed) {
            remember(id, fields, session);
            return false;
        }
    }

    private void remember(TaskId id, MultiValueMap<String, String> fields, HttpSession session) {
        OpenedTask task = work.open(id, Caller.current());
        OlderCopy.remember(session, id, FormFields.flatten(typed.of(task, fields)));
    }

    private static String olderCopy(TaskId id, @Nullable String norm) {
        return "redirect:/tasks/" + id + (norm == null ? "" : "?norm=" + norm) + "#conflict";
    }

    /** A task that is gone meanwhile is answered all the same when a draft of it was saved: it is kept as too late. */
    private Submission submit(TaskId id, MultiValueMap<String, String> fields, Caller caller) {
        OpenedTask task;
        try {
            task = work.open(id, caller);
        } catch (ProblemException problem) {
            Submission draft = work.leftBehind(id, caller)
                    .filter(saved -> problem.kind().equals(ProblemKind.NOT_FOUND))
                    .orElseThrow(() -> problem);
            return work.submit(
                    id,
                    caller,
                    typed.over(draft, ContentShape.of(forms.of(draft.kind()).content()), fields));
        }
        return work.submit(task.typedIn(TypedAnswers.copy(fields).left()), caller, typed.of(task, fields));
    }

    private String page(
            TaskView task,
            List<FieldProblem> problems,
            Map<String, String> typed,
            @Nullable String norm,
            Model model,
            Locale locale) {
        TaskForm<?, ?> form = task.opened().form();
        NormPages norms = norms(task, problems, norm, locale);
        String shownPage = norms == null ? null : norms.current().key();
        model.addAttribute("task", task);
        model.addAttribute("copy", Ids.next("copy"));
        model.addAttribute("view", task.view());
        model.addAttribute("kind", form.kind().key());
        model.addAttribute("template", FormTemplates.of(form));
        model.addAttribute("wide", form.wide());
        model.addAttribute("norms", norms);
        model.addAttribute("form", view.view(task, problems, shownPage, locale).with(typed));
        return "worklist/task";
    }
}
