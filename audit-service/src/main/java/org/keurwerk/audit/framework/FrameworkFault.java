package org.keurwerk.audit.framework;

import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.problem.FieldProblem;

/**
 * One thing in a framework file that does not fit.
 *
 * @param line in the file, from 1; 0 where it is about the whole file
 * @param path to the value, for example {@code norms[2].title.en}; {@code file} for the whole
 * @param code what is wrong, with words under {@code error.<code>}
 * @param allowed what may stand there, where it can be said
 */
public record FrameworkFault(
        int line, String path, String code, @Nullable String allowed) {

    /** As a program gets it, and as its words are found. */
    public FieldProblem asProblem() {
        return FieldProblem.of(path, code, allowed);
    }
}
