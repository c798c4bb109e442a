package org.keurwerk.scenario.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One server's JSON API. Every call may be made again by {@link Repeating}, so a POST that makes something carries an
 * {@code Idempotency-Key} and all others must be safe by their nature.
 */
public final class JsonApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration ONE_CALL = Duration.ofSeconds(60);
    private static final Duration LONG_CALL = Duration.ofMinutes(10);

    private static final String BOUNDARY = "keurwerk-scenario-f0Zq7";

    private final URI base;
    private final Repeating repeating;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** An API under this address. */
    public JsonApi(URI base, Repeating repeating) {
        this.base = URI.create(base.toString().replaceAll("/+$", ""));
        this.repeating = repeating;
    }

    /** Reads; without an account as anyone may. */
    public JsonNode get(String path, @Nullable Account who) {
        return call(request(path, who, ONE_CALL).GET().build(), JsonApi::json);
    }

    /** Reads a file. */
    public byte[] file(String path) {
        return call(request(path, null, ONE_CALL).header("Accept", "*/*").GET().build(), InputStream::readAllBytes);
    }

    /** Sends something that the server recognises when it is sent again. */
    public JsonNode post(String path, Account who, Object body) {
        return call(sending(path, who, ONE_CALL).POST(text(body)).build(), JsonApi::json);
    }

    /** Makes something, once, however often the call is repeated. */
    public JsonNode make(String path, Account who, Object body, String idempotencyKey) {
        return call(
                sending(path, who, ONE_CALL)
                        .header("Idempotency-Key", idempotencyKey)
                        .POST(text(body))
                        .build(),
                JsonApi::json);
    }

    /** Sends a file with fields beside it (multipart/form-data). */
    public JsonNode upload(String path, Account who, Map<String, String> fields, String name, byte[] content) {
        StringBuilder before = new StringBuilder();
        fields.forEach((field, value) ->
                before.append(part("\"" + field + "\"")).append(value).append("\r\n"));
        before.append(part("\"file\"; filename=\"" + name.replace("\"", "_") + "\""));
        return call(
                request(path, who, ONE_CALL)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.concat(
                                BodyPublishers.ofString(before.toString()),
                                BodyPublishers.ofByteArray(content),
                                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")))
                        .build(),
                JsonApi::json);
    }

    private static String part(String name) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=" + name + "\r\n\r\n";
    }

    /** Sends a YAML file. The server knows it by its content when it is sent again. */
    public JsonNode postYaml(String path, Account who, String yaml) {
        return call(
                request(path, who, ONE_CALL)
                        .header("Content-Type", "application/yaml")
                        .POST(BodyPublishers.ofString(yaml, StandardCharsets.UTF_8))
                        .build(),
                JsonApi::json);
    }

    /** Puts a whole document. */
    public JsonNode put(String path, Account who, Object body) {
        return call(sending(path, who, ONE_CALL).PUT(text(body)).build(), JsonApi::json);
    }

    /** Sends something that may take minutes. */
    public JsonNode postLongWork(String path, Account who, Object body) {
        return call(sending(path, who, LONG_CALL).POST(text(body)).build(), JsonApi::json);
    }

    private <T> T call(HttpRequest request, Repeating.Reading<T> reading) {
        return repeating.call(client, request, reading);
    }

    private HttpRequest.Builder sending(String path, Account who, Duration limit) {
        return request(path, who, limit).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path, @Nullable Account who, Duration limit) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(limit).header("Accept-Language", "en");
        if (who != null) {
            request.header("Authorization", who.authorization());
        }
        return request;
    }

    private static HttpRequest.BodyPublisher text(Object body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body), StandardCharsets.UTF_8);
    }

    static JsonNode json(InputStream stream) throws IOException {
        byte[] bytes = stream.readAllBytes();
        try {
            return bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
        } catch (JacksonException notJson) {
            return JSON.createObjectNode().put("title", "the answer is not JSON");
        }
    }
}
