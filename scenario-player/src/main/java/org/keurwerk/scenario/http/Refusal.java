package org.keurwerk.scenario.http;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The server understood the call and said no. The message is a sentence made of the RFC 9457 problem. */
public final class Refusal extends RuntimeException {

    private final int status;
    private final String type;

    Refusal(int status, JsonNode problem) {
        super(sentence(status, problem));
        this.status = status;
        this.type = problem.path("type").asString("");
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Whether the problem is of this kind, named by the last part of its type. */
    public boolean is(String slug) {
        return type.endsWith(":" + slug);
    }

    private static String sentence(int status, JsonNode problem) {
        List<String> parts = new ArrayList<>();
        parts.add(problem.path("title")
                .asString(status == 401 ? "the account or its password is not accepted" : "refused"));
        String detail = problem.path("detail").asString("");
        if (!detail.isBlank()) {
            parts.add(detail);
        }
        for (JsonNode error : problem.path("errors")) {
            String field = error.path("field").asString("");
            String message = error.path("message").asString(error.path("code").asString(""));
            parts.add(field.isBlank() ? message : "field '%s': %s".formatted(field, message));
        }
        return String.join("; ", parts) + " (HTTP " + status + ")";
    }
}
