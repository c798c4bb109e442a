package org.keurwerk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.evidence.FileSamples;
import org.keurwerk.audit.evidence.web.SentForms;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** Files that go through the whole service and its door, some of them not to their end. */
class EvidenceOverTheWireTest extends RunningPortal {

    private static final int THREE_MEGABYTES = 3_000_000;
    private static final int FIFTY_MEGABYTES = 50 << 20;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void open() throws Exception {
        theSelfEvaluationIsOpen();
    }

    private String api() {
        return "/api/v1/trajectories/" + trajectory + "/evidence";
    }

    private HttpRequest.Builder form(String address) {
        return HttpRequest.newBuilder(service().resolve(address)).header("Content-Type", SentForms.TYPE);
    }

    private HttpResponse<String> send(String account, HttpRequest.BodyPublisher body) throws Exception {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        form(api())
                                .header("Authorization", basic(account))
                                .POST(body)
                                .build(),
                        BodyHandlers.ofString());
    }

    private int listed() throws Exception {
        return JsonPath.read(call("organisation", "GET", api(), null).body(), "$.total");
    }

    private long kept() {
        return mongo.count(new Query(), "evidence_content.chunks") + mongo.count(new Query(), "evidence_receiving");
    }

    /** A PDF with much behind it. */
    private static byte[] large(int size) {
        byte[] bytes = Arrays.copyOf(FileSamples.pdf(), size);
        for (int i = 2_000; i < size; i++) {
            bytes[i] = (byte) (i % 251);
        }
        return bytes;
    }

    @Test
    void aFileLargerThanOtherBodiesGoesInAndComesOutAsItWas() throws Exception {
        byte[] pdf = large(THREE_MEGABYTES);

        HttpResponse<String> added = send(
                "organisation",
                BodyPublishers.ofByteArray(new SentForms()
                        .field("norm", "1")
                        .file("groot.pdf", pdf)
                        .whole()));

        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        HttpResponse<byte[]> taken = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(service()
                                        .resolve(added.headers()
                                                .firstValue("Location")
                                                .orElseThrow()))
                                .header("Authorization", basic("organisation"))
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(taken.body()).isEqualTo(pdf);
        assertThat(taken.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
    }

    @Test
    void anUploadThatIsCutOffHalfWayLeavesNothing() throws Exception {
        int before = listed();
        long keptBefore = kept();
        byte[] head = SentForms.head("half.pdf").getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket("localhost", service().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + api() + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + basic("organisation")
                            + "\r\nContent-Type: " + SentForms.TYPE + "\r\nContent-Length: "
                            + (head.length + THREE_MEGABYTES) + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(head);
            out.write(large(THREE_MEGABYTES / 2));
            out.flush();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> mongo.count(new Query(), "evidence_receiving") > 0 && kept() > keptBefore + 3);
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> kept() == keptBefore);
        assertThat(listed()).isEqualTo(before);
    }

    @Test
    void aLengthThatIsTooLargeIsRefusedBeforeAnythingIsRead() throws Exception {
        String answer = answerTo(
                "Content-Length: 900000000\r\n", SentForms.head("x.pdf").getBytes(StandardCharsets.UTF_8));

        assertThat(answer).startsWith("HTTP/1.1 413").contains("evidence-too-large", "50 MB");
    }

    @Test
    void whatSaysNoLengthOrTooSmallAOneIsCounted() throws Exception {
        int before = listed();
        long keptBefore = kept();
        String lying = answerTo(
                "Content-Length: 5000\r\n",
                new SentForms().file("x.pdf", large(9_000)).whole());
        assertThat(lying).startsWith("HTTP/1.1 400").contains("evidence-broken-off");

        HttpResponse<String> unsaid = send("organisation", unsaid(FIFTY_MEGABYTES + THREE_MEGABYTES));
        assertThat(unsaid.statusCode()).as(unsaid.body()).isEqualTo(413);
        assertThat(unsaid.body()).contains("evidence-too-large");

        assertThat(listed()).isEqualTo(before);
        assertThat(kept()).isEqualTo(keptBefore);
    }

    /** In pieces (chunked), made while they are sent. */
    private static HttpRequest.BodyPublisher unsaid(long size) {
        InputStream zeros = new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int part = (int) Math.min(length, left);
                left -= part;
                return part == 0 ? -1 : part;
            }
        };
        List<InputStream> parts = List.of(
                new ByteArrayInputStream(SentForms.head("x.pdf").getBytes(StandardCharsets.UTF_8)),
                new ByteArrayInputStream(FileSamples.pdf()),
                zeros,
                new ByteArrayInputStream(("\r\n" + SentForms.end()).getBytes(StandardCharsets.UTF_8)));
        return BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(parts)));
    }

    @Test
    void whoIsNotSignedInIsAnsweredBeforeAnythingIsRead() throws Exception {
        HttpRequest request = form(api())
                .POST(BodyPublishers.ofByteArray(
                        new SentForms().file("x.pdf", large(9_000)).whole()))
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aFormOfAPageIsTakenWithItsTokenInTheAddressOnly() throws Exception {
        HttpClient browser = signedIn("organisation");
        String page = "/trajectories/" + trajectory + "/evidence";
        String action = Jsoup.parse(get(browser, page).body())
                .select("form[data-evidence]")
                .attr("action");
        int before = listed();
        byte[] body = new SentForms().file("foto.png", FileSamples.png()).whole();

        HttpResponse<String> without = browser.send(
                form(page)
                        .header("HX-Request", "true")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(without.statusCode()).isEqualTo(403);
        HttpResponse<String> with =
                browser.send(form(action).POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofString());

        assertThat(with.statusCode()).isEqualTo(302);
        assertThat(URI.create(with.headers().firstValue("Location").orElseThrow())
                        .getPath())
                .isEqualTo(page);
        assertThat(URLEncoder.encode(with.headers().firstValue("Location").orElseThrow(), StandardCharsets.UTF_8))
                .doesNotContain("_csrf");
        assertThat(get(browser, page).body()).contains("foto.png");
        assertThat(listed()).isEqualTo(before + 1);
    }

    private String answerTo(String length, byte[] body) throws IOException {
        try (Socket socket = new Socket("localhost", service().getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + api() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                            + basic("organisation") + "\r\nContent-Type: " + SentForms.TYPE + "\r\n" + length + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(body);
            out.flush();
            return new String(socket.getInputStream().readNBytes(4_000), StandardCharsets.UTF_8);
        }
    }
}
