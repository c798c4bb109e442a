package org.keurwerk.scenario.http;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The server understood the call and said no. The message is made of title and detail of the RFC 9457 problem, without its single fields. */
public final class Refusal extends RuntimeException {

    private final int status;
    private final transient JsonNode problem;

    Refusal(int status, JsonNode problem) {
        super(sentence(status, problem));
        this.status = status;
        this.problem = problem;
    }

    /** What is wrong with one field, in the server's words; the field is a path such as {@code scores[3].rationale}. */
    public record FieldError(String field, String message) {}

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Whether the problem is of this kind, named by the last part of its type. */
    public boolean is(String slug) {
        return problem.path("type").asString("").endsWith(":" + slug);
    }

    /** What is wrong with single fields, in the server's order. */
    public List<FieldError> errors() {
        return StreamSupport.stream(problem.path("errors").spliterator(), false)
                .map(error -> new FieldError(
                        error.path("field").asString(""),
                        error.path("message").asString(error.path("code").asString(""))))
                .toList();
    }

    private static String sentence(int status, JsonNode problem) {
        String title = problem.path("title")
                .asString(status == 401 ? "the account or its password is not accepted" : "refused");
        String detail = problem.path("detail").asString("");
        return "%s%s (HTTP %d)".formatted(title, detail.isBlank() ? "" : "; " + detail, status);
    }
}
