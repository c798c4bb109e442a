package org.keurwerk.commons.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * A failure in the words of its reader: the same facts for the problem and for the page.
 *
 * @param incident names the line in the log, only for mistakes of ours
 */
public record Failure(
        ProblemKind kind,
        String title,
        String detail,
        List<FieldProblem> errors,
        @Nullable String incident) {

    static Failure of(ProblemException problem, @Nullable String incident, MessageSource words, Locale locale) {
        ProblemKind kind = problem.kind();
        String key = "problem." + kind.slug();
        Object[] arguments = problem.arguments();
        return new Failure(
                kind,
                words.getMessage(key + ".title", arguments, locale),
                words.getMessage(key + ".detail", arguments, locale),
                problem.errors().stream()
                        .map(error -> inWords(error, words, locale))
                        .toList(),
                incident);
    }

    /** The same field problem with its message key replaced by words. */
    public static FieldProblem inWords(FieldProblem error, MessageSource words, Locale locale) {
        if (!error.message().startsWith("error.")) {
            return error;
        }
        // {0} as people write it, {1} as it is written in a file
        Object[] arguments = {AllowedInWords.of(error, words, locale), error.allowed()};
        String plain =
                error.allowed() == null ? words.getMessage(error.message() + ".plain", null, null, locale) : null;
        String said = plain != null
                ? plain
                : words.getMessage(error.message(), arguments, /* defaultMessage= */ error.code(), locale);
        return new FieldProblem(error.field(), error.code(), said == null ? error.code() : said, error.allowed());
    }

    /** RFC 9457. */
    public ProblemDetail toProblemDetail() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(kind.status()), detail);
        problem.setType(kind.type());
        problem.setTitle(title);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        if (incident != null) {
            problem.setProperty("incident", incident);
        }
        return problem;
    }
}
