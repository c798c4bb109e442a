package org.keurwerk.scenario;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A fake of the public API on a free port: it keeps a made-up trajectory per application, and can be told to misbehave. */
final class FakeKeurwerk implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final FakeDossiers dossiers = new FakeDossiers();
    final List<String> calls = new ArrayList<>();
    /** So many of the next calls of this path are worked off, but their connection is cut before the answer. */
    final AtomicInteger cut = new AtomicInteger();
    /** So many of the next calls are answered 503. */
    final AtomicInteger down = new AtomicInteger();

    String cutPath = "";
    private final HttpServer server;

    /** A fake that listens. */
    FakeKeurwerk() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    ScenarioPlayer.Addresses addresses(Path out) {
        return new ScenarioPlayer.Addresses(address(), address(), address(), out);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (down.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            send(exchange, 503, "{}".getBytes(StandardCharsets.UTF_8));
            return;
        }
        Reply reply;
        synchronized (dossiers) {
            calls.add(exchange.getRequestMethod() + " " + path);
            try {
                reply = dossiers.answer(
                        exchange.getRequestMethod(),
                        path,
                        query(exchange.getRequestURI().getRawQuery()),
                        user(exchange),
                        json(exchange, body),
                        String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
            } catch (RuntimeException broken) {
                reply = new Reply(400, Map.of("title", String.valueOf(broken)));
            }
        }
        if (path.endsWith(cutPath) && !cutPath.isEmpty() && cut.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            exchange.close();
            return;
        }
        send(
                exchange,
                reply.status(),
                reply.body() instanceof byte[] bytes ? bytes : JSON.writeValueAsBytes(reply.body()));
    }

    /** Of a form with a file the text, in which tests look for what was sent. */
    private static JsonNode json(HttpExchange exchange, byte[] body) {
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (type.startsWith("multipart/form-data")) {
            return JSON.createObjectNode().put("form", new String(body, StandardCharsets.ISO_8859_1));
        }
        if (type.startsWith("application/yaml")) {
            return JSON.createObjectNode().put("yaml", new String(body, StandardCharsets.UTF_8));
        }
        return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
    }

    /** What the fake says. */
    record Reply(int status, Object body) {}

    static Reply problem(int status, String slug, String title, String detail, Map<String, String> fields) {
        return new Reply(
                status,
                Map.of(
                        "type",
                        "urn:keurwerk:problem:" + slug,
                        "title",
                        title,
                        "detail",
                        detail,
                        "errors",
                        fields.entrySet().stream()
                                .map(field -> Map.of("field", field.getKey(), "message", field.getValue()))
                                .toList()));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static String user(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null) {
            return "";
        }
        String pair =
                new String(Base64.getDecoder().decode(header.substring("Basic ".length())), StandardCharsets.UTF_8);
        return pair.split(":")[0];
    }

    private static Map<String, String> query(@Nullable String raw) {
        return raw == null
                ? Map.of()
                : List.of(raw.split("&")).stream()
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
