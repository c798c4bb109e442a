package org.keurwerk.audit.worklist.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.FormView.ShownError;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Content;
import org.keurwerk.audit.worklist.FormFields;
import org.keurwerk.audit.worklist.TaskView;
import org.keurwerk.audit.worklist.web.NormPages.NormForm;
import org.keurwerk.commons.problem.Failure;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Makes what a form shows out of what was saved and what was refused. */
@Component
class TaskForms {

    private static final String AT_LEAST = "≥ ";

    /** Fields with answers to choose from: nothing is to be written there. */
    private static final Set<String> CHOICES = Set.of(
            "accepted",
            "independent",
            "agreed",
            "option",
            "outcome",
            "lead",
            "norm",
            "auditCategory",
            "halfDays",
            "trajectory",
            "report",
            "auditor",
            "communication");

    /** The short forms in the order of their fields; other fields come after these as they are. */
    private static final List<String> ORDER = List.of(
            "contactName",
            "contactEmail",
            "contactPhone",
            "branches",
            "staffFte",
            "reach",
            "services",
            "auditCategory",
            "halfDays",
            "lead",
            "accepted",
            "independent",
            "agreed",
            "trajectory",
            "report",
            "auditor",
            "communication");

    private final Content content;
    private final MessageSource words;

    TaskForms(Content content, MessageSource words) {
        this.content = content;
        this.words = words;
    }

    /** What was saved, in the order in which the page shows it. */
    ObjectNode saved(TaskView task) {
        return TypedContent.ordered(
                kind(task), content.toTree(task.content()), task.asked().framework());
    }

    /** The values by their places. */
    Map<String, String> values(TaskView task) {
        return FormFields.flatten(saved(task));
    }

    /** The form, with errors in the reader's words. */
    FormView view(TaskView task, List<FieldProblem> problems, @Nullable String shownPage, Locale locale) {
        Framework framework = task.asked().framework();
        Optional<NormForm> normForm = NormForm.of(kind(task).key());
        List<ShownError> errors = problems.stream()
                .map(problem -> Failure.inWords(plainer(problem, kind(task)), words, locale))
                .map(problem -> shown(problem, normForm, framework, shownPage, locale))
                .sorted(Comparator.comparingInt((ShownError error) -> position(error, normForm, framework))
                        .thenComparingInt(error -> inOrder(error.field())))
                .toList();
        return new FormView(values(task), errors);
    }

    /** People do not know types: what cannot be read where a number or a date belongs is said to be none. */
    private static FieldProblem plainer(FieldProblem problem, TaskKind kind) {
        if (problem.code().equals("required") && CHOICES.contains(lastOf(problem.field()))) {
            return FieldProblem.of(problem.field(), "choose");
        }
        String allowed = problem.allowed();
        if (problem.code().equals("range") && allowed != null && allowed.startsWith(AT_LEAST)) {
            return FieldProblem.of(problem.field(), "at-least", allowed.substring(AT_LEAST.length()));
        }
        String key = problem.code() + " " + kind.key();
        return switch (key) {
            case "wrong-type Intake" -> FieldProblem.of(problem.field(), "write-number");
            case "wrong-type ProposeVisitDates" -> FieldProblem.of(problem.field(), "write-date");
            case "visit-length ProposeVisitDates" ->
                FieldProblem.of(problem.field(), "visit-days-needed", problem.allowed());
            default -> problem;
        };
    }

    private ShownError shown(
            FieldProblem problem,
            Optional<NormForm> normForm,
            Framework framework,
            @Nullable String shownPage,
            Locale locale) {
        String anchor = "#" + anchorOf(problem.field(), normForm);
        String name = nameOf(problem.field(), locale);
        if (normForm.isEmpty()) {
            return new ShownError(problem.field(), name, problem.message(), anchor);
        }
        String page = normForm.get().pageOf(problem.field(), framework);
        String place = normForm.get()
                .subNormOf(problem.field(), framework)
                .map(subNorm -> name == null ? subNorm.id() : subNorm.id() + " " + name)
                .orElse(name);
        return new ShownError(
                problem.field(), place, problem.message(), page.equals(shownPage) ? anchor : "?norm=" + page + anchor);
    }

    /** What the reader calls a field; null for one that has no name of its own. */
    private @Nullable String nameOf(String field, Locale locale) {
        return words.getMessage("field." + lastOf(field), new Object[0], null, locale);
    }

    private static String lastOf(String field) {
        return field.substring(field.lastIndexOf('.') + 1).replaceAll("\\[\\d+]", "");
    }

    private static int inOrder(String field) {
        int at = ORDER.indexOf(field);
        return at < 0 ? ORDER.size() : at;
    }

    /** A field that the page does not show has an error all the same: its row is where one can do something about it. */
    private static String anchorOf(String field, Optional<NormForm> normForm) {
        return FormView.idOf(
                normForm.isPresent() && field.endsWith(".subNorm") ? field.replace(".subNorm", "") : field);
    }

    private static int position(ShownError error, Optional<NormForm> normForm, Framework framework) {
        if (normForm.isEmpty() || normForm.get().general().contains(error.field())) {
            return -1;
        }
        return normForm.get()
                .subNormOf(error.field(), framework)
                .map(subNorm -> framework.subNorms().indexOf(subNorm))
                .orElse(0);
    }

    private static TaskKind kind(TaskView task) {
        return task.asked().task().kind();
    }
}
