package org.keurwerk.audit.worklist.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Makes what a form shows out of what was saved and what was refused. */
@Component
class TaskFormView {

    private static final String AT_LEAST = "≥ ";
    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d{1,3})]\\.");
    private static final Pattern LETTER_FOR_ZERO = Pattern.compile("(?=.*\\d)[\\dOo.,]*[Oo][\\dOo.,]*");

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
        ObjectNode content =
                TypedContent.ordered(shape, task.content(), task.asked().framework());
        Map<String, String> typed = FormFields.flatten(content);
        List<ShownError> errors = problems.stream()
                .sorted(Comparator.comparing(FieldProblem::field, shape.order()))
                .map(problem -> Failure.inWords(
                        plainer(problem, shape.at(problem.field()), typed.getOrDefault(problem.field(), "")),
                        words,
                        locale))
                .map(problem -> shown(problem, normForm, task, shownPage, locale))
                .toList();
        return new FormView(typed, errors);
    }

    /**
     * People do not know types: what cannot be read where a number or a date belongs is said to be none. And where a page asks with fields for it, a
     * rule may have words of its own, under {@code form.error.<code>}.
     */
    private static FieldProblem plainer(FieldProblem problem, Optional<Field> field, String typed) {
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
                        ? FieldProblem.of(problem.field(), noNumber(typed, field.get()))
                        : field.filter(TaskFormView::isDate).isPresent()
                                ? FieldProblem.of(problem.field(), "write-date")
                                : problem;
            case "visit-length" -> FieldProblem.of(problem.field(), "visit-days-needed", allowed);
            default -> problem;
        };
    }

    private static String noNumber(String typed, Field field) {
        boolean letter = LETTER_FOR_ZERO.matcher(typed.strip()).matches();
        return (letter ? "letter-in-" : "write-") + (field.isWholeNumber() ? "whole-number" : "number");
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
            return new ShownError(
                    problem.field(),
                    fieldWords.subject(
                            task.asked().task().kind().key(), problem.field(), locale, about(task, problem, locale)),
                    problem.message(),
                    anchor);
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

    /** What the row of a field is about, where that is one of a few words. */
    private Object[] about(TaskView task, FieldProblem problem, Locale locale) {
        Matcher row = ROW.matcher(problem.field());
        if (!row.lookingAt()) {
            return new Object[0];
        }
        return shape(task.opened())
                .at(row.group(1))
                .flatMap(Field::key)
                .filter(key -> key.type().isEnum())
                .map(key -> {
                    String value = task.content()
                            .path(row.group(1))
                            .path(Integer.parseInt(row.group(2)))
                            .path(key.name())
                            .asString("");
                    String word = "value." + key.type().getSimpleName() + "." + value;
                    return new Object[] {words.getMessage(word, null, value, locale)};
                })
                .orElse(new Object[0]);
    }

    /** A field that the page does not show has an error all the same: its row is where one can do something about it. */
    static String anchorOf(String field, Optional<NormForm> normForm) {
        return FormView.idOf(
                normForm.isPresent() && field.endsWith(".subNorm") ? field.replace(".subNorm", "") : field);
    }

    private static ContentShape shape(OpenedTask task) {
        return ContentShape.of(task.form().content());
    }
}
