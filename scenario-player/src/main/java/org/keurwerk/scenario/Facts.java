package org.keurwerk.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.keurwerk.scenario.yaml.Part;
import tools.jackson.databind.JsonNode;

/**
 * What an expectation says of the fields of a JSON object, without regard to case: only what is said must be so.
 *
 * @param inPart whether a field need only contain what is said
 */
record Facts(Map<String, String> said, boolean inPart) {

    /** Those of the fields that the file has; dates must be dates. */
    static Facts of(Part part, boolean inPart, List<String> fields) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String field : fields) {
            part.optional(field)
                    .ifPresent(value -> said.put(
                            field, field.matches("date|valid.*") ? value.date().toString() : value.text()));
        }
        return new Facts(said, inPart);
    }

    boolean hold(JsonNode object) {
        return said.entrySet().stream().allMatch(fact -> {
            String seen = text(object.path(fact.getKey())).toLowerCase(Locale.ROOT);
            String expected = fact.getValue().toLowerCase(Locale.ROOT);
            return inPart ? seen.contains(expected) : seen.equals(expected);
        });
    }

    /** The named fields of an object, for people. */
    static String shown(JsonNode object, List<String> fields) {
        return fields.stream()
                .map(field -> text(object.path(field)))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return said.entrySet().stream()
                .map(fact -> "%s '%s'".formatted(fact.getKey(), fact.getValue()))
                .collect(Collectors.joining(", ", said.isEmpty() ? "" : " with ", ""));
    }

    private static String text(JsonNode value) {
        return value.isContainer()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(Facts::text)
                        .collect(Collectors.joining("+"))
                : value.asString("");
    }
}
