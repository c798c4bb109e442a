package org.keurwerk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The office publishes framework versions on the running service: as a file on the page and through the API, in both languages. */
class PublishingTest extends RunningPortal {

    private static final String FILE = """
            key: %s
            version: I
            name: {nl: "Proefkader", en: "Trial framework"}
            validFrom: 2031-01-01
            validTo: 2034-12-31
            illustrative: true
            scopes: [CULTURE]
            rule: {minimum: 55, floor: 40, conditionalNorms: 1}
            norms:
              - id: "1"
                title: {nl: "Beleid", en: "Policy"}
                subNorms:
                  - id: "1.1"
                    title: {nl: "Missie", en: "Mission"}
                    questions:
                      - {nl: "Waartoe?", en: "What for?"}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void aFileIsUploadedLookedAtAndConfirmedOnThePages(String language) throws Exception {
        HttpClient office = signedIn("office");
        String key = "P" + language.toUpperCase(Locale.ROOT);
        page(office, "/office/frameworks?lang=" + language);

        HttpResponse<String> sent = send(office, FILE.formatted(key));
        assertThat(sent.statusCode()).isEqualTo(302);
        String address = sent.headers().firstValue("Location").orElseThrow();
        Document proposal = page(office, address);
        assertThat(proposal.select("html").attr("lang")).isEqualTo(language);
        assertThat(get(office, "/frameworks/" + key + "/I").statusCode()).isEqualTo(404);

        assertThat(post(office, address + "/confirm", "seen=7").statusCode()).isEqualTo(409);
        assertThat(post(office, address + "/confirm", "seen=0").statusCode()).isEqualTo(302);
        assertThat(page(office, "/frameworks/" + key + "/I").select(".kw-notice.due"))
                .as("says that its texts are examples")
                .hasSize(1);
        assertThat(post(office, address + "/discard", "").statusCode()).isEqualTo(409);

        String next = FILE.formatted(key)
                .replace("version: I\n", "version: II\n")
                .replace("2034", "2038")
                .replace("2031", "2035")
                .replace("55", "60")
                .replace("Waartoe?", "Waarvoor?");
        Document second =
                page(office, send(office, next).headers().firstValue("Location").orElseThrow());
        assertThat(second.select("dl dt .kw-status")).hasSize(4);
        assertThat(second.select("del").text()).contains("55%", "Waartoe?", "What for?");
        assertThat(second.select("ins").text()).contains("60%", "Waarvoor?");
        String file = second.select("a[download]").attr("href");
        assertThat(get(office, file).body()).isEqualTo(next);
        assertThat(page(office, "/office/frameworks").select("tbody tr")).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void whatDoesNotFitIsSaidWithItsLinesAndStaysInTheForm(String language) throws Exception {
        HttpClient office = signedIn("office");
        page(office, "/office/frameworks?lang=" + language);
        String wrong = FILE.formatted("kib").replace("minimum: 55", "minimum: 550");

        HttpResponse<String> sent = send(office, wrong);

        assertThat(sent.statusCode()).isEqualTo(302);
        String address = sent.headers().firstValue("Location").orElseThrow();
        assertThat(address).as("without the token").endsWith("/office/frameworks#errors");
        Document page = page(office, address);
        assertThat(page.select("#errors li")).hasSize(2);
        assertThat(page.select("#errors li").text()).contains("1, key", "8, rule.minimum");
        assertThat(Objects.requireNonNull(page.getElementById("text"))
                        .wholeText()
                        .strip())
                .isEqualTo(wrong.strip());
        assertThat(page(office, "/office/frameworks").select("#errors"))
                .as("said once")
                .isEmpty();
    }

    @Test
    void theSameIsDoneByTheApi() throws Exception {
        HttpResponse<String> refused = upload("office", "key: kib");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(JsonPath.<List<String>>read(refused.body(), "$.errors[*].field"))
                .contains("key", "norms", "validTo");

        HttpResponse<String> empty = upload("office", "");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(JsonPath.<List<String>>read(empty.body(), "$.errors[*].code"))
                .containsExactly("framework-empty");

        HttpResponse<String> created = upload("office", FILE.formatted("PAPI"));
        assertThat(created.statusCode()).isEqualTo(201);
        String address = created.headers().firstValue("Location").orElseThrow();
        assertThat(JsonPath.<String>read(created.body(), "$.upload.state")).isEqualTo("OPEN");
        assertThat(call("office", "POST", address + "/confirmation", "{\"seen\":0}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(call("organisation", "GET", "/api/v1/frameworks/PAPI/I", null)
                        .statusCode())
                .isEqualTo(200);
        String end = "/api/v1/frameworks/PAPI/I/end";
        assertThat(call("office", "POST", end, "{\"validTo\":\"2035-03-31\",\"reason\":\"Later\",\"seen\":1}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(JsonPath.<String>read(call("office", "GET", end, null).body(), "$.validTo"))
                .isEqualTo("2035-03-31");
        assertThat(call("office", "POST", end, "{\"validTo\":\"2035-06-30\",\"reason\":\"Later\",\"seen\":1}")
                        .statusCode())
                .as("seen before the last change")
                .isEqualTo(409);
        assertThat(upload("auditor-lead", FILE.formatted("PNO")).statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsFarTooLargeIsRefusedAtTheDoor() throws Exception {
        try (Socket line = new Socket("localhost", service().getPort())) {
            line.setSoTimeout(20_000);
            line.getOutputStream()
                    .write(("POST /api/v1/framework-uploads HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                                    + basic("office")
                                    + "\r\nContent-Type: application/yaml\r\nContent-Length: 10485760\r\n\r\n#")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] answer = line.getInputStream().readNBytes(12);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
        assertThat(upload("office", "#".repeat(600 * 1024)).statusCode()).isEqualTo(422);
    }

    private HttpResponse<String> upload(String account, String file) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(service().resolve("/api/v1/framework-uploads"))
                                .header("Authorization", basic(account))
                                .header("Content-Type", "application/yaml")
                                .POST(BodyPublishers.ofString(file))
                                .build(),
                        BodyHandlers.ofString());
    }

    private HttpResponse<String> send(HttpClient browser, String file) throws Exception {
        String form =
                page(browser, "/office/frameworks").select("form[enctype]").attr("action");
        String body = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"kader.yaml\"\r\n"
                + "Content-Type: application/yaml\r\n\r\n" + file + "\r\n--edge\r\n"
                + "Content-Disposition: form-data; name=\"text\"\r\n\r\n\r\n--edge--\r\n";
        return browser.send(
                HttpRequest.newBuilder(service().resolve(form))
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(HttpClient browser, String address, String fields) throws Exception {
        String token = page(browser, "/frameworks").select("[name=_csrf]").attr("value");
        return browser.send(
                HttpRequest.newBuilder(service().resolve(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                fields + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofString());
    }

    private Document page(HttpClient browser, String address) throws Exception {
        HttpResponse<String> answer = get(browser, address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return WellBuiltPage.check(answer.body());
    }
}
