package org.keurwerk.audit.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.settings.NeighbourRules.Neighbour;
import org.keurwerk.audit.settings.TradeRule.Unit;
import org.keurwerk.commons.settings.SetValue.Source;

/** What the other services say of their rules, over HTTP. */
class NeighbourRulesTest {

    private final AtomicReference<@Nullable String> signedInAs = new AtomicReference<>();
    private HttpServer server = started();

    private static HttpServer started() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void aService() {
        server.createContext("/api/v1/settings", exchange -> {
            signedInAs.set(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = """
                    {"items": [
                      {"key": "keurwerk.reminders.days-before", "value": "7,2", "source": "FILE", "origin": "a file"},
                      {"key": "keurwerk.reminders.unheard-of", "value": "x", "source": "DEFAULT", "origin": ""}]}
                    """.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private NeighbourRules rules() {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return new NeighbourRules(address, address, "service", "secret");
    }

    @Test
    void theRulesThatAreKnownAreReadWithTheirUnits() {
        assertThat(rules().of(Neighbour.NOTIFICATION).orElseThrow())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.rule().unit()).isEqualTo(Unit.DAYS);
                    assertThat(one.value()).isEqualTo("7,2");
                    assertThat(one.source()).isEqualTo(Source.FILE);
                });
        assertThat(signedInAs.get()).startsWith("Basic ");
    }

    @Test
    void thePublicRegisterIsAskedWithoutAPassword() {
        assertThat(rules().of(Neighbour.CERTIFICATE)).isPresent();
        assertThat(signedInAs.get()).isNull();
    }

    @Test
    void aServiceThatDoesNotAnswerIsNotTakenForOneWithoutRules() {
        NeighbourRules rules = rules();
        server.stop(0);

        assertThat(rules.of(Neighbour.CERTIFICATE)).isEmpty();
    }
}
