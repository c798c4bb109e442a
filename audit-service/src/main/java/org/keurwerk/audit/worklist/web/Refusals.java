package org.keurwerk.audit.worklist.web;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.TaskId;

/**
 * What was refused when a task was last submitted, kept in the session so that it can still be read on the other pages of a long form. It holds for
 * a field until the value changes.
 */
record Refusals(List<Refused> list) {

    private static final String NAME = Refusals.class.getName() + ".";

    Refusals {
        list = List.copyOf(list);
    }

    /** One field with the value that was refused. */
    record Refused(
            String field,
            String code,
            String message,
            @Nullable String allowed,
            @Nullable String value) implements Serializable {

        FieldProblem problem() {
            return new FieldProblem(field, code, message, allowed);
        }
    }

    static void remember(HttpSession session, TaskId taskId, List<FieldProblem> problems, Map<String, String> values) {
        List<Refused> refused = problems.stream()
                .map(problem -> new Refused(
                        problem.field(),
                        problem.code(),
                        problem.message(),
                        problem.allowed(),
                        below(problem.field(), values)))
                .toList();
        session.setAttribute(NAME + taskId, new ArrayList<>(refused));
    }

    static void forget(HttpSession session, TaskId taskId) {
        session.removeAttribute(NAME + taskId);
    }

    static Refusals of(@Nullable HttpSession session, TaskId taskId) {
        Object kept = session == null ? null : session.getAttribute(NAME + taskId);
        if (!(kept instanceof List<?> list)) {
            return new Refusals(List.of());
        }
        return new Refusals(list.stream()
                .filter(Refused.class::isInstance)
                .map(Refused.class::cast)
                .toList());
    }

    /** What still stands, given what is there now. */
    List<FieldProblem> stillWrong(Map<String, String> values) {
        return list.stream()
                .filter(refused -> Objects.equals(refused.value(), below(refused.field(), values)))
                .map(Refused::problem)
                .toList();
    }

    /** All values at and below a place, as one text: an error on a group holds until one of the group changes. */
    private static String below(String field, Map<String, String> values) {
        StringBuilder all = new StringBuilder();
        values.forEach((path, value) -> {
            if (!value.isBlank()
                    && (path.equals(field) || path.startsWith(field + "[") || path.startsWith(field + "."))) {
                all.append(path).append('=').append(value).append('\n');
            }
        });
        return all.toString();
    }
}
