package org.keurwerk.commons.problem;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * What is wrong with one field.
 *
 * @param field its path in the content, for example {@code scores[3].rationale}
 * @param code stable, for programs, for example {@code required}
 * @param message what is wrong and what to do, in the reader's language, or a message key that starts with {@code error.} and is resolved when shown
 * @param allowed what is allowed, where it can be said, for example {@code 0..4}
 */
public record FieldProblem(
        String field, String code, String message, @Nullable String allowed) {

    /** A field problem whose words stand in the bundles under {@code error.<code>}; {@code allowed} is their argument {0}. */
    public static FieldProblem of(String field, String code, @Nullable String allowed) {
        return new FieldProblem(field, code, "error." + code, allowed);
    }

    /** A field problem without a set of allowed values. */
    public static FieldProblem of(String field, String code) {
        return of(field, code, null);
    }

    /** The field that JSON could not be read into, and what may stand there. */
    public static FieldProblem of(DatabindException mismatch) {
        if (mismatch instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds().stream()
                    .map(Object::toString)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return of(path(mismatch), "unknown-field", known);
        }
        Class<?> type = mismatch instanceof MismatchedInputException input ? input.getTargetType() : null;
        return of(path(mismatch), "wrong-type", AllowedValues.of(type));
    }

    private static String path(DatabindException mismatch) {
        return mismatch.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
