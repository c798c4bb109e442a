package org.keurwerk.scenario;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.keurwerk.scenario.yaml.Fields;
import tools.jackson.databind.JsonNode;

/** What an expectation says of the fields of a JSON object: only what is said must be so, without regard to case. */
record Facts(Map<String, String> said) {

    /** The named fields, as far as the file has them; dates must be dates. */
    static Facts of(Fields fields, String... names) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String name : names) {
            fields.optional(name)
                    .ifPresent(value -> said.put(
                            name, name.startsWith("valid") ? value.date().toString() : value.text()));
        }
        return new Facts(said);
    }

    boolean hold(JsonNode object) {
        return said.entrySet().stream()
                .allMatch(fact -> fact.getValue().equalsIgnoreCase(text(object.path(fact.getKey()))));
    }

    /** The named fields of an object, for people. */
    static String shown(JsonNode object, String... names) {
        return Arrays.stream(names)
                .map(name -> text(object.path(name)))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return said.isEmpty()
                ? ""
                : said.entrySet().stream()
                        .map(fact -> fact.getKey() + " " + fact.getValue())
                        .collect(Collectors.joining(", ", " with ", ""));
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(Facts::text)
                        .collect(Collectors.joining("+"))
                : value.asString("");
    }
}
