package org.keurwerk.audit.worklist;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keurwerk.audit.worklist.ContentShape.Field;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The places of a draft that two people can change without getting in each other's way. A row is known by what it is about, not by its index:
 * {@code answers[3.1].situation}. A list whose rows are about nothing in particular is one place.
 */
final class DraftPlaces {

    private final Map<String, JsonNode> values = new LinkedHashMap<>();
    private final Set<String> whole;

    private DraftPlaces(Set<String> whole) {
        this.whole = new HashSet<>(whole);
    }

    static DraftPlaces of(JsonNode content, ContentShape shape) {
        return of(content, shape, Set.of());
    }

    /** The same, with these lists each as one place. */
    static DraftPlaces of(JsonNode content, ContentShape shape, Set<String> whole) {
        DraftPlaces places = new DraftPlaces(whole);
        places.record("", content, shape.fields());
        return places;
    }

    /** The lists that are one place here though their rows are about something: two are about the same, or one about nothing. */
    Set<String> whole() {
        return whole;
    }

    Set<String> all() {
        return values.keySet();
    }

    JsonNode at(String place) {
        return values.getOrDefault(place, NullNode.instance);
    }

    /** What stands there as a text that can be compared: how a number or the end of a line was sent makes no difference, and nothing is empty. */
    String text(String place) {
        return text(at(place));
    }

    static String text(JsonNode value) {
        if (value.isContainer()) {
            boolean empty = value.values().stream().allMatch(item -> text(item).isEmpty());
            return empty ? "" : value.toString().replace("\\r\\n", "\\n");
        }
        return value.isNull() || value.isMissingNode()
                ? ""
                : value.asString("").replace("\r\n", "\n").stripTrailing();
    }

    private void record(String path, JsonNode content, List<Field> fields) {
        for (Field field : fields) {
            JsonNode value = content.path(field.name());
            String place = path.isEmpty() ? field.name() : path + "." + field.name();
            Optional<String> key = key(field, value).filter(name -> !whole.contains(place));
            if (key.isEmpty() && field.list() && field.key().isPresent() && value.isArray()) {
                whole.add(place);
            }
            if (key.isPresent()) {
                value.forEach(row -> record(place + "[" + row.path(key.get()).asString("") + "]", row, field.rows()));
            } else if (!field.list() && !field.rows().isEmpty() && !value.isNull() && !value.isMissingNode()) {
                record(place, value, field.rows());
            } else if (!value.isNull() && !value.isMissingNode()) {
                values.put(place, value);
            }
        }
    }

    /** The name of the field that says what each row is about; empty when two rows are about the same, or one about nothing. */
    private static Optional<String> key(Field list, JsonNode rows) {
        Optional<String> key = list.list() && rows.isArray() ? list.key().map(Field::name) : Optional.empty();
        return key.filter(name -> {
            Set<String> seen = new HashSet<>();
            return rows.values().stream().allMatch(row -> {
                String about = row.path(name).asString("");
                return !about.isBlank() && seen.add(about);
            });
        });
    }

    /** The same content with another value in a place; nothing for a value takes the place away. */
    static void put(ObjectNode content, ContentShape shape, String place, JsonNode value) {
        put(content, shape.fields(), place, value);
    }

    private static void put(ObjectNode content, List<Field> fields, String place, JsonNode value) {
        int end = first(place);
        String name = place.substring(0, end);
        String rest = place.substring(end);
        if (rest.isEmpty()) {
            if (text(value).isEmpty()) {
                content.remove(name);
            } else {
                content.set(name, value);
            }
            return;
        }
        Field field = fields.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        if (rest.startsWith("[")) {
            int close = rest.indexOf("].");
            String about = rest.substring(1, close);
            String within = rest.substring(close + 2);
            Optional<ObjectNode> there = row(content, field, about);
            if (!text(value).isEmpty()) {
                put(there.orElseGet(() -> fresh(content, field, about)), field.rows(), within, value);
            } else if (within.equals(key(field))) {
                there.ifPresent(row -> ((ArrayNode) content.path(name)).removeIf(row::equals));
            } else {
                there.ifPresent(row -> put(row, field.rows(), within, value));
            }
        } else {
            ObjectNode below = content.get(name) instanceof ObjectNode object ? object : content.putObject(name);
            put(below, field.rows(), rest.substring(1), value);
        }
    }

    private static int first(String place) {
        int at = 0;
        while (at < place.length() && place.charAt(at) != '.' && place.charAt(at) != '[') {
            at++;
        }
        return at;
    }

    private static String key(Field list) {
        return list.key().map(Field::name).orElseThrow();
    }

    private static Optional<ObjectNode> row(ObjectNode content, Field list, String about) {
        return content.path(list.name()).values().stream()
                .filter(row -> row.path(key(list)).asString("").equals(about))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .findFirst();
    }

    private static ObjectNode fresh(ObjectNode content, Field list, String about) {
        ArrayNode rows = content.get(list.name()) instanceof ArrayNode there ? there : content.putArray(list.name());
        ObjectNode fresh = JsonNodeFactory.instance.objectNode().put(key(list), about);
        rows.add(fresh);
        return fresh;
    }

    /** The place as forms and programs name it, by the index of the row in this content; as it is when there is no such row. */
    static String indexed(JsonNode content, ContentShape shape, String place) {
        int end = first(place);
        if (end == place.length() || place.charAt(end) != '[') {
            return place;
        }
        String list = place.substring(0, end);
        String key = shape.at(list).flatMap(Field::key).map(Field::name).orElse("");
        int close = place.indexOf("].");
        String about = place.substring(end + 1, close);
        JsonNode rows = content.path(list);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).path(key).asString("").equals(about)) {
                return list + "[" + i + place.substring(close);
            }
        }
        return place;
    }
}
