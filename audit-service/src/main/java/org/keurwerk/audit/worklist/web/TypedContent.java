package org.keurwerk.audit.worklist.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Framework.SubNorm;
import org.keurwerk.audit.worklist.ContentShape;
import org.keurwerk.audit.worklist.ContentShape.Field;
import org.keurwerk.audit.worklist.FormFields;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a page sent, as the content that the API would have sent: pages of a long form are laid over what was saved, rows left empty are no rows,
 * numbers may be written as people write them, and what the form does not ask is left out. What is meant is read from the types of the content's components.
 */
final class TypedContent {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TypedContent() {}

    static ObjectNode of(ContentShape shape, MultiValueMap<String, String> fields, ObjectNode saved) {
        ObjectNode typed = FormFields.toTree(plainNumbers(shape, fields));
        if (shape.perSubNorm().isPresent()) {
            return FormFields.merge(saved, typed);
        }
        leaveOutEmpty(shape.fields(), typed);
        return typed;
    }

    /** Saved content with one row per sub-norm in the framework's order, so that a row's index names its sub-norm. */
    static ObjectNode ordered(ContentShape shape, ObjectNode content, Framework framework) {
        Optional<Field> list = shape.perSubNorm();
        if (list.isEmpty()) {
            return content;
        }
        String key = list.get().key().map(Field::name).orElseThrow();
        Map<String, JsonNode> bySubNorm = new HashMap<>();
        content.path(list.get().name())
                .forEach(row -> bySubNorm.put(row.path(key).asString(""), row));
        ArrayNode rows = NODES.arrayNode();
        for (SubNorm subNorm : framework.subNorms()) {
            JsonNode row = bySubNorm.get(subNorm.id());
            rows.add(row != null ? row : NODES.objectNode().put(key, subNorm.id()));
        }
        ObjectNode ordered = content.deepCopy();
        ordered.set(list.get().name(), rows);
        return ordered;
    }

    /** The same content with somebody else's rows for the sub-norms of one norm. */
    static ObjectNode takenOver(
            ContentShape shape,
            ObjectNode content,
            List<ObjectNode> rows,
            List<ObjectNode> offered,
            String norm,
            Framework framework) {
        ObjectNode ordered = ordered(shape, content, framework);
        Field list = shape.perSubNorm().orElse(null);
        if (list == null) {
            return content;
        }
        String key = list.key().map(Field::name).orElseThrow();
        ArrayNode mine = (ArrayNode) ordered.path(list.name());
        for (int i = 0; i < framework.subNorms().size(); i++) {
            SubNorm subNorm = framework.subNorms().get(i);
            if (subNorm.normId().equals(norm)) {
                int at = i;
                rows.stream()
                        .filter(row -> row.path(key).asString("").equals(subNorm.id()))
                        .findFirst()
                        .ifPresent(row -> mine.set(at, withOwnTexts(list, row, mine.path(at), offered)));
            }
        }
        return ordered;
    }

    /** The row that is taken over, with each text of its reader's own: one that was typed here and that nobody offered. */
    private static ObjectNode withOwnTexts(Field list, ObjectNode taken, JsonNode mine, List<ObjectNode> offered) {
        ObjectNode row = taken.deepCopy();
        list.rows().stream()
                .filter(field -> field.type() == String.class && !field.isChosen())
                .filter(field -> {
                    String text = mine.path(field.name()).asString("");
                    return !text.isBlank()
                            && offered.stream()
                                    .noneMatch(one ->
                                            text.equals(one.path(field.name()).asString("")));
                })
                .forEach(field -> row.set(field.name(), mine.path(field.name())));
        return row;
    }

    private static MultiValueMap<String, String> plainNumbers(
            ContentShape shape, MultiValueMap<String, String> fields) {
        MultiValueMap<String, String> plain = new LinkedMultiValueMap<>();
        fields.forEach((name, values) -> shape.at(name)
                .ifPresent(field -> plain.put(
                        name,
                        writtenAs(field)
                                .map(reading -> values.stream().map(reading).toList())
                                .orElse(values))));
        return plain;
    }

    private static Optional<UnaryOperator<String>> writtenAs(Field field) {
        if (!field.isNumber() || field.isChosen()) {
            return Optional.empty();
        }
        return Optional.of(field.isWholeNumber() ? WrittenNumber::whole : WrittenNumber::decimal);
    }

    private static void leaveOutEmpty(List<Field> fields, ObjectNode typed) {
        for (Field field : fields) {
            if (field.list()) {
                typed.set(field.name(), filledOnly(field, typed.path(field.name())));
            }
        }
    }

    private static ArrayNode filledOnly(Field field, JsonNode list) {
        ArrayNode filled = NODES.arrayNode();
        if (list.isArray()) {
            for (JsonNode item : list) {
                if (item instanceof ObjectNode row) {
                    leaveOutEmpty(field.rows(), row);
                }
                if (!isEmpty(item) && item.isObject() == field.hasRows()) {
                    filled.add(item);
                }
            }
        }
        return filled;
    }

    private static boolean isEmpty(JsonNode node) {
        return node.isContainer()
                ? node.values().stream().allMatch(TypedContent::isEmpty)
                : node.isNull() || node.asString("").isBlank();
    }
}
