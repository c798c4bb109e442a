package org.keurwerk.commons.problem;

import org.jspecify.annotations.Nullable;

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
}
