package org.keurwerk.commons.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.keurwerk.commons.EmbeddedServers;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Clients that send half of what they promised and then nothing. */
class SlowClientsTest {

    private static final int SLOW = 350;

    /** Shorter than the minute for which the slow ones are waited for here, and long enough for a busy machine. */
    private static final Duration SOON = Duration.ofSeconds(40);

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void halfSentBodiesAndHeadersStallNobodyWhoReads() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try (ConfigurableApplicationContext service =
                EmbeddedServers.webService("slow-clients", Door.class, "server.tomcat.connection-timeout=60s")) {
            int port = port(service);
            for (int client = 0; client < SLOW; client++) {
                slow.add(send(port, "POST /read HTTP/1.1\r\nHost: h\r\nContent-Length: 100\r\n\r\nhalf"));
                slow.add(send(port, "GET /read HTTP/1.1\r\nHost: h"));
            }

            assertThat(answer(port, "/read").body()).isEqualTo("read");
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
    }

    @Test
    void aHalfSentBodyIsGivenUp() throws Exception {
        try (ConfigurableApplicationContext service = EmbeddedServers.webService(
                        "slow-client", Door.class, "server.tomcat.connection-timeout=300ms");
                Socket slow =
                        send(port(service), "POST /read HTTP/1.1\r\nHost: h\r\nContent-Length: 100\r\n\r\nhalf")) {
            slow.setSoTimeout(10_000);

            assertThat(new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 4");
        }
    }

    private HttpResponse<String> answer(int port, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(SOON)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static int port(ConfigurableApplicationContext service) {
        return Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                .getPort();
    }

    private static Socket send(int port, String part) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream().write(part.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Configuration(proxyBeanMethods = false)
    @RestController
    static class Door {

        @GetMapping("/read")
        String read() {
            return "read";
        }

        @PostMapping("/read")
        String wait(@RequestBody String body) {
            return body;
        }
    }
}
