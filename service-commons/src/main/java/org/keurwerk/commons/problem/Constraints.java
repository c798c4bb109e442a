package org.keurwerk.commons.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The constraints on a record's components, as field problems. */
public final class Constraints {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "required"),
            Map.entry("NotBlank", "required"),
            Map.entry("NotEmpty", "required"),
            Map.entry("Email", "email"),
            Map.entry("Reachable", "email-local-part"),
            Map.entry("OnPaper", "not-on-paper"),
            Map.entry("WithoutLineBreaks", "one-line"),
            Map.entry("Size", "length"),
            Map.entry("Min", "range"),
            Map.entry("Max", "range"),
            Map.entry("DecimalMin", "range"),
            Map.entry("PositiveOrZero", "range"),
            Map.entry("Positive", "range"));

    private Constraints() {}

    /** One field problem per violation, in a stable order. */
    public static List<FieldProblem> problems(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(Constraints::problem)
                .sorted((one, other) -> one.field().compareTo(other.field()))
                .distinct()
                .toList();
    }

    private static FieldProblem problem(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String code = CODES.getOrDefault(name, "invalid");
        return FieldProblem.of(
                violation.getPropertyPath().toString(),
                code,
                "OnPaper".equals(name)
                        ? violation.getMessage()
                        : allowed(violation.getConstraintDescriptor().getAttributes(), name));
    }

    private static @Nullable String allowed(Map<String, Object> attributes, String name) {
        return switch (name) {
            case "Size" -> attributes.get("min") + ".." + attributes.get("max");
            case "Min", "DecimalMin" -> "≥ " + attributes.get("value");
            case "Max" -> "≤ " + attributes.get("value");
            case "Pattern" -> String.valueOf(attributes.get("regexp"));
            case "Positive" -> "> 0";
            case "PositiveOrZero" -> "≥ 0";
            default -> null;
        };
    }
}
