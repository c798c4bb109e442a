package org.keurwerk.audit.worklist.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.framework.web.ScoreLine;
import org.keurwerk.audit.portal.EndedSession;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Content;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.Submissions;
import org.keurwerk.audit.worklist.TaskView;
import org.keurwerk.audit.worklist.TaskWork;
import org.keurwerk.audit.worklist.web.NormPages.NormForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
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
import tools.jackson.databind.node.ObjectNode;

/** The page of one task: its form, saving while one types, going to another norm, submitting. Nothing typed is lost on any of these ways. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskPageController {

    private final TaskWork work;
    private final TaskForms forms;
    private final Submissions submissions;
    private final Content content;

    TaskPageController(TaskWork work, TaskForms forms, Submissions submissions, Content content) {
        this.work = work;
        this.forms = forms;
        this.submissions = submissions;
        this.content = content;
    }

    @GetMapping
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String norm,
            HttpSession session,
            Model model,
            Locale locale) {
        EndedSession.kept(session, "/tasks/" + id).ifPresent(typed -> saveDraft(id, typed));
        TaskView task = work.view(id, Caller.current());
        return page(task, Refusals.of(session, id).standing(forms.values(task)), norm, model, locale);
    }

    /** What one does with the buttons that do not submit: save and stay, save and leave, save and go to another norm. */
    @PostMapping
    String save(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields, RedirectAttributes told) {
        saveDraft(id, fields);
        String go = fields.getFirst("_go");
        if ("later".equals(fields.getFirst("_save"))) {
            told.addFlashAttribute("notice", "form.saved.later");
            return "redirect:/tasks";
        }
        String stay = fields.getFirst("_norm");
        return "redirect:/tasks/" + id + (go != null ? "?norm=" + go : stay != null ? "?norm=" + stay : "");
    }

    @PostMapping(params = "_submit")
    String submit(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            HttpSession session,
            HttpServletResponse response,
            Model model,
            Locale locale,
            RedirectAttributes told) {
        Caller caller = Caller.current();
        Optional<Submission> before = submissions.forTask(id);
        try {
            Submission submitted = work.submit(id, caller, typed(id, fields, caller));
            Refusals.forget(session, id);
            told.addFlashAttribute(
                    submitted.settled() ? "done" : "gone", submitted.kind().key());
            told.addFlashAttribute("doneLate", submitted.late());
            return "redirect:/tasks";
        } catch (ProblemException problem) {
            if (!problem.kind().equals(ProblemKind.INVALID) || gone(before)) {
                throw problem;
            }
            TaskView task = work.view(id, caller);
            Map<String, String> values = forms.values(task);
            Refusals.remember(session, id, problem.errors(), values);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(
                    task, problem.errors(), pageWith(problem.errors(), task, fields.getFirst("_norm")), model, locale);
        }
    }

    /** Saves what is being typed; answers with when it was saved. */
    @PostMapping("/draft")
    String autosave(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields, Model model) {
        model.addAttribute("savedAt", saveDraft(id, fields).savedAt());
        return "fragments/form :: savedNow";
    }

    private Submission saveDraft(String id, MultiValueMap<String, String> fields) {
        Caller caller = Caller.current();
        return work.saveDraft(id, caller, typed(id, fields, caller));
    }

    /** The whole content: of a long form one page was sent, and the others are as they were saved. */
    private ObjectNode typed(String id, MultiValueMap<String, String> fields, Caller caller) {
        Optional<Submission> draft =
                submissions.forTask(id).filter(known -> known.author().equals(caller.accountId()));
        try {
            TaskView task = work.view(id, caller);
            return TypedContent.of(kind(task), fields, forms.saved(task));
        } catch (ProblemException problem) {
            if (!problem.kind().equals(ProblemKind.NOT_FOUND) || draft.isEmpty()) {
                throw problem;
            }
            return TypedContent.of(
                    draft.get().kind(), fields, content.toTree(draft.get().content()));
        }
    }

    private static boolean gone(Optional<Submission> before) {
        return before.isPresent() && before.get().submittedAt() != null;
    }

    /** Where to begin: on the page that was sent if something is wrong there, else on the first where something is. */
    private static @Nullable String pageWith(List<FieldProblem> problems, TaskView task, @Nullable String sent) {
        return NormForm.of(kind(task).key())
                .flatMap(form -> {
                    List<String> pages = problems.stream()
                            .map(problem ->
                                    form.pageOf(problem.field(), task.asked().framework()))
                            .toList();
                    return pages.contains(sent)
                            ? Optional.ofNullable(sent)
                            : pages.stream().findFirst();
                })
                .orElse(null);
    }

    private String page(TaskView task, List<FieldProblem> problems, @Nullable String norm, Model model, Locale locale) {
        TaskKind kind = kind(task);
        String language = locale.getLanguage();
        FormView values = forms.view(task, problems, null, locale);
        NormPages norms = NormForm.of(kind.key())
                .map(form -> NormPages.of(form, task.asked().framework(), values, norm, language))
                .orElse(null);
        String shownPage = norms == null ? null : norms.current().key();
        model.addAttribute("task", task);
        model.addAttribute("kind", kind.key());
        model.addAttribute("norms", norms);
        model.addAttribute("form", forms.view(task, problems, shownPage, locale));
        model.addAttribute(
                "scores", ScoreLine.of(task.asked().trajectory(), task.asked().framework(), language));
        model.addAttribute("sheets", GivenScores.of(task.context()));
        around(task, model);
        return "task";
    }

    /** What was submitted before and is read beside this form. */
    private void around(TaskView task, Model model) {
        String trajectoryId = task.asked().trajectory().id();
        Map<String, String> situations = new HashMap<>();
        switch (kind(task)) {
            case SCORE_NORMS, CONSOLIDATE_SCORES ->
                submissions
                        .submittedIn(trajectoryId, TaskKind.SELF_EVALUATION)
                        .forEach(evaluation -> situations.putAll(situationsIn(evaluation)));
            case TAKE_DECISION ->
                submissions.submittedIn(trajectoryId, TaskKind.FINALISE_REPORT).stream()
                        .reduce((first, last) -> last)
                        .ifPresent(report -> model.addAttribute("reportSubmission", report.id()));
            case RESPOND_TO_CONCEPT ->
                model.addAttribute(
                        "remarkRows", 1 + forms.saved(task).path("remarks").size());
            default -> {}
        }
        model.addAttribute("situations", situations);
        model.addAttribute("wide", WIDE.contains(kind(task)));
    }

    private static final List<TaskKind> WIDE = List.of(
            TaskKind.WRITE_CONCEPT_REPORT,
            TaskKind.RESPOND_TO_CONCEPT,
            TaskKind.FINALISE_REPORT,
            TaskKind.TAKE_DECISION);

    private static Map<String, String> situationsIn(Submission evaluation) {
        Map<String, String> situations = new HashMap<>();
        if (evaluation.content().get("answers") instanceof List<?> answers) {
            answers.forEach(answer -> {
                if (answer instanceof Map<?, ?> fields
                        && fields.get("subNorm") instanceof String subNorm
                        && fields.get("situation") instanceof String situation) {
                    situations.put(subNorm, situation);
                }
            });
        }
        return situations;
    }

    private static TaskKind kind(TaskView task) {
        return task.asked().task().kind();
    }
}
