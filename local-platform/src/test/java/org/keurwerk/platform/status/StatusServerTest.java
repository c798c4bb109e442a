package org.keurwerk.platform.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.platform.status.ServedStatus.header;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answers to good, bad and slow clients. */
class StatusServerTest {

    private final ServedStatus served;

    StatusServerTest(@TempDir Path folder) throws Exception {
        served = new ServedStatus(folder);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void pagesSpeakTheBrowsersLanguageAndDutchOtherwise() throws Exception {
        assertThat(served.get("/", "Accept-Language", "en-GB,en;q=0.8").body()).contains("<html lang=\"en\"");
        assertThat(served.get("/", "Accept-Language", "fr").body()).contains("<html lang=\"nl\"");
        assertThat(served.get("/", "Cookie", "lang=en").body()).contains("<html lang=\"en\"");
    }

    @Test
    void whatIsNotThereIsAPageForPeopleAndAProblemForPrograms() throws Exception {
        HttpResponse<String> page = served.get("/mails/0123456789abcdef01234567?lang=nl");
        HttpResponse<String> problem = served.get("/api/mails/0123456789abcdef01234567?lang=en");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Deze mail is er niet");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(header(problem, "Content-Type")).isEqualTo("application/problem+json");
        JsonNode json = JsonMapper.shared().readTree(problem.body());
        assertThat(json.get("type").asString()).isEqualTo("urn:keurwerk:problem:mail-not-found");
        assertThat(json.get("status").asInt()).isEqualTo(404);
        assertThat(served.get("/nothing").statusCode()).isEqualTo(404);
        assertThat(served.get("/assets/../x").statusCode()).isEqualTo(404);
    }

    @Test
    void onlyReadingIsAllowed() throws Exception {
        HttpResponse<String> answer = served.send("DELETE", "/api/status");
        HttpResponse<String> head = served.send("HEAD", "/");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void stylesAndDocumentsAreServedAndNothingBesideThem() throws Exception {
        for (String asset : List.of(
                "keurwerk.css",
                "bootstrap.min.css",
                "bootstrap-icons.min.css",
                "mark.svg",
                "fonts/inter-latin.woff2",
                "fonts/inter-latin-ext.woff2")) {
            assertThat(served.get("/assets/" + asset).statusCode()).isEqualTo(200);
        }
        assertThat(served.get("/docs").body()).contains("adr/0001-a.md");
        assertThat(served.get("/docs/adr/0001-a.md").body()).isEqualTo("# One");
        // an encoded slash is refused by the server, before any page looks for a file
        assertThat(served.get("/docs/..%2Fsecret.md").statusCode()).isEqualTo(400);
        assertThat(served.get("/docs/adr/../../secret.md").statusCode()).isEqualTo(404);
    }

    @Test
    void clientsThatSendHalfARequestHoldUpNobody() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.server.port());
                slow.add(socket);
                String half = i % 2 == 0
                        ? "GET / HTTP/1.1\r\nHost: x\r\n"
                        : "POST / HTTP/1.1\r\nHost: x\r\n" + "Content-Length: 1000000\r\n\r\nhalf";
                socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
            }

            assertThat(served.json("/api/status").get("ready").asBoolean()).isTrue();
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void clientsThatDoNotReadTheirAnswerHoldUpNobody() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                Socket socket = new Socket();
                socket.setReceiveBufferSize(1024);
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), served.server.port()));
                slow.add(socket);
                String several = "GET /assets/bootstrap.min.css HTTP/1.1\r\nHost: x\r\n\r\n".repeat(30);
                socket.getOutputStream().write(several.getBytes(StandardCharsets.US_ASCII));
            }

            assertThat(served.json("/api/status").get("ready").asBoolean()).isTrue();
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void anAddressThatIsTooLongOrCannotBeDecodedIsRefused() throws Exception {
        assertThat(served.get("/mails?to=" + "a".repeat(20_000)).statusCode()).isBetween(400, 499);
        assertThat(served.raw("GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(served.raw("GET /mails?to=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(served.json("/api/status").get("ready").asBoolean()).isTrue();
    }

    @Test
    void theLanguageThatWasChosenIsRememberedForLater() throws Exception {
        HttpResponse<String> chosen = served.get("/?lang=en");

        assertThat(header(chosen, "Set-Cookie")).startsWith("lang=en;").contains("Path=/", "SameSite=Lax");
        assertThat(header(served.get("/"), "Set-Cookie")).isEmpty();
        assertThat(served.get("/mails/?lang=xx").body()).contains("<html lang=\"nl\"");
    }
}
