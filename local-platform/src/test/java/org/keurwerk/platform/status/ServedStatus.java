package org.keurwerk.platform.status;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.keurwerk.platform.mail.MailFolder;
import org.keurwerk.platform.mail.Mailbox;
import org.keurwerk.platform.process.ChildState;
import org.keurwerk.platform.scenario.ScenarioProgress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A status server on a folder of its own, and a client for it. */
final class ServedStatus implements AutoCloseable {

    final StatusServer server;
    final Path mails;
    PlatformStatus status = statusOf(ChildState.READY, null);
    private final HttpClient client = HttpClient.newHttpClient();

    ServedStatus(Path folder) throws IOException {
        mails = folder.resolve("mail");
        Files.writeString(Files.createDirectories(folder.resolve("docs/adr")).resolve("0001-a.md"), "# One");
        Files.writeString(folder.resolve("docs/drawing.svg"), "not a document either");
        Files.writeString(folder.resolve("secret.md"), "not a document");
        server = StatusServer.start(
                0,
                () -> status,
                new PlatformStatus.Links(
                        URI.create("http://localhost:1"),
                        URI.create("http://localhost:2"),
                        URI.create("http://localhost:3")),
                new Mailbox(new MailFolder(mails)),
                folder.resolve("docs"));
    }

    static PlatformStatus statusOf(ChildState state, @Nullable ScenarioProgress scenario) {
        PlatformStatus.Component audit = new PlatformStatus.Component(
                "audit-service", "http://localhost:1", state, OptionalLong.of(42), OptionalLong.of(300), 2);
        PlatformStatus.Component broker = new PlatformStatus.Component(
                "broker", "127.0.0.1:9", ChildState.STARTING, OptionalLong.empty(), OptionalLong.empty(), 0);
        PlatformStatus.Component launcher = new PlatformStatus.Component(
                "local-platform", "http://localhost:4", ChildState.READY, OptionalLong.of(7), OptionalLong.of(60), 0);
        return new PlatformStatus(state == ChildState.READY, List.of(audit, broker), launcher, scenario);
    }

    JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        if (!header(answer, "Content-Type").equals("application/json")) {
            throw new AssertionError(path + " is no JSON: " + answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, headers);
    }

    HttpResponse<String> send(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends exactly these bytes and reads until the server ends the connection. */
    String raw(String request) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Override
    public void close() {
        server.stop();
    }
}
