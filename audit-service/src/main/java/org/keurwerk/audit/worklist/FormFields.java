package org.keurwerk.audit.worklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fields of a page to a tree and back, so that pages and API share one path: a field is named by its place in the tree, for example
 * {@code scores[3].rationale}. Fields whose names start with an underscore are the page's own.
 */
public final class FormFields {

    private static final Pattern STEP = Pattern.compile("([A-Za-z][A-Za-z0-9]*)|\\[(\\d{1,3})]");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FormFields() {}

    /** The tree of all fields; gaps in arrays are filled with empty objects. */
    public static ObjectNode toTree(MultiValueMap<String, String> fields) {
        ObjectNode root = NODES.objectNode();
        fields.forEach((name, values) -> {
            if (!name.startsWith("_")) {
                put(root, name, values);
            }
        });
        return root;
    }

    /** Every leaf by its place in the tree. */
    public static Map<String, String> flatten(JsonNode tree) {
        Map<String, String> flat = new LinkedHashMap<>();
        flatten("", tree, flat);
        return flat;
    }

    /** One tree laid over another: what is said in the second stands, what it does not mention stays. */
    public static ObjectNode merge(ObjectNode below, ObjectNode above) {
        ObjectNode merged = below.deepCopy();
        above.properties()
                .forEach(entry -> merged.set(entry.getKey(), merge(merged.get(entry.getKey()), entry.getValue())));
        return merged;
    }

    private static JsonNode merge(@org.jspecify.annotations.Nullable JsonNode below, JsonNode above) {
        if (below instanceof ObjectNode lower && above instanceof ObjectNode upper) {
            return merge(lower, upper);
        }
        if (below instanceof ArrayNode lower
                && above instanceof ArrayNode upper
                && upper.size() > 0
                && upper.get(0).isObject()) {
            ArrayNode merged = NODES.arrayNode();
            for (int i = 0; i < Math.max(lower.size(), upper.size()); i++) {
                merged.add(
                        i >= upper.size() ? lower.get(i) : merge(i < lower.size() ? lower.get(i) : null, upper.get(i)));
            }
            return merged;
        }
        return above;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> flat) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> flatten(
                            path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), flat));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "[" + i + "]", node.get(i), flat);
            }
        } else if (!node.isNull()) {
            flat.put(path, node.asString());
        }
    }

    private static void put(ObjectNode root, String name, List<String> values) {
        List<String> steps =
                STEP.matcher(name).results().map(result -> result.group()).toList();
        if (steps.isEmpty() || !String.join("", steps).equals(name.replace(".", ""))) {
            return;
        }
        JsonNode node = root;
        for (int i = 0; i < steps.size() - 1; i++) {
            node = child(node, steps.get(i), steps.get(i + 1).startsWith("["));
        }
        String last = steps.get(steps.size() - 1);
        String value = values.get(values.size() - 1);
        if (node instanceof ObjectNode object) {
            object.put(last, value);
        } else if (node instanceof ArrayNode array) {
            int index = index(last);
            while (array.size() <= index) {
                array.addNull();
            }
            array.set(index, NODES.stringNode(value));
        }
    }

    private static JsonNode child(JsonNode parent, String step, boolean holdsArray) {
        if (parent instanceof ObjectNode object) {
            JsonNode there = object.get(step);
            if (there == null) {
                there = holdsArray ? NODES.arrayNode() : NODES.objectNode();
                object.set(step, there);
            }
            return there;
        }
        if (!(parent instanceof ArrayNode array)) {
            return parent; // a name that contradicts an earlier one leads nowhere
        }
        int index = index(step);
        while (array.size() <= index) {
            array.add(holdsArray ? NODES.arrayNode() : NODES.objectNode());
        }
        return array.get(index);
    }

    private static int index(String step) {
        Matcher matcher = STEP.matcher(step);
        return matcher.matches() && matcher.group(2) != null ? Integer.parseInt(matcher.group(2)) : 0;
    }
}
