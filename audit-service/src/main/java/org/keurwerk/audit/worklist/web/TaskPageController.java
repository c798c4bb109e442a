package org.keurwerk.audit.worklist.web;

import jakarta.servlet.http.HttpServletResponse;
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
import org.keurwerk.audit.worklist.FormTemplates;
import org.keurwerk.audit.worklist.OpenedTask;
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
    private final TaskFormView view;
    private final SentAnswers sent;
    private final Conflicts conflicts;
    private final TasksWithoutForm withoutForm;
    private final SavedDrafts drafts;

    TaskPageController(
            TaskWork work,
            TaskFormView view,
            SentAnswers sent,
            Conflicts conflicts,
            TasksWithoutForm withoutForm,
            SavedDrafts drafts) {
        this.work = work;
        this.view = view;
        this.sent = sent;
        this.conflicts = conflicts;
        this.withoutForm = withoutForm;
        this.drafts = drafts;
    }

    @GetMapping
    String show(
            @PathVariable TaskId id,
            @RequestParam(required = false) @Nullable String norm,
            HttpSession session,
            Model model,
            Locale locale) {
        Caller caller = Caller.current();
        Optional<String> without = withoutForm.page(id, caller, session, model, locale);
        if (without.isPresent()) {
            return without.get();
        }
        InterruptedForm.kept(session, "/tasks/" + id)
                .ifPresent(form -> saved(id, new LinkedMultiValueMap<>(form.fields()), session));
        String copy = Ids.next("copy");
        OpenedTask task = work.open(id, caller);
        OlderCopy older = OlderCopy.of(session, id).orElse(null);
        if (older != null) {
            older.shownOn(session, copy);
            model.addAttribute("conflict", conflicts.with(task, older, locale).orElse(null));
        }
        model.addAttribute("copy", copy);
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
        if ("beside".equals(fields.getFirst("_save"))) {
            return beside(work.open(id, Caller.current()));
        }
        String stay = fields.getFirst("_norm");
        if (go != null || stay != null) {
            told.addAttribute("norm", go != null ? go : stay);
        }
        String more = "remarks-new".equals(fields.getFirst("_more")) ? "#remarks-new" : "";
        return "redirect:/tasks/" + id + more;
    }

    /** Where what stands beside the answer has a page of its own. */
    private static String beside(OpenedTask task) {
        return "redirect:"
                + task.form()
                        .beside()
                        .map(page ->
                                "/trajectories/" + task.asked().trajectory().id() + "/" + page)
                        .orElse("/tasks/" + task.id());
    }

    @PostMapping(params = "_submit")
    String submit(
            @PathVariable TaskId id,
            @RequestParam MultiValueMap<String, String> fields,
            HttpSession session,
            RedirectAttributes told) {
        Caller caller = Caller.current();
        try {
            Submission submitted = sent.submitted(id, fields, session);
            Refusals.forget(session, id);
            told.addFlashAttribute(
                    submitted.settled() ? "done" : "gone", submitted.kind().key());
            told.addFlashAttribute("doneLate", submitted.late());
            told.addFlashAttribute("doneLapsed", submitted.cameTooLate());
            return "redirect:/tasks";
        } catch (ChangedSince changed) {
            return olderCopy(id, fields.getFirst("_norm"));
        } catch (ProblemException problem) {
            if (isOver(id, problem)) {
                return olderCopy(id, null);
            }
            if (!problem.kind().equals(ProblemKind.INVALID)) {
                throw problem;
            }
            OpenedTask task = work.open(id, caller);
            Refusals.remember(session, id, problem.errors(), view.values(task));
            String norm = TypedAnswers.pageWith(problem.errors(), task, fields.getFirst("_norm"));
            return "redirect:" + NormPages.address(id, norm) + "#errors";
        }
    }

    /** Saves what is being typed; answers with when it was saved, what others wrote meanwhile, where one has to choose, and what is still wrong of what was refused. */
    @PostMapping("/draft")
    String autosave(
            @PathVariable TaskId id,
            @RequestParam MultiValueMap<String, String> fields,
            HttpSession session,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        try {
            model.addAttribute("saved", drafts.of(id, fields, sent.whileTyping(id, fields, session)));
        } catch (ChangedSince changed) {
            model.addAttribute("saved", drafts.of(id, fields, changed, locale).orElseThrow(() -> changed));
            response.setStatus(ChangedSince.KIND.status());
        }
        boolean isNormForm = fields.containsKey("_norm");
        Refusals refused = Refusals.of(session, id);
        FormView form = FormView.empty();
        if (isNormForm || !refused.list().isEmpty()) {
            Caller caller = Caller.current();
            OpenedTask opened = work.open(id, caller);
            TaskView task = work.view(opened, caller);
            List<FieldProblem> wrong = refused.stillWrong(view.values(opened));
            NormPages norms = isNormForm ? norms(task, wrong, fields.getFirst("_norm"), locale) : null;
            form = view.view(task, wrong, norms == null ? null : norms.current().key(), locale);
            model.addAttribute("norms", norms);
        }
        model.addAttribute("form", form);
        return "fragments/form :: savedNow";
    }

    private @Nullable NormPages norms(
            TaskView task, List<FieldProblem> problems, @Nullable String norm, Locale locale) {
        FormView values = view.view(task, problems, null, locale);
        return NormForm.of(ContentShape.of(task.opened().form().content()))
                .map(normForm -> NormPages.of(normForm, task.asked().framework(), values, norm, locale.getLanguage()))
                .orElse(null);
    }

    /** Whether it could be saved; else both texts are kept. */
    private boolean saved(TaskId id, MultiValueMap<String, String> fields, HttpSession session) {
        try {
            sent.leaving(id, fields, session);
            return true;
        } catch (ChangedSince changed) {
            return false;
        } catch (ProblemException problem) {
            if (isOver(id, problem)) {
                return false;
            }
            throw problem;
        }
    }

    /** A task that was handed in on another page, or lapsed, while it was typed in this one: its page says so, and shows what was typed here. */
    private boolean isOver(TaskId id, ProblemException problem) {
        return SentAnswers.isOver(problem) && withoutForm.isOver(id, Caller.current());
    }

    private static String olderCopy(TaskId id, @Nullable String norm) {
        return "redirect:" + NormPages.address(id, norm) + "#conflict";
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
        model.addAttribute("view", task.view());
        model.addAttribute("kind", form.kind().key());
        model.addAttribute("template", FormTemplates.of(form));
        model.addAttribute("beside", form.beside().isPresent());
        model.addAttribute("wide", form.wide());
        model.addAttribute("norms", norms);
        model.addAttribute("form", view.view(task, problems, shownPage, locale).with(typed));
        return "worklist/task";
    }
}
