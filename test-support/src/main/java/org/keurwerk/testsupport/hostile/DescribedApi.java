package org.keurwerk.testsupport.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hostile input for every parameter and every field of every body that an API description (OpenAPI) names. */
public final class DescribedApi {

    /** What is longer does not reach a service: its server reads 8 kB of an address and its headers, and no more. */
    private static final int LONGEST_IN_AN_ADDRESS = 2_000;

    private static final int DEEPEST = 4;
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode description;
    private final Map<String, String> known;
    private final List<HostileInput> inputs = new ArrayList<>();

    private DescribedApi(JsonNode description, Map<String, String> known) {
        this.description = description;
        this.known = known;
    }

    /**
     * All inputs.
     *
     * @param description as {@code /v3/api-docs} gives it
     * @param known values of path parameters that exist, by name or by {@code <path> <name>}
     */
    public static List<HostileInput> inputs(String description, Map<String, String> known) {
        DescribedApi api = new DescribedApi(JsonMapper.shared().readTree(description), known);
        api.description.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> api.operation(
                        path.getKey(), operation.getKey().toUpperCase(Locale.ROOT), operation.getValue())));
        return List.copyOf(api.inputs);
    }

    /** The same for the one part in braces of an address that is in no description, such as that of a page. */
    public static List<HostileInput> parametersOf(String path) {
        return HostileValues.texts().stream()
                .map(value -> new HostileInput(
                        "GET " + path,
                        "GET",
                        path.replaceAll(
                                "\\{[^}]*}",
                                Matcher.quoteReplacement(
                                        HostileInput.encoded(value).replace("+", "%20"))),
                        null,
                        null))
                .toList();
    }

    private void operation(String path, String method, JsonNode operation) {
        String usual = address(path, Map.of());
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asString("");
            String field = method + " " + path + " " + name;
            for (String text : HostileValues.texts()) {
                String value = text.substring(0, Math.min(text.length(), LONGEST_IN_AN_ADDRESS));
                if (parameter.path("in").asString("").equals("path")) {
                    add(field, method, address(path, Map.of(name, value)), null);
                } else if (parameter.path("in").asString("").equals("query")) {
                    add(field, method, usual + "?" + HostileInput.encoded(Map.of(name, value)), null);
                }
            }
        }
        JsonNode schema = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        if (!schema.isMissingNode()) {
            for (String body : HostileValues.bodies()) {
                add(method + " " + path + " body", method, usual, () -> body);
            }
            for (JsonNode one : alternatives(schema)) {
                fields(method + " " + path, method, usual, "", "", one, 0);
            }
        }
    }

    /** Each field alone, and beside the others that are required. */
    private void fields(
            String field, String method, String address, String before, String after, JsonNode schema, int depth) {
        JsonNode properties = resolved(schema).path("properties");
        Set<String> required = resolved(schema).path("required").values().stream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            String name = property.getKey();
            String others = properties.properties().stream()
                    .filter(other ->
                            required.contains(other.getKey()) && !other.getKey().equals(name))
                    .map(other -> "\"" + other.getKey() + "\":" + sample(other.getValue()) + ",")
                    .collect(Collectors.joining());
            String open = before + "{\"" + name + "\":";
            for (String value : HostileValues.json()) {
                add(field + " " + name, method, address, () -> open + value + "}" + after);
                if (!others.isEmpty()) {
                    add(
                            field + " " + name,
                            method,
                            address,
                            () -> before + "{" + others + "\"" + name + "\":" + value + "}" + after);
                }
            }
            JsonNode type = resolved(property.getValue());
            if (depth < DEEPEST
                    && type.has("items")
                    && resolved(type.path("items")).has("properties")) {
                fields(field + " " + name, method, address, open + "[", "]}" + after, type.path("items"), depth + 1);
            } else if (depth < DEEPEST && type.has("items")) {
                for (String value : HostileValues.json()) {
                    add(field + " " + name, method, address, () -> open + "[" + value + "]}" + after);
                }
            }
        }
    }

    private String sample(JsonNode property) {
        JsonNode schema = resolved(property);
        if (schema.has("example")) {
            return schema.path("example").toString();
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(0).toString();
        }
        return switch (type(schema)) {
            case "integer", "number" -> "1";
            case "boolean" -> "true";
            case "array" -> "[" + sample(schema.path("items")) + "]";
            case "object" -> "{}";
            default -> schema.path("format").asString("").equals("email") ? "\"a@b.example\"" : "\"Voorbeeld\"";
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asString("") : type.asString("string");
    }

    private List<JsonNode> alternatives(JsonNode schema) {
        JsonNode here = resolved(schema);
        List<JsonNode> all = Stream.of("anyOf", "oneOf", "allOf")
                .flatMap(name -> here.path(name).values().stream())
                .toList();
        return all.isEmpty() ? List.of(here) : all;
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty()
                ? schema
                : description
                        .path("components")
                        .path("schemas")
                        .path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private String address(String path, Map<String, String> other) {
        Map<String, String> values = new LinkedHashMap<>(known);
        known.forEach((name, value) -> {
            if (name.startsWith(path + " ")) {
                values.put(name.substring(path.length() + 1), value);
            }
        });
        values.putAll(other);
        String address = path;
        for (Map.Entry<String, String> value : values.entrySet()) {
            address = address.replace(
                    "{" + value.getKey() + "}",
                    HostileInput.encoded(value.getValue()).replace("+", "%20"));
        }
        return address.replaceAll("\\{[^}]*}", "unknown");
    }

    private void add(String field, String method, String address, @Nullable Supplier<String> body) {
        inputs.add(new HostileInput(field, method, address, body == null ? null : "application/json", body));
    }
}
