package org.keurwerk.commons.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.commons.web.WebConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The door of a running service, knocked at with bytes that no client library would send. */
@ActiveProfiles("demo")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = DoorTest.Service.class)
class DoorTest {

    @LocalServerPort
    private int port;

    /** A service with one address that takes any JSON, one that takes a record, and one that takes a form. */
    @SpringBootConfiguration
    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        ThymeleafAutoConfiguration.class,
        MessageSourceAutoConfiguration.class
    })
    @Import({WebConfiguration.class, DoorConfiguration.class, Addresses.class})
    static class Service {

        @Bean
        BusinessTime businessTime() {
            return new BusinessTime(Clock.systemUTC());
        }
    }

    @RestController
    static class Addresses {

        record Visit(
                @Nullable String place,
                @Nullable LocalDate day,
                @Nullable List<Visit> more) {}

        @PostMapping("/api/tree")
        Map<String, Integer> tree(@RequestBody ObjectNode tree) {
            return Map.of("fields", tree.size());
        }

        @PostMapping("/api/visit")
        Visit visit(@RequestBody Visit visit) {
            return visit;
        }

        @GetMapping("/api/search")
        Map<String, String> search(@RequestParam String q) {
            return Map.of("q", q);
        }

        @PostMapping("/form")
        Map<String, String> form(@RequestParam Map<String, String> fields) {
            return fields;
        }

        @GetMapping("/page")
        Map<String, String> page() {
            return Map.of();
        }
    }

    @Test
    void jsonThatGoesTooDeepIsRefusedBeforeAnythingReadsIt() throws IOException {
        String deep = "{\"a\":".repeat(200) + "1" + "}".repeat(200);

        assertThat(json("/api/tree", deep)).startsWith("HTTP/1.1 400").contains("content-beyond-limits", "20");
        assertThat(json("/api/visit", deep)).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"a\":111111111111111111111111111111111111111111111111111111111111}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1}}",
                "[1]",
                "\"a\"",
                "{\"a\":\"\\uD800\"}",
                "{\"a\\u0000b\":1}",
                "{\"a\":\"b\\u0000c\"}",
                "{\"a\":{\"b\":[\"\\u202Eb\"]}}",
            })
    void jsonThatNobodyCanMeanIsAProblemOfItsSender(String body) throws IOException {
        assertThat(json("/api/tree", body)).startsWith("HTTP/1.1 4").contains("application/problem+json");
    }

    @Test
    void aCharacterThatCannotBePrintedIsNamedWithItsField() throws IOException {
        assertThat(json("/api/visit", "{\"more\":[{\"place\":\"Biblio\\fVoorbeeld\"}]}"))
                .startsWith("HTTP/1.1 422")
                .contains("more[0].place", "U+000C");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "9999-12-31", "0001-01-01"})
    void aDayOfAnotherAgeIsRefusedAndWhatCanBeMeantIsSaid(String day) throws IOException {
        assertThat(json("/api/visit", "{\"day\":\"" + day + "\"}"))
                .startsWith("HTTP/1.1 422")
                .contains("\"day\"", Limits.plausibleDays());
    }

    @Test
    void ordinaryContentPasses() throws IOException {
        assertThat(json("/api/visit", "{\"place\":\"Köln 📚 سلام\\r\\n\\ttwee\",\"day\":\"2026-03-02\"}"))
                .startsWith("HTTP/1.1 200")
                .contains("Köln 📚 سلام");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhateverItsType() throws IOException {
        for (String type : List.of(
                "application/json",
                "application/x-www-form-urlencoded",
                "text/plain",
                "multipart/form-data; boundary=x")) {
            assertThat(answer("POST /api/tree HTTP/1.1\r\nHost: here\r\nContent-Type: " + type
                            + "\r\nContent-Length: 3000000\r\nConnection: close\r\n\r\n"))
                    .as(type)
                    .startsWith("HTTP/1.1 413")
                    .contains("content-too-large");
        }
    }

    @Test
    void aBodyThatDoesNotSayHowLargeItIsEndsAtTheSameSize() throws IOException {
        String chunk = "100000\r\n" + "x".repeat(0x100000) + "\r\n";
        String json = "POST /api/tree HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n5\r\n{\"a\":\r\n1\r\n\"\r\n" + chunk.repeat(3)
                + "0\r\n\r\n";

        assertThat(answer(json)).startsWith("HTTP/1.1 4").contains("application/problem+json");
        assertThat(answer(json.replace("application/json", "application/x-www-form-urlencoded")
                        .replace("/api/tree", "/form")))
                .startsWith("HTTP/1.1 4");
    }

    @Test
    void whatIsPastedIntoAFormLosesWhatNobodySees() throws IOException {
        String sent = form("na%00am=x&naam=Bib%0Clio%00%E2%80%AEtheek&password=%07geheim");

        assertThat(sent)
                .startsWith("HTTP/1.1 200")
                .contains("Bib liotheek")
                .contains("\\u0007geheim")
                .doesNotContain("na\\u0000am");
    }

    @Test
    void moreFieldsThanAnyFormHasAreRefused() throws IOException {
        assertThat(form("a=1&".repeat(5000))).startsWith("HTTP/1.1 4").contains("text/html");
        assertThat(form("a.".repeat(2000) + "b=1")).startsWith("HTTP/1.1 200").contains("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%00b", "%E2%80%AE"})
    void aParameterOfTheApiThatCannotBePrintedIsNamed(String value) throws IOException {
        assertThat(get("/api/search?q=" + value)).startsWith("HTTP/1.1 400").contains("\"q\"", "U+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%00",
                "/page%00",
                "/a%2Fb",
                "/%zz",
                "/page?q=%zz",
                "/..%2f..",
                "/a%5Cb",
                "/page;a=b",
                "//",
                "/\u0001"
            })
    void anAddressThatCannotBeReadGetsOurPage(String address) throws IOException {
        assertThat(get(address))
                .containsPattern("HTTP/1.1 [24]")
                .doesNotContain("Apache Tomcat")
                .doesNotContain("Whitelabel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/%00", "/api/a%2Fb", "/api/nothing", "/api/search"})
    void anAddressOfTheApiThatCannotBeReadGetsAProblem(String address) throws IOException {
        assertThat(get(address)).startsWith("HTTP/1.1 4").contains("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "en, /api/x%00, /api/x%00, cannot be read",
        "nl, /api/x%00, /api/x%00, kan niet worden gelezen",
        "'fr,en;q=0.5', /api/%zz, /api/%zz, cannot be read",
        "nl, /api/search?q=%00, /api/search, Ongeldig",
        "en, /api/search?q=%00, /api/search, Invalid",
        "nl, /api/nothing, /api/nothing, Niet gevonden",
        "en, /api/nothing, /api/nothing, Not found"
    })
    void aProblemOfTheApiIsInTheLanguageAskedForAndNamesTheAddressAskedFor(
            String language, String address, String instance, String words) throws IOException {
        assertThat(answer("GET " + address + " HTTP/1.1\r\nHost: here\r\nAccept-Language: " + language
                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 4")
                .contains("\"instance\":\"" + instance + "\"", words);
    }

    @ParameterizedTest
    @CsvSource({"nl, Te groot", "en, Too large"})
    void whatIsTooLargeIsSaidInTheLanguageAskedForOfTheAddressAskedFor(String language, String title)
            throws IOException {
        assertThat(answer("POST /api/tree HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nAccept-Language: "
                        + language + "\r\nContent-Length: 30000000\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 413")
                .contains("\"instance\":\"/api/tree\"", title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/search?q=", "/api/"})
    void anAddressOfTheApiThatIsTooLongGetsAProblemThatSaysHowLongItMayBe(String begin) throws IOException {
        for (int length : List.of(Limits.ADDRESS + 1, 30_000)) {
            assertThat(get(begin + "a".repeat(length)))
                    .startsWith("HTTP/1.1 414")
                    .contains("application/problem+json", "urn:keurwerk:problem:address-too-long", "8.000");
        }
    }

    @Test
    void aPageWithALongAddressGetsOurPageHoweverLongItIs() throws IOException {
        assertThat(get("/page?a=" + "a".repeat(9_000)))
                .startsWith("HTTP/1.1 414")
                .contains("Adres te lang");
        assertThat(get("/page?a=" + "a".repeat(100_000))).contains("HTTP/1.1 400", "Ongeldig adres");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOO", "PROPFIND", "get"})
    void aMethodThatNobodyKnowsIsNamedWithThoseThatThereAre(String method) throws IOException {
        assertThat(answer(method + " /api/search HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405")
                .contains("application/problem+json", "De methode " + method, "GET, HEAD, POST");
    }

    @Test
    void aRequestIsNeverEchoed() throws IOException {
        assertThat(answer("TRACE /api/search HTTP/1.1\r\nHost: here\r\nX-Mine: secret\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405")
                .doesNotContain("secret", "Apache Tomcat", "{0}");
    }

    @Test
    void theAddressOfErrorsIsEmptyForWhoAsksByHand() throws IOException {
        assertThat(get("/error")).startsWith("HTTP/1.1 404").contains("Niet gevonden");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "Origin, https://evil.example, 403",
        "Origin, null, 403",
        "Origin, http://here, 200",
        "Origin, http://localhost:8080, 200",
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 200",
        "X-Nothing, x, 200"
    })
    void aPageOfAnotherSiteChangesNothing(String header, String value, String status) throws IOException {
        assertThat(
                        answer(
                                "POST /form HTTP/1.1\r\nHost: here\r\n" + header + ": " + value
                                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\nConnection: close\r\n\r\na=b"))
                .startsWith("HTTP/1.1 " + status);
    }

    @Test
    void manyLanguagesAreAPreferenceLikeAnother() throws IOException {
        String many = "fr,de,it,es,pt,pl,sv,da,fi,no,cs," + "x,".repeat(200) + "en;q=0.3,nl;q=0.2";

        assertThat(answer("GET /error HTTP/1.1\r\nHost: here\r\nAccept-Language: " + many
                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404");
    }

    private String json(String address, String body) throws IOException {
        return answer(
                "POST " + address + " HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length + "\r\nConnection: close\r\n\r\n" + body);
    }

    private String form(String body) throws IOException {
        return answer("POST /form HTTP/1.1\r\nHost: here\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body);
    }

    private String get(String address) throws IOException {
        return answer("GET " + address + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");
    }

    private String answer(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            } catch (IOException refusedEarly) {
                answer.reset(); // the answer may stand there although not all was read
            }
            try {
                socket.getInputStream().transferTo(answer);
            } catch (IOException cut) {
                assertThat(answer.size()).as("an answer before the end").isPositive();
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }
}
