package org.keurwerk.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.keurwerk.scenario.yaml.Part;

/**
 * What the block of a short name may leave out or say otherwise than the API, so that people can write and read it; {@code steps.yaml} says which
 * rule holds where. Whatever no rule is about is sent as it was written.
 */
record Shorthand(Part rules) {

    private static final List<String> GROUPS = List.of("norms", "subNorms");

    /** The content as the API wants it, but for rows, which only the form itself knows. */
    Part writtenOut(Part content) {
        Part out = rules.optional("unlessSaid")
                .map(unsaid -> content.over(unsaid.movedTo(content)))
                .orElse(content);
        for (Part rule : rules("items")) {
            out = changedItems(out, rule, item -> item.isList() ? item.mapping(Map.of(rule.text(), item)) : item);
        }
        for (Part rule : rules("texts")) {
            out = changedItems(out, rule, item -> changed(item, rule.text(), Shorthand::inQuotes));
        }
        for (Part rule : rules("countedFrom")) {
            out = changed(out, rule.name(), number -> lessThanSaid(number, rule.number()));
        }
        Optional<Part> rows = rules.optional("rows");
        return rows.isPresent() ? withRows(out, rows.get()) : out;
    }

    private Iterable<Part> rules(String kind) {
        return rules.optional(kind).map(rule -> rule.fields().values()).orElse(List.of());
    }

    private static Part changedItems(Part content, Part rule, UnaryOperator<Part> change) {
        return changed(
                content,
                rule.name(),
                given -> given.isList()
                        ? given.list(given.items().stream().map(change).toList())
                        : given);
    }

    private static Part changed(Part content, String field, UnaryOperator<Part> change) {
        return content.isMapping() && content.optional(field).isPresent()
                ? content.with(field, change.apply(content.required(field)))
                : content;
    }

    private static Part inQuotes(Part text) {
        return text.isPlain() ? text.value(text.text(), true) : text;
    }

    private static Part lessThanSaid(Part number, int from) {
        return number.isPlain() && number.text().matches("\\d{1,9}")
                ? number.value(String.valueOf(number.number() - from), false)
                : number;
    }

    /**
     * Rows stand in the block itself, beside its other fields: {@code all}, {@code norms}, {@code subNorms}, or the value that holds for all. They become
     * the list that {@link Rows} writes out. A list that names its rows itself is left as it is.
     */
    private static Part withRows(Part content, Part rule) {
        String list = rule.required("list").text();
        String value = rule.required(Rows.VALUE).text();
        Map<String, Part> fields = new LinkedHashMap<>(content.fields());
        Part given = fields.remove(list);
        if (given != null
                && !given.isMapping()
                && !isNumbered(given, rule.required(Rows.EACH).text())) {
            return content;
        }
        Map<String, Part> rows =
                new LinkedHashMap<>(rule.movedTo(content).without("list").fields());
        for (String field : List.of(Rows.ALL, value)) {
            Part said = fields.remove(field);
            if (said != null) {
                Part asRow = said.isMapping() ? said : said.mapping(Map.of(value, said));
                rows.merge(Rows.ALL, asRow, (wider, nearer) -> nearer.over(wider));
            }
        }
        for (String group : GROUPS) {
            Optional.ofNullable(fields.remove(group)).ifPresent(said -> rows.putAll(said.fields()));
        }
        if (given != null && given.isList()) {
            IntStream.range(0, given.items().size())
                    .forEach(i -> rows.put(String.valueOf(i), given.items().get(i)));
        } else if (given != null) {
            rows.putAll(given.fields());
        }
        fields.put(list, content.mapping(rows));
        return content.mapping(fields);
    }

    private static boolean isNumbered(Part given, String key) {
        return given.isList()
                && given.items().stream()
                        .anyMatch(row -> row.isMapping() && row.optional(key).isEmpty());
    }
}
