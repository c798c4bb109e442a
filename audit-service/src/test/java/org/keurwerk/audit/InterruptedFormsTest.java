package org.keurwerk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.worklist.TaskForm;

/** A form that is sent after the session ended or the cookie went, in a browser, from the answer to the draft. */
class InterruptedFormsTest extends RunningPortal {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private HttpResponse<String> send(String address, Map<String, String> fields)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(service().resolve(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", service().toString())
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> signInWithWhatIsOn(Document page, String password)
            throws IOException, InterruptedException {
        Map<String, String> fields = page.select("form[action=/login] input[name]").stream()
                .collect(Collectors.toMap(field -> field.attr("name"), field -> field.attr("value"), (a, b) -> b));
        fields.put("username", "office");
        fields.put("password", password);
        return send("/login", fields);
    }

    @Test
    void whatWasTypedInATaskComesBackThroughAWrongPasswordAndBecomesTheDraft() throws Exception {
        TaskForm<?, ?> form = forms.all().stream()
                .filter(one -> one.kind().key().equals("CheckIntake"))
                .findFirst()
                .orElseThrow();
        String task = open(form, "office");

        HttpResponse<String> gone =
                send("/tasks/" + task, Map.of("remarks", "Veel <werk> & \"meer\"", "_submit", "true"));

        assertThat(gone.statusCode()).isEqualTo(401);
        assertThat(gone.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
        HttpResponse<String> wrong = signInWithWhatIsOn(Jsoup.parse(gone.body()), "verkeerd");
        assertThat(wrong.statusCode()).isEqualTo(401);
        HttpResponse<String> in = signInWithWhatIsOn(Jsoup.parse(wrong.body()), password("office"));
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(in.headers().firstValue("Location")).hasValue("/tasks/" + task);
        assertThat(Jsoup.parse(get(browser, "/tasks/" + task).body())
                        .select("[name=remarks]")
                        .text())
                .isEqualTo("Veel <werk> & \"meer\"");
        String draft = call("office", "GET", "/api/v1/tasks/" + task, null).body();
        assertThat(JsonPath.<String>read(draft, "$.draft.remarks")).isEqualTo("Veel <werk> & \"meer\"");
        assertThat(in.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void aFormWithoutDraftIsShownToBeSentAgain() throws Exception {
        HttpResponse<String> gone = send("/office/clock", Map.of("date", "2020-07-02"));
        HttpResponse<String> in = signInWithWhatIsOn(Jsoup.parse(gone.body()), password("office"));

        Document again = Jsoup.parse(in.body());
        assertThat(in.statusCode()).isEqualTo(409);
        assertThat(again.select("form[action=/office/clock] [name=date]").attr("value"))
                .isEqualTo("2020-07-02");
        String token = again.select("form[action=/office/clock] [name=_csrf]").attr("value");
        assertThat(send("/office/clock", Map.of("date", "2020-07-02", "_csrf", token))
                        .statusCode())
                .isEqualTo(302);
    }

    /** As when a browser opens its tabs of yesterday. */
    @Test
    void ofTwoPagesThatWereOpenedAtOnceEitherSignsIn() throws Exception {
        Document first = Jsoup.parse(get(browser, "/login").body());
        cookies.getCookieStore().removeAll();
        get(browser, "/login");

        assertThat(signInWithWhatIsOn(first, password("office")).headers().firstValue("Location"))
                .hasValue("/");
    }

    @Test
    void theNameThatWasTypedStaysAfterAWrongPasswordAndNowhereElse() throws Exception {
        Document page = Jsoup.parse(get(browser, "/login").body());
        String typed = "no\"body<b>";
        HttpResponse<String> refused = send(
                "/login",
                Map.of(
                        "username",
                        typed,
                        "password",
                        "verkeerd",
                        "_csrf",
                        page.select("[name=_csrf]").attr("value")));

        Document again = Jsoup.parse(refused.body());
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(again.select("#username").val()).isEqualTo(typed);
        assertThat(again.select("#password").val()).isEmpty();
        assertThat(again.select("#why")).hasSize(1);
        assertThat(refused.body()).doesNotContain(typed);
        assertThat(refused.headers().firstValue("Location")).isEmpty();
        assertThat(refused.headers().allValues("Set-Cookie")).allMatch(cookie -> cookie.startsWith("keurwerk-form="));
        assertThat(refused.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void guessingIsSlowedAndToldOnThePageAndInTheApi() throws Exception {
        Document page = Jsoup.parse(get(browser, "/login").body());
        String token = page.select("[name=_csrf]").attr("value");
        Map<String, String> guess = Map.of("username", "nobody-at-all", "password", "guess", "_csrf", token);

        await().pollInterval(Duration.ofMillis(1))
                .until(() -> send("/login", guess).statusCode(), is(429));
        await().pollInterval(Duration.ofMillis(1))
                .until(
                        () -> call("nobody-at-all", "GET", "/api/v1/me", null),
                        slowed -> slowed.statusCode() == 429
                                && slowed.headers().firstValue("Retry-After").isPresent()
                                && slowed.body().contains("too-many-wrong-passwords"));
    }
}
