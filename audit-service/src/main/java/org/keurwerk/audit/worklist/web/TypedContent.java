package org.keurwerk.audit.worklist.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Framework.SubNorm;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.FormFields;
import org.keurwerk.audit.worklist.web.NormPages.NormForm;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a page sent, as the content that the API would have sent: pages of a long form are laid over what was saved, rows left empty are no rows,
 * numbers may be written as people write them.
 */
final class TypedContent {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TypedContent() {}

    static ObjectNode of(TaskKind kind, MultiValueMap<String, String> fields, ObjectNode saved) {
        ObjectNode typed = FormFields.toTree(plain(kind, fields));
        if (NormForm.of(kind.key()).isPresent()) {
            return FormFields.merge(saved, typed);
        }
        switch (kind) {
            case COMPOSE_TEAM -> typed.set("coAuditors", filledOnly(typed.get("coAuditors")));
            case PROPOSE_VISIT_DATES -> typed.set("options", options(typed.get("options")));
            case RESPOND_TO_CONCEPT -> typed.set("remarks", remarks(typed.get("remarks")));
            default -> {}
        }
        return typed;
    }

    /** Saved content with one row per sub-norm in the framework's order, so that a row's index names its sub-norm. */
    static ObjectNode ordered(TaskKind kind, ObjectNode content, Framework framework) {
        Optional<NormForm> form = NormForm.of(kind.key());
        if (form.isEmpty()) {
            return content;
        }
        Map<String, JsonNode> bySubNorm = new HashMap<>();
        content.path(form.get().rows())
                .forEach(row -> bySubNorm.put(row.path("subNorm").asString(""), row));
        ArrayNode rows = NODES.arrayNode();
        for (SubNorm subNorm : framework.subNorms()) {
            JsonNode row = bySubNorm.get(subNorm.id());
            rows.add(row != null ? row : NODES.objectNode().put("subNorm", subNorm.id()));
        }
        ObjectNode ordered = content.deepCopy();
        ordered.set(form.get().rows(), rows);
        return ordered;
    }

    private static MultiValueMap<String, String> plain(TaskKind kind, MultiValueMap<String, String> fields) {
        if (kind != TaskKind.INTAKE) {
            return fields;
        }
        MultiValueMap<String, String> plain = new LinkedMultiValueMap<>(fields);
        plain.computeIfPresent(
                "staffFte",
                (name, values) -> values.stream().map(WrittenNumber::decimal).toList());
        for (String whole : new String[] {"branches", "reach"}) {
            plain.computeIfPresent(
                    whole,
                    (name, values) -> values.stream().map(WrittenNumber::whole).toList());
        }
        return plain;
    }

    private static ArrayNode filledOnly(JsonNode list) {
        ArrayNode filled = NODES.arrayNode();
        if (list != null) {
            list.forEach(item -> {
                if (!item.isNull() && !item.asString("").isBlank()) {
                    filled.add(item);
                }
            });
        }
        return filled;
    }

    private static ArrayNode options(JsonNode list) {
        ArrayNode options = NODES.arrayNode();
        if (list != null) {
            list.forEach(option -> {
                ArrayNode days = filledOnly(option.get("days"));
                if (!days.isEmpty()) {
                    options.add(NODES.objectNode().set("days", days));
                }
            });
        }
        return options;
    }

    private static ArrayNode remarks(JsonNode list) {
        ArrayNode remarks = NODES.arrayNode();
        if (list != null) {
            list.forEach(remark -> {
                if (!remark.path("text").asString("").isBlank()) {
                    remarks.add(remark);
                }
            });
        }
        return remarks;
    }
}
