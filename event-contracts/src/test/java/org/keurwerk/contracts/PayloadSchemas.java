package org.keurwerk.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keurwerk.contracts.id.Id;

/** JSON Schemas of the event data, read off the records and their Javadoc. Fields that a reader does not know are allowed everywhere. */
final class PayloadSchemas {

    private final Javadocs javadocs;
    private final Map<String, Object> shared = new TreeMap<>();

    PayloadSchemas(Javadocs javadocs) {
        this.javadocs = javadocs;
    }

    /** The schema of an event's data or of a record in it. */
    Map<String, Object> of(Class<?> record) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent field : record.getRecordComponents()) {
            Map<String, Object> schema = valueOf(field.getGenericType());
            if (RequiredFields.isRequired(field)) {
                required.add(field.getName());
            } else if (schema.get("type") instanceof String type) {
                schema.put("type", List.of(type, "null"));
            } else {
                // one of the shared schemas, or nothing
                Map<String, Object> reference = schema;
                schema = ordered("anyOf", List.of(reference, ordered("type", "null")));
            }
            schema.put("description", javadocs.of(record, field.getName()));
            properties.put(field.getName(), schema);
        }
        return ordered(
                "type", "object", "description", javadocs.of(record), "required", required, "properties", properties);
    }

    /** The schemas that several events refer to, by name; complete once every event was asked for. */
    Map<String, Object> shared() {
        return shared;
    }

    private Map<String, Object> valueOf(Type type) {
        if (type instanceof ParameterizedType list) {
            return ordered("type", "array", "items", valueOf(list.getActualTypeArguments()[0]));
        }
        Class<?> simple = (Class<?>) type;
        if (simple == String.class || Id.class.isAssignableFrom(simple)) {
            return ordered("type", "string");
        }
        if (simple == LocalDate.class) {
            return ordered("type", "string", "format", "date");
        }
        if (simple == int.class) {
            return ordered("type", "integer");
        }
        if (simple == boolean.class || simple == Boolean.class) {
            return ordered("type", "boolean");
        }
        return reference(simple);
    }

    private Map<String, Object> reference(Class<?> type) {
        if (!shared.containsKey(type.getSimpleName())) {
            shared.put(type.getSimpleName(), type.isEnum() ? enumeration(type) : of(type));
        }
        return ordered("allOf", List.of(ordered("$ref", "#/components/schemas/" + type.getSimpleName())));
    }

    private Map<String, Object> enumeration(Class<?> type) {
        List<Enum<?>> values = Arrays.stream(type.getEnumConstants())
                .<Enum<?>>map(value -> (Enum<?>) value)
                .toList();
        String meanings = values.stream()
                .map(value -> value.name() + ": " + javadocs.of(value))
                .collect(Collectors.joining("\n"));
        return ordered(
                "type",
                "string",
                "description",
                javadocs.of(type) + "\n\n" + meanings,
                "enum",
                values.stream().map(Enum::name).toList());
    }

    /** A map that keeps the order in which it is written here. */
    static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
