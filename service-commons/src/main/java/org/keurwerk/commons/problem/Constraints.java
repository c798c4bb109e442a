package org.keurwerk.commons.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The constraints on a record's components, as field problems. */
public final class Constraints {

    private static final String UNREACHABLE = "email-local-part";
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "required"),
            Map.entry("NotBlank", "required"),
            Map.entry("NotEmpty", "required"),
            Map.entry("Email", "email"),
            Map.entry("Reachable", UNREACHABLE),
            Map.entry("Dialable", "telephone"),
            Map.entry("OnPaper", "not-on-paper"),
            Map.entry("WithoutLineBreaks", "one-line"),
            Map.entry("Size", "length"),
            Map.entry("Min", "range"),
            Map.entry("Max", "range"),
            Map.entry("DecimalMin", "range"),
            Map.entry("PositiveOrZero", "range"),
            Map.entry("Positive", "range"));

    private Constraints() {}

    /** One field problem per violation: those of a record in the order of its components, which is the order on the page. */
    public static List<FieldProblem> problems(Collection<? extends ConstraintViolation<?>> violations) {
        List<FieldProblem> all = violations.stream()
                .sorted(Comparator.<ConstraintViolation<?>>comparingInt(Constraints::place)
                        .thenComparing(violation -> violation.getPropertyPath().toString()))
                .map(Constraints::problem)
                .distinct()
                .toList();
        return all.stream()
                .filter(one ->
                        !one.code().equals(UNREACHABLE) || all.stream().noneMatch(other -> isNoAddress(other, one)))
                .toList();
    }

    /**
     * Lets pass what keeps its constraints.
     *
     * @throws ProblemException naming each field that does not
     */
    public static <T> T mustHold(Validator validator, T typed) {
        List<FieldProblem> problems = problems(validator.validate(typed));
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return typed;
    }

    /** What is no address at all need not be told that nobody can deliver there. */
    private static boolean isNoAddress(FieldProblem problem, FieldProblem unreachable) {
        return problem.field().equals(unreachable.field()) && problem.code().equals("email");
    }

    /** Which component of a record it is about; 0 for what is no record. */
    private static int place(ConstraintViolation<?> violation) {
        RecordComponent[] components = violation.getRootBeanClass().getRecordComponents();
        Iterator<Path.Node> path = violation.getPropertyPath().iterator();
        String first = path.hasNext() ? path.next().getName() : null;
        return components == null
                ? 0
                : Stream.of(components).map(RecordComponent::getName).toList().indexOf(first);
    }

    private static FieldProblem problem(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        boolean counts = "Size".equals(name) && violation.getInvalidValue() instanceof Collection<?>;
        String code = counts ? "count" : CODES.getOrDefault(name, "invalid");
        return FieldProblem.of(
                violation.getPropertyPath().toString(),
                code,
                "OnPaper".equals(name)
                        ? violation.getMessage()
                        : "Size".equals(name)
                                ? size(violation)
                                : allowed(violation.getConstraintDescriptor().getAttributes(), name));
    }

    /** A text that must be there has at least one character, whatever its greatest length says. */
    private static String size(ConstraintViolation<?> violation) {
        Size size = (Size) violation.getConstraintDescriptor().getAnnotation();
        return Math.max(size.min(), isRequired(violation) ? 1 : 0) + ".." + size.max();
    }

    private static boolean isRequired(ConstraintViolation<?> violation) {
        Object holder = violation.getLeafBean();
        String path = violation.getPropertyPath().toString();
        String field = path.substring(path.lastIndexOf('.') + 1);
        return holder != null
                && Stream.of(holder.getClass().getDeclaredFields())
                        .filter(one -> one.getName().equals(field))
                        .anyMatch(one ->
                                one.isAnnotationPresent(NotBlank.class) || one.isAnnotationPresent(NotEmpty.class));
    }

    private static @Nullable String allowed(Map<String, Object> attributes, String name) {
        return switch (name) {
            case "Min", "DecimalMin" -> "≥ " + attributes.get("value");
            case "Max" -> "≤ " + attributes.get("value");
            case "Pattern" -> String.valueOf(attributes.get("regexp"));
            case "Positive" -> "> 0";
            case "PositiveOrZero" -> "≥ 0";
            default -> null;
        };
    }
}
