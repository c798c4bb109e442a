package org.keurwerk.platform.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keurwerk.platform.mail.KeptMail;
import org.keurwerk.platform.mail.MailFolder;
import org.keurwerk.platform.mail.Mailbox;
import org.keurwerk.platform.process.ChildState;
import org.keurwerk.platform.scenario.ScenarioProgress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatusServerTest {

    private static final String MAIL = """
            Delivered-To: contact@example.org
            Date: Fri, 22 Mar 2024 09:00:00 +0100
            From: keurwerk@example.org
            Subject: Uw certificaat <b>loopt</b> af
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=x

            --x
            Content-Type: text/html; charset=UTF-8

            <script>alert(1)</script><p>Beste lezer <img src="cid:mark"></p>
            --x
            Content-Type: image/png
            Content-ID: <mark>

            png
            --x
            Content-Type: text/html; name=boos.html
            Content-Disposition: attachment; filename=boos.html

            <script>alert(2)</script>
            --x--
            """.replace("\n", "\r\n");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;
    private final StatusServer server;
    private PlatformStatus status = statusOf(ChildState.READY, null);

    StatusServerTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        Files.writeString(Files.createDirectories(folder.resolve("docs/adr")).resolve("0001-a.md"), "# One");
        Files.writeString(folder.resolve("secret.md"), "not a document");
        this.server = StatusServer.start(
                0,
                () -> status,
                new PlatformStatus.Links(
                        URI.create("http://localhost:1"),
                        URI.create("http://localhost:2"),
                        URI.create("http://localhost:3")),
                new Mailbox(new MailFolder(folder.resolve("mail"))),
                folder.resolve("docs"));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void theStatusAsJsonHasEveryComponentWithItsFigures() throws Exception {
        JsonNode json = json("/api/status");

        assertThat(json.get("ready").asBoolean()).isTrue();
        JsonNode component = json.get("components").get(0);
        assertThat(component.propertyNames())
                .containsExactly("name", "address", "state", "pid", "residentMiB", "restarts");
        assertThat(component.get("name").asString()).isEqualTo("audit-service");
        assertThat(component.get("pid").asLong()).isEqualTo(42);
        assertThat(component.get("restarts").asInt()).isEqualTo(2);
        assertThat(json.get("scenario").isNull()).isTrue();
    }

    @Test
    void aComponentThatIsDownMakesThePlatformNotReadyAndIsSaidInWords() throws Exception {
        status = statusOf(ChildState.RESTARTING, null);

        assertThat(json("/api/status").get("ready").asBoolean()).isFalse();
        assertThat(get("/?lang=nl").body()).contains("Keurwerk is nog niet helemaal klaar", "wordt herstart");
        assertThat(get("/?lang=en").body()).contains("Keurwerk is not quite ready", "being restarted");
    }

    @Test
    void aScenarioShowsHowFarItIs() throws Exception {
        status = statusOf(
                ChildState.READY,
                new ScenarioProgress(
                        "demo",
                        ScenarioProgress.State.PLAYING,
                        12,
                        40,
                        "Voorbeeld-Noord doet een aanvraag",
                        List.of()));

        assertThat(json("/api/status").get("scenario").get("done").asInt()).isEqualTo(12);
        assertThat(get("/?lang=nl").body()).contains("12 van 40 stappen", "Voorbeeld-Noord doet een aanvraag");
    }

    @Test
    void pagesSpeakTheBrowsersLanguageAndDutchOtherwise() throws Exception {
        assertThat(get("/", "Accept-Language", "en-GB,en;q=0.8").body()).contains("<html lang=\"en\"");
        assertThat(get("/", "Accept-Language", "fr").body()).contains("<html lang=\"nl\"");
        assertThat(get("/", "Cookie", "lang=en").body()).contains("<html lang=\"en\"");
    }

    @Test
    void anEmptyMailboxSaysWhyItIsEmpty() throws Exception {
        assertThat(get("/mails?lang=nl").body()).contains("Er is nog geen mail");
        assertThat(get("/mails?lang=nl&to=a%40b").body()).contains("Er is geen mail aan a@b");
        assertThat(json("/api/mails")).isEmpty();
    }

    @Test
    void aMailAsJsonHasSubjectRecipientsDateHeadersAndAttachmentNames() throws Exception {
        String id = KeptMail.in(folder.resolve("mail"), "contact@example.org", "<1>", MAIL);

        JsonNode mail = json("/api/mails?to=contact@example.org").get(0);

        assertThat(mail.get("id").asString()).isEqualTo(id);
        assertThat(mail.get("subject").asString()).isEqualTo("Uw certificaat <b>loopt</b> af");
        assertThat(mail.get("recipients").get(0).asString()).isEqualTo("contact@example.org");
        assertThat(mail.get("date").asString()).isEqualTo("2024-03-22T09:00:00+01:00");
        assertThat(mail.get("headers").get("From").asString()).isEqualTo("keurwerk@example.org");
        assertThat(mail.get("attachments").toString()).isEqualTo("[\"part-1\",\"boos.html\"]");
        assertThat(json("/api/mails/" + id).get("html").asString()).contains("Beste lezer");
    }

    @Test
    void aMailsHtmlIsShownInASandboxAndNeverInThePageItself() throws Exception {
        String id = KeptMail.in(folder.resolve("mail"), "contact@example.org", "<1>", MAIL);

        HttpResponse<String> page = get("/mails/" + id);
        HttpResponse<String> html = get("/mails/" + id + "/html");

        assertThat(page.body())
                .contains("sandbox=\"allow-popups", "/mails/" + id + "/html", "Uw certificaat &lt;b&gt;")
                .doesNotContain("alert(1)");
        assertThat(header(page, "Content-Security-Policy")).doesNotContain("unsafe-inline");
        assertThat(header(html, "Content-Security-Policy"))
                .startsWith("sandbox ")
                .contains("default-src 'none'")
                .doesNotContain("allow-scripts");
        assertThat(html.body()).contains("/mails/" + id + "/parts/1");
    }

    @Test
    void anAttachmentIsADownloadWhateverItsTypeIs() throws Exception {
        String id = KeptMail.in(folder.resolve("mail"), "contact@example.org", "<1>", MAIL);

        HttpResponse<String> attachment = get("/mails/" + id + "/parts/2");

        assertThat(header(attachment, "Content-Disposition")).startsWith("attachment; filename=\"boos.html\"");
        assertThat(header(attachment, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(attachment, "Content-Security-Policy")).startsWith("sandbox;");
    }

    @Test
    void whatIsNotThereIsAPageForPeopleAndAProblemForPrograms() throws Exception {
        HttpResponse<String> page = get("/mails/0123456789abcdef01234567?lang=nl");
        HttpResponse<String> problem = get("/api/mails/0123456789abcdef01234567?lang=en");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Deze mail is er niet");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(header(problem, "Content-Type")).isEqualTo("application/problem+json");
        JsonNode json = JsonMapper.shared().readTree(problem.body());
        assertThat(json.get("type").asString()).isEqualTo("urn:keurwerk:problem:mail-not-found");
        assertThat(json.get("status").asInt()).isEqualTo(404);
        assertThat(get("/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/assets/../x").statusCode()).isEqualTo(404);
    }

    @Test
    void onlyReadingIsAllowed() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(at("/api/status")).DELETE().build(), HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> head = client.send(
                HttpRequest.newBuilder(at("/"))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());

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
            assertThat(get("/assets/" + asset).statusCode()).isEqualTo(200);
        }
        assertThat(get("/docs").body()).contains("adr/0001-a.md");
        assertThat(get("/docs/adr/0001-a.md").body()).isEqualTo("# One");
        // an encoded slash is refused by the server, before any page looks for a file
        assertThat(get("/docs/..%2Fsecret.md").statusCode()).isEqualTo(400);
        assertThat(get("/docs/adr/../../secret.md").statusCode()).isEqualTo(404);
    }

    @Test
    void clientsThatSendHalfARequestHoldUpNobody() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                slow.add(socket);
                String half = i % 2 == 0
                        ? "GET / HTTP/1.1\r\nHost: x\r\n"
                        : "POST / HTTP/1.1\r\nHost: x\r\n" + "Content-Length: 1000000\r\n\r\nhalf";
                socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
            }

            assertThat(json("/api/status").get("ready").asBoolean()).isTrue();
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
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
                slow.add(socket);
                String several = "GET /assets/bootstrap.min.css HTTP/1.1\r\nHost: x\r\n\r\n".repeat(30);
                socket.getOutputStream().write(several.getBytes(StandardCharsets.US_ASCII));
            }

            assertThat(json("/api/status").get("ready").asBoolean()).isTrue();
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void anAddressThatIsTooLongOrCannotBeDecodedIsRefused() throws Exception {
        assertThat(get("/mails?to=" + "a".repeat(20_000)).statusCode()).isBetween(400, 499);
        assertThat(raw("GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(raw("GET /mails?to=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(json("/api/status").get("ready").asBoolean()).isTrue();
    }

    @Test
    void theLanguageThatWasChosenIsRememberedForLater() throws Exception {
        HttpResponse<String> chosen = get("/?lang=en");

        assertThat(header(chosen, "Set-Cookie")).startsWith("lang=en;").contains("Path=/", "SameSite=Lax");
        assertThat(header(get("/"), "Set-Cookie")).isEmpty();
        assertThat(get("/mails/?lang=xx").body()).contains("<html lang=\"nl\"");
    }

    private String raw(String request) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static PlatformStatus statusOf(
            ChildState state, @org.jspecify.annotations.Nullable ScenarioProgress scenario) {
        PlatformStatus.Component audit = new PlatformStatus.Component(
                "audit-service", "http://localhost:1", state, OptionalLong.of(42), OptionalLong.of(300), 2);
        PlatformStatus.Component broker = new PlatformStatus.Component(
                "broker", "127.0.0.1:9", ChildState.STARTING, OptionalLong.empty(), OptionalLong.empty(), 0);
        return new PlatformStatus(state == ChildState.READY, List.of(audit, broker), audit, scenario);
    }

    private JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
