package org.keurwerk.scenario.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
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

    /** Puts a whole document. */
    public JsonNode put(String path, Account who, Object body) {
        return call(sending(path, who, ONE_CALL).PUT(text(body)).build(), JsonApi::json);
    }

    /** Starts long work that tells of itself line by line; the last line is the answer, also given to the listener. */
    public JsonNode follow(String path, Account who, Object body, Consumer<JsonNode> eachLine) {
        HttpRequest request = sending(path, who, LONG_CALL)
                .setHeader("Accept", "application/x-ndjson, application/problem+json, application/json")
                .POST(text(body))
                .build();
        return call(request, stream -> lastOf(stream, eachLine));
    }

    private <T> T call(HttpRequest request, Repeating.Reading<T> reading) {
        return repeating.call(client, request, reading);
    }

    private HttpRequest.Builder sending(String path, Account who, Duration limit) {
        return request(path, who, limit).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path, @Nullable Account who, Duration limit) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(limit);
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

    private static JsonNode lastOf(InputStream stream, Consumer<JsonNode> eachLine) throws IOException {
        JsonNode last = JSON.createObjectNode();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    last = JSON.readTree(line);
                    eachLine.accept(last);
                }
            }
        } catch (JacksonException cutShort) {
            throw new IOException("the answer was cut short", cutShort);
        }
        if (!last.has("to")) {
            throw new IOException("the answer was cut short");
        }
        return last;
    }
}
