package org.keurwerk.commons.problem;

import java.util.List;

/** A failure that its reader can do something about. Programs get it as RFC 9457 problem, people as a page. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemKind kind;
    private final transient List<FieldProblem> errors;
    private final transient Object[] arguments;

    /** A failure of a kind; the arguments fill its words in the message bundles. */
    public ProblemException(ProblemKind kind, Object... arguments) {
        this(kind, List.of(), arguments);
    }

    /** A failure with what is wrong per field. */
    public ProblemException(ProblemKind kind, List<FieldProblem> errors, Object... arguments) {
        super(kind.slug() + (errors.isEmpty() ? "" : " " + errors));
        this.kind = kind;
        this.errors = List.copyOf(errors);
        this.arguments = arguments.clone();
    }

    /** Content that does not fit. */
    public static ProblemException invalid(List<FieldProblem> errors) {
        return new ProblemException(ProblemKind.INVALID, errors, errors.size());
    }

    /** Nothing there, or nothing that the reader may see: the two must look the same. */
    public static ProblemException notFound(String what) {
        return new ProblemException(ProblemKind.NOT_FOUND, what);
    }

    /** What an HTTP status means that something outside our code has set. */
    public static ProblemException ofStatus(int status) {
        return ExceptionTranslation.ofStatus(status);
    }

    /** What an exception means to its reader. */
    public static ProblemException of(Exception exception) {
        return ExceptionTranslation.of(exception);
    }

    /** What kind of failure. */
    public ProblemKind kind() {
        return kind;
    }

    /** What is wrong per field; empty when it is not about fields. */
    public List<FieldProblem> errors() {
        return errors;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
