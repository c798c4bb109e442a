package org.keurwerk.platform.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.platform.status.ServedStatus.header;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that cannot be answered, and the languages and headers of what is answered. */
class BadRequestsTest {

    private final ServedStatus served;

    BadRequestsTest(@TempDir Path folder) throws Exception {
        served = new ServedStatus(folder);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"})
    void whatWouldChangeSomethingIsRefusedOnEveryAddress(String method) throws Exception {
        for (String path : List.of("/", "/api/status", "/mails", "/docs", "/nothing")) {
            assertThat(served.raw(method + " " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 405");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mails/a/b",
                "/api",
                "/api/",
                "/api/status/x",
                "/docs/nothing.md",
                "/docs/drawing.svg",
                "/docs/adr",
                "/assets/nothing.css",
                "/assets/../texts_nl.properties",
                "/index.html"
            })
    void anAddressThatLeadsNowhereIsNotFound(String path) throws Exception {
        assertThat(served.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404")
                .doesNotContain("java.", "/tmp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET /\r\n\r\n",
                "GARBAGE\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n",
                "GET /docs/..%2Fsecret.md HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /docs/%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
            })
    void whatIsNoProperRequestIsRefusedAndHarmsNobody(String request) throws Exception {
        assertThat(served.raw(request))
                .containsPattern("^HTTP/1.1 (4\\d\\d|505)")
                .contains("Content-Security-Policy: default-src 'none'", "Dit verzoek kan niet worden gelezen")
                .doesNotContain("not a document", "badMessage");
        assertThat(served.json("/api/status").get("ready").asBoolean()).isTrue();
    }

    @Test
    void anAddressThatIsTooLongIsToldSoInTheLookOfAllPages() throws Exception {
        String address = "/?" + "a".repeat(9_000);

        assertThat(served.raw("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .containsPattern("^HTTP/1.1 4(14|31)")
                .contains("Dit verzoek is te groot", "keurwerk.css");
    }

    @Test
    void aStatusThatCannotBeToldIsAProblemWithoutItsInsides() throws Exception {
        served.status = brokenStatus();

        HttpResponse<String> page = served.get("/?lang=en");
        HttpResponse<String> json = served.get("/api/status?lang=en");

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("Something went wrong").doesNotContain("Exception");
        assertThat(json.statusCode()).isEqualTo(500);
        assertThat(json.body()).contains("urn:keurwerk:problem:internal-error").doesNotContain("Exception");
    }

    @Test
    void mailsThatCannotBeReadAreNeverAnEmptyMailbox() throws Exception {
        Files.createDirectories(served.mails.resolve("0123456789abcdef01234567.eml"));

        assertThat(served.get("/mails?lang=en").statusCode()).isEqualTo(500);
        assertThat(served.get("/mails?lang=en").body()).contains("This cannot be read now");
        assertThat(served.get("/api/mails").body()).contains("urn:keurwerk:problem:unreadable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB,en;q=0.8 | en",
                "fr-FR,en;q=0.5,nl;q=0.4 | en",
                "nl;q=0.1,en;q=0.9 | en",
                "nl-BE | nl",
                "de,fr | nl"
            })
    void theFirstLanguageThatThePagesSpeakIsTaken(String accepted, String language) throws Exception {
        assertThat(served.get("/", "Accept-Language", accepted).body()).contains("<html lang=\"" + language + "\"");
    }

    @Test
    void whatTheAddressAsksForGoesBeforeWhatIsRememberedAndThatBeforeTheBrowser() throws Exception {
        assertThat(served.get("/?lang=nl", "Cookie", "lang=en").body()).contains("<html lang=\"nl\"");
        assertThat(served.get("/", "Cookie", "lang=en", "Accept-Language", "nl").body())
                .contains("<html lang=\"en\"");
        assertThat(served.get("/", "Cookie", "lang=tlh", "Accept-Language", "en")
                        .body())
                .contains("<html lang=\"en\"");
    }

    @Test
    void everyReplyForbidsGuessingAndEveryPageSaysWhatItMayLoad() throws Exception {
        for (String path : List.of("/", "/mails", "/docs", "/nothing")) {
            HttpResponse<String> page = served.get(path);
            assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(page, "Content-Security-Policy")).startsWith("default-src 'none'");
            assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
            assertThat(header(page, "Server")).isEmpty();
        }
    }

    /** A status with a part that is none, as a mistake of ours would make it. */
    @SuppressWarnings("NullAway")
    private static PlatformStatus brokenStatus() {
        return new PlatformStatus(true, null, null, null);
    }
}
