package org.keurwerk.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.platform.TestJvm;

class ProbeTest {

    @ParameterizedTest
    @CsvSource({"200, true", "204, false", "302, false", "404, false", "503, false"})
    void onlyAnAddressThatAnswers200CanBeUsed(int status, boolean ready) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ready");

            assertThat(Probe.http(address).answers()).isEqualTo(ready);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatSpeaksNoHttpIsNotReadyAndNotAnError() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread hangingUp = new Thread(() -> hangUp(socket));
            hangingUp.setDaemon(true);
            hangingUp.start();

            assertThat(Probe.http(URI.create("http://127.0.0.1:" + socket.getLocalPort()))
                            .answers())
                    .isFalse();
        }
    }

    @Test
    void aPortIsReadyWhileSomebodyListens() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
            assertThat(Probe.port(port).answers()).isTrue();
        }
        assertThat(Probe.port(port).answers()).isFalse();
        assertThat(Probe.http(URI.create("http://127.0.0.1:" + TestJvm.freePort()))
                        .answers())
                .isFalse();
    }

    private static void hangUp(ServerSocket socket) {
        try {
            while (!socket.isClosed()) {
                socket.accept().close();
            }
        } catch (java.io.IOException e) {
            // the test is over
        }
    }
}
