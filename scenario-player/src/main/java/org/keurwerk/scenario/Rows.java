package org.keurwerk.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keurwerk.scenario.yaml.Part;
import tools.jackson.databind.JsonNode;

/**
 * A list that is written row by row: {@code {each: subNorm, value: score, all: 3, 5: 4, 5.2: {score: 2, phase: PLAN}}}. The rows are those that the
 * form of the task begins with, known by the field {@code each}. What is said about a row itself wins, field by field, over what is said about its
 * group (here {@code 5}), and that over {@code all}. A plain value is the field {@code value}.
 *
 * <p>This is the one thing that a file need not say as the API does: a form asks for twenty-four scores, each with its rationale, and a file that
 * had to write out all of them for each auditor would hide what matters in it.
 */
final class Rows {

    static final String EACH = "each";
    static final String VALUE = "value";
    static final String ALL = "all";

    private final String each;
    private final String value;
    private final Part said;
    private final Collection<Part> entries;

    private Rows(Part said) {
        this.said = said;
        this.each = said.required(EACH).text();
        this.value = said.text(VALUE, "");
        this.entries = said.without(EACH, VALUE).fields().values();
    }

    /** Whether any list of a content is written row by row, so that the form must be asked for its rows. */
    static boolean areIn(Part content) {
        return content.fields().values().stream().anyMatch(Rows::are);
    }

    /** Whether a field is written row by row. */
    static boolean are(Part field) {
        return field.isMapping() && field.optional(EACH).isPresent();
    }

    /**
     * The content with all rows written out.
     *
     * @param begun with what the form begins
     * @param most how many rows are filled in; the others stay as they are
     */
    static Part writtenOut(Part content, JsonNode begun, int most) {
        Map<String, Part> fields = new LinkedHashMap<>();
        content.fields()
                .forEach((field, part) ->
                        fields.put(field, are(part) ? new Rows(part).writtenOut(begun.path(field), most) : part));
        return content.mapping(fields);
    }

    private Part writtenOut(JsonNode begun, int most) {
        List<JsonNode> keys = new ArrayList<>();
        begun.forEach(row -> keys.add(row.path(each)));
        refuseUnknown(keys.stream().map(JsonNode::asString).toList());
        List<Part> rows = new ArrayList<>();
        for (JsonNode key : keys) {
            Part row = rows.size() < most ? row(key.asString()) : said.mapping(Map.of());
            rows.add(row.with(each, row.value(key.asString(), key.isString())).named(key.asString()));
        }
        return said.list(rows);
    }

    private Part row(String key) {
        return entries.stream()
                .filter(entry -> isAbout(entry, key))
                .sorted(Comparator.comparing((Part entry) -> !entry.name().equals(ALL))
                        .thenComparing(entry -> entry.name().length()))
                .map(this::asFields)
                .reduce((wider, nearer) -> nearer.over(wider))
                .orElse(said.mapping(Map.of()));
    }

    private static boolean isAbout(Part entry, String key) {
        String name = entry.name();
        return name.equals(ALL) || name.equals(key) || key.startsWith(name + ".");
    }

    private Part asFields(Part entry) {
        return entry.isMapping() ? entry : entry.mapping(Map.of(value, entry));
    }

    private void refuseUnknown(List<String> keys) {
        for (Part entry : entries) {
            if (!entry.name().equals(ALL) && keys.stream().noneMatch(key -> isAbout(entry, key))) {
                throw entry.mistake("the form of this task has no row with %s '%s'; it has %s"
                        .formatted(each, entry.name(), keys.isEmpty() ? "none" : String.join(", ", keys)));
            }
        }
    }
}
