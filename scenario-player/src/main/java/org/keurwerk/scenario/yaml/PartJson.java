package org.keurwerk.scenario.yaml;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part as JSON. Without quotes, what JSON would read as a number, {@code true} or {@code false} is that; everything else is a text, so that a telephone
 * number keeps its zero and "no" stays a word.
 */
public final class PartJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d{1,18})?");

    private PartJson() {}

    /** The JSON of a part. */
    public static JsonNode of(Part part) {
        if (part.isMapping()) {
            ObjectNode object = NODES.objectNode();
            part.fields().forEach((field, below) -> object.set(field, of(below)));
            return object;
        } else if (part.isList()) {
            ArrayNode array = NODES.arrayNode();
            part.items().forEach(item -> array.add(of(item)));
            return array;
        }
        if (part.isPlain()) {
            return plain(part.written());
        }
        return part.isEmpty() ? NODES.nullNode() : NODES.stringNode(part.written());
    }

    private static JsonNode plain(String text) {
        if (List.of("true", "false").contains(text)) {
            return NODES.booleanNode(text.equals("true"));
        }
        return NUMBER.matcher(text).matches() ? NODES.numberNode(new BigDecimal(text)) : NODES.stringNode(text);
    }

    /** The part at a path of the JSON, for example {@code scores[3].rationale}; where there is none, the nearest one around it. */
    public static Part find(Part whole, String path) {
        Part at = whole;
        for (String step : path.split("[.\\[\\]]+")) {
            if (at.isMapping() && at.fields().containsKey(step)) {
                at = at.required(step);
            } else if (at.isList()
                    && step.matches("\\d{1,9}")
                    && Integer.parseInt(step) < at.items().size()) {
                at = at.items().get(Integer.parseInt(step));
            } else if (!step.isEmpty()) {
                return at;
            }
        }
        return at;
    }
}
