package org.keurwerk.scenario;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What was sent, in a few words for the line that is printed: short values as they are, long lists by their number, long texts not at all. */
final class Summary {

    private static final int SHORT_VALUE = 20;
    private static final int SHORT_LIST = 60;

    private Summary() {}

    /** Ends in a semicolon, unless there is nothing short to say. */
    static String of(JsonNode content) {
        List<String> parts = new ArrayList<>();
        content.forEachEntry((name, value) -> {
            String values = values(value);
            if (value.isArray() && (value.isEmpty() || values.length() > SHORT_LIST)) {
                parts.add("%s (%d)".formatted(name, value.size()));
            } else if (value.isArray() || (!values.isEmpty() && values.length() <= SHORT_VALUE)) {
                parts.add(name + " " + values);
            }
        });
        return parts.isEmpty() ? "" : String.join(", ", parts) + "; ";
    }

    private static String values(JsonNode value) {
        if (!value.isContainer()) {
            return value.asString("");
        }
        List<String> parts = new ArrayList<>();
        value.forEach(part -> parts.add(values(part)));
        return String.join(value.isArray() ? ", " : " ", parts);
    }
}
