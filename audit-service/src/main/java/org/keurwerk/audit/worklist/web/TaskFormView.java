package org.keurwerk.audit.worklist.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.portal.FieldWords;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.FormView.ShownError;
import org.keurwerk.audit.worklist.ContentShape;
import org.keurwerk.audit.worklist.ContentShape.Field;
import org.keurwerk.audit.worklist.FormFields;
import org.keurwerk.audit.worklist.OpenedTask;
import org.keurwerk.audit.worklist.TaskView;
import org.keurwerk.audit.worklist.TaskWork;
import org.keurwerk.commons.problem.Failure;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Makes what a form shows out of what was saved and what was refused. */
@Component
class TaskFormView {

    private static final String AT_LEAST = "≥ ";

    private final TaskWork work;
    private final FieldWords fieldWords;
    private final MessageSource words;

    TaskFormView(TaskWork work, FieldWords fieldWords, MessageSource words) {
        this.work = work;
        this.fieldWords = fieldWords;
        this.words = words;
    }

    /** What was saved, in the order in which the page shows it. */
    ObjectNode saved(OpenedTask task) {
        return TypedContent.ordered(
                shape(task), work.typedSoFar(task), task.asked().framework());
    }

    /** The values by their places. */
    Map<String, String> values(OpenedTask task) {
        return FormFields.flatten(saved(task));
    }

    /** The form, with errors in the reader's words. */
    FormView view(TaskView task, List<FieldProblem> problems, @Nullable String shownPage, Locale locale) {
        ContentShape shape = shape(task.opened());
        Optional<NormForm> normForm = NormForm.of(shape);
        List<ShownError> errors = problems.stream()
                .sorted(Comparator.comparing(FieldProblem::field, shape.order()))
                .map(problem -> Failure.inWords(plainer(problem, shape.at(problem.field())), words, locale))
                .map(problem -> shown(problem, normForm, task, shownPage, locale))
                .toList();
        ObjectNode content =
                TypedContent.ordered(shape, task.content(), task.asked().framework());
        return new FormView(FormFields.flatten(content), errors);
    }

    /** Two texts of one field: what somebody else saved, and what was typed in an older copy. */
    record Difference(String name, String link, String saved, String typed) {}

    /** Whose saving came in between, when, and where the two differ. */
    record Conflict(AccountId by, Instant at, List<Difference> differences) {}

    /** What was typed in an older copy beside what is saved; empty when nothing differs. */
    Optional<Conflict> conflict(OpenedTask task, OlderCopy older, Locale locale) {
        Map<String, String> saved = values(task);
        ContentShape shape = shape(task);
        List<Difference> differences = older.differing(saved).entrySet().stream()
                .filter(typed -> shape.at(typed.getKey()).isPresent())
                .map(typed -> new Difference(
                        name(task, typed.getKey(), locale),
                        "#" + anchorOf(typed.getKey(), NormForm.of(shape)),
                        saved.getOrDefault(typed.getKey(), ""),
                        typed.getValue()))
                .toList();
        return task.saved()
                .filter(draft -> !differences.isEmpty())
                .map(draft -> new Conflict(draft.author(), draft.savedAt(), differences));
    }

    private String name(OpenedTask task, String place, Locale locale) {
        String name = fieldWords.name(task.asked().task().kind().key(), place, locale);
        return NormForm.of(shape(task))
                .flatMap(form -> form.subNormOf(place, task.asked().framework()))
                .map(subNorm -> subNorm.id() + " " + (name == null ? "" : name))
                .orElse(name == null ? place : name);
    }

    /**
     * People do not know types: what cannot be read where a number or a date belongs is said to be none. And where a page asks with fields for it, a
     * rule may have words of its own, under {@code form.error.<code>}.
     */
    private static FieldProblem plainer(FieldProblem problem, Optional<Field> field) {
        String allowed = problem.allowed();
        return switch (problem.code()) {
            case "required" ->
                field.filter(Field::isChosen).isPresent() ? FieldProblem.of(problem.field(), "choose") : problem;
            case "range" ->
                allowed != null && allowed.startsWith(AT_LEAST)
                        ? FieldProblem.of(problem.field(), "at-least", allowed.substring(AT_LEAST.length()))
                        : problem;
            case "wrong-type" ->
                field.filter(Field::isNumber).isPresent()
                        ? FieldProblem.of(problem.field(), "write-number")
                        : field.filter(TaskFormView::isDate).isPresent()
                                ? FieldProblem.of(problem.field(), "write-date")
                                : problem;
            case "visit-length" -> FieldProblem.of(problem.field(), "visit-days-needed", allowed);
            default -> problem;
        };
    }

    private static boolean isDate(Field field) {
        return field.type() == LocalDate.class;
    }

    private ShownError shown(
            FieldProblem problem,
            Optional<NormForm> normForm,
            TaskView task,
            @Nullable String shownPage,
            Locale locale) {
        String anchor = "#" + anchorOf(problem.field(), normForm);
        String name = fieldWords.name(task.asked().task().kind().key(), problem.field(), locale);
        if (normForm.isEmpty()) {
            return new ShownError(problem.field(), name, problem.message(), anchor);
        }
        Framework framework = task.asked().framework();
        String page = normForm.get().pageOf(problem.field(), framework);
        String place = normForm.get()
                .subNormOf(problem.field(), framework)
                .map(subNorm -> name == null ? subNorm.id() : subNorm.id() + " " + name)
                .orElse(name);
        return new ShownError(
                problem.field(), place, problem.message(), page.equals(shownPage) ? anchor : "?norm=" + page + anchor);
    }

    /** A field that the page does not show has an error all the same: its row is where one can do something about it. */
    private static String anchorOf(String field, Optional<NormForm> normForm) {
        return FormView.idOf(
                normForm.isPresent() && field.endsWith(".subNorm") ? field.replace(".subNorm", "") : field);
    }

    private static ContentShape shape(OpenedTask task) {
        return ContentShape.of(task.form().content());
    }
}
