package org.keurwerk.scenario.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JsonApiTest {

    private static final Patience SHORT = new Patience(
            Duration.ofSeconds(2), Duration.ofMillis(150), Duration.ZERO, Duration.ofMillis(5), Duration.ofMillis(20));
    private static final Account OFFICE = new Account("office", "secret");

    private static final int DIES_AT_WORK = 0;

    private record Planned(int status, String body) {}

    private final Deque<Planned> planned = new ArrayDeque<>();
    private final List<String> seen = new ArrayList<>();
    private final List<String> outages = new ArrayList<>();
    private HttpServer server = server();

    @BeforeEach
    void listen() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aServerThatIsBusyIsAskedAgain() {
        plan(503, "{}");
        plan(502, "<html>");
        plan(200, "{\"ok\":true}");

        assertThat(api().get("/x", OFFICE).path("ok").asBoolean()).isTrue();
        assertThat(seen).hasSize(3);
    }

    @Test
    void aRepeatedPostCarriesTheSameKey() {
        plan(503, "{}");
        plan(201, "{}");

        api().make("/x", OFFICE, Map.of("a", 1), "key-1");

        assertThat(seen).containsExactly("POST key-1 {\"a\":1}", "POST key-1 {\"a\":1}");
    }

    @Test
    void aClearNoIsFinalAtOnceAndReadsAsASentence() {
        plan(422, """
                {"type":"urn:keurwerk:problem:invalid","title":"Niet volledig","detail":"Vul alles in.",
                 "errors":[{"field":"halfDays","message":"moet 1 tot 4 zijn"},{"message":"en nog iets"}]}""");

        assertThatThrownBy(() -> api().post("/x", OFFICE, Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessage("Niet volledig; Vul alles in. (HTTP 422)")
                .satisfies(no -> assertThat(((Refusal) no).errors())
                        .containsExactly(
                                new Refusal.FieldError("halfDays", "moet 1 tot 4 zijn"),
                                new Refusal.FieldError("", "en nog iets")))
                .satisfies(no -> assertThat(((Refusal) no).is("invalid")).isTrue());
        assertThat(seen).hasSize(1);
    }

    @Test
    void anAccountThatIsNotAcceptedIsNamedAsSuch() {
        plan(401, "");

        assertThatThrownBy(() -> api().get("/x", OFFICE))
                .hasMessageContaining("the account or its password is not accepted");
    }

    @Test
    void anInternalErrorIsTriedAgainForAShortWhileOnly() {
        for (int i = 0; i < 200; i++) {
            plan(500, "{\"title\":\"Er ging iets mis\"}");
        }

        assertThatThrownBy(() -> api().get("/x", OFFICE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Er ging iets mis (HTTP 500)");
        assertThat(seen).hasSizeGreaterThan(2);
    }

    @Test
    void aServerThatStaysAwayIsNamedAndTheOutageIsToldOnce() throws IOException {
        URI nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + free.getLocalPort());
        }
        Patience impatient = new Patience(
                Duration.ofSeconds(2), Duration.ZERO, Duration.ZERO, Duration.ofMillis(5), Duration.ofMillis(20));
        JsonApi away =
                new JsonApi(nobody, new Repeating(impatient, (address, why) -> outages.add(address + " " + why)));

        assertThatThrownBy(() -> away.get("/x", null))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("no connection. Is Keurwerk running there?");
        assertThat(outages).containsExactly(nobody.getAuthority() + " no connection");
    }

    @Test
    void aServerThatDiesAgainAndAgainAtLongWorkIsAskedUntilItIsDone() {
        for (int death = 0; death < 8; death++) {
            plan(DIES_AT_WORK, "");
        }
        plan(200, "{\"ok\":true}");

        assertThat(api().postLongWork("/x", OFFICE, "{}").path("ok").asBoolean())
                .isTrue();
    }

    @Test
    void noMessageEverShowsAPassword() {
        assertThat(OFFICE).hasToString("office");
    }

    private void plan(int status, String body) {
        planned.add(new Planned(status, body));
    }

    private JsonApi api() {
        return new JsonApi(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"),
                new Repeating(SHORT, (address, why) -> outages.add(why)));
    }

    private HttpServer server() {
        try {
            HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            made.createContext("/", exchange -> {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
                seen.add(exchange.getRequestMethod() + " " + key + " " + body);
                Planned answer = planned.removeFirst();
                if (answer.status() == DIES_AT_WORK) {
                    LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                    exchange.close();
                    return;
                }
                byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            return made;
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
    }
}
