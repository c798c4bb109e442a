package org.keurwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.scenario.http.JsonApi;
import org.keurwerk.scenario.http.Patience;
import org.keurwerk.scenario.http.Repeating;

class ClockMovesTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final Patience NONE =
            new Patience(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(1));

    private final HeardSteps heard = new HeardSteps();
    private volatile LocalDate date = START;
    private volatile LocalDate stuckAt = LocalDate.MAX;
    private HttpServer server;
    private ClockMoves clock;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/clock", this::clock);
        server.start();
        JsonApi api = new JsonApi(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), new Repeating(NONE, (who, why) -> {}));
        RoleAccounts accounts = new RoleAccounts("office", "director", "lead", "co", "secret");
        clock = new ClockMoves(new Keurwerk(api, api, api, Path.of("."), accounts, NONE), new Report(heard, START, 1));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aMoveGoesOnAsLongAsTheDateDoesThoughEveryCallRunsOutOfPatience() {
        clock.to(START.plusDays(5));

        assertThat(date).isEqualTo(START.plusDays(5));
        assertThat(heard.lines).hasSize(5).last().asString().contains("2024-01-06 clock");
    }

    @Test
    void whileItGoesOnItSaysWhereTheClockIsAndWhatItWaitsFor() {
        clock.to(START.plusDays(2));

        assertThat(heard.lines.get(0))
                .contains("the clock is at 2024-01-02 on its way to 2024-01-03", "certificate-service is silent");
    }

    @Test
    void aMoveThatBringsTheDateNoFurtherEndsAndSaysWhy() {
        stuckAt = START.plusDays(3);

        assertThatThrownBy(() -> clock.to(START.plusDays(9)))
                .isInstanceOf(StepFailed.class)
                .hasMessageContaining("the clock is at 2024-01-04 on its way to 2024-01-10 and does not move on")
                .hasMessageContaining("certificate-service is silent");
    }

    /** Moves one day for each call, and is only done when the day that was asked for is reached. */
    private void clock(HttpExchange exchange) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 200, "{\"date\": \"%s\"}".formatted(date));
            return;
        }
        date = date.isBefore(stuckAt) ? date.plusDays(1) : date;
        if (asked.contains(date.toString())) {
            answer(exchange, 200, "{\"from\": \"%s\", \"to\": \"%s\", \"happened\": []}".formatted(START, date));
        } else {
            answer(exchange, 503, "{\"title\": \"stalled\", \"detail\": \"certificate-service is silent\"}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
