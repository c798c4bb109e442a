package org.keurwerk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** The Groningen case by people at the portal: each role signs in and does its task on the page. */
class GroningenInBrowserIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void everyRoleDoesItsTaskOnThePageAndTwoCertificatesStandInTheRegister(@TempDir Path folder) throws Exception {
        assumeTrue(Browser.available(), "there is no Chromium or Chrome with chromedriver on this machine");
        String scenario =
                Path.of("src/test/resources/empty.yaml").toAbsolutePath().toString();
        try (RunningKeurwerk keurwerk =
                        RunningKeurwerk.start(folder, "--scenario", scenario).awaitReady();
                Browser browser = Browser.open(keurwerk.portal())) {
            try {
                play(keurwerk, browser);
            } catch (RuntimeException | AssertionError e) {
                Path picture = Path.of("target", "browser-failed.png").toAbsolutePath();
                browser.picture(picture);
                throw new AssertionError("see " + picture + "; the page said:\n" + browser.text(), e);
            }
        }
    }

    private void play(RunningKeurwerk keurwerk, Browser browser) throws Exception {
        apply(browser);
        intake(browser);
        planning(keurwerk, browser);
        selfEvaluation(keurwerk, browser);
        scoring(keurwerk, browser);
        report(keurwerk, browser);
        decision(keurwerk, browser);
        survey(browser);
        theOtherPages(keurwerk, browser);
        System.out.println(browser.accessibility().summary());
        assertThat(browser.accessibility().found())
                .as("WCAG 2.1 A and AA, and no side scrolling")
                .isEmpty();
    }

    private static void apply(Browser browser) {
        browser.signIn("organisation");
        browser.go("/apply");
        browser.choose("scopes", "LIBRARY");
        browser.choose("scopes", "POI");
        browser.select("auditQuarter", "2021-Q1");
        browser.press(By.cssSelector("main form .kw-actions button"));
        assertThat(browser.text()).contains("Biblionet Groningen");
    }

    private static void intake(Browser browser) {
        browser.openTask("Vul de intake in");
        browser.type("contactName", "Contactpersoon (voorbeeld)");
        browser.type("branches", "-3");
        browser.press(By.cssSelector("button[name=_submit]:not(.visually-hidden)"));
        assertThat(browser.has(By.id("errors"))).as("a wrong intake is refused").isTrue();
        assertThat(browser.has(By.cssSelector("input[name=contactName][value='Contactpersoon (voorbeeld)']")))
                .as("what was typed is still there")
                .isTrue();
        browser.type("contactEmail", "contact@biblionet-groningen.example");
        browser.type("branches", "41");
        browser.type("staffFte", "230");
        browser.type("reach", "590000");
        browser.type("services", "Uitlenen, taal, ondersteuning van basisbibliotheken.");
        browser.submit();

        browser.signIn("office");
        browser.openTask("Beoordeel de intake");
        browser.submit();
    }

    private void planning(RunningKeurwerk keurwerk, Browser browser) throws Exception {
        browser.openTask("Stel het team samen");
        browser.select("lead", "auditor-lead");
        browser.names("input[name^='coAuditors']").stream()
                .filter(name -> browser.has(By.cssSelector("input[name='" + name + "'][value='auditor-co']")))
                .forEach(name -> browser.choose(name, "auditor-co"));
        browser.submit();
        for (String auditor : new String[] {"auditor-lead", "auditor-co"}) {
            browser.signIn(auditor);
            browser.openTask("Verklaar uw onafhankelijkheid");
            browser.choose("accepted", "true");
            browser.choose("independent", "true");
            browser.submit();
        }
        browser.signIn("auditor-lead");
        browser.openTask("Stel bezoekdagen voor");
        browser.date("options[0].days[0]", "2021-02-09");
        browser.date("options[0].days[1]", "2021-02-10");
        browser.submit();
        browser.signIn("organisation");
        browser.openTask("Kies de bezoekdag");
        browser.choose("option", "0");
        browser.submit();
        moveTo(keurwerk, "2020-12-22");
    }

    private void selfEvaluation(RunningKeurwerk keurwerk, Browser browser) throws Exception {
        browser.openTask("Vul de zelfevaluatie in");
        browser.type("ambitions", "Meer mensen bereiken met taal en digitale vaardigheden.");
        browser.type("bottlenecks", "Krappe bezetting in kleine vestigingen.");
        forEachNorm(browser, () -> {
            browser.pasteIntoAll("textarea[name$='.situation']", "Vastgelegd en in praktijk.");
            browser.chooseInAll(".judgement", "3");
        });
        browser.submit();
        moveTo(keurwerk, "2021-02-12");
    }

    private void scoring(RunningKeurwerk keurwerk, Browser browser) throws Exception {
        for (String auditor : new String[] {"auditor-lead", "auditor-co"}) {
            browser.signIn(auditor);
            browser.openTask("Beoordeel de normen");
            browser.choose("scores[0].score", "4");
            browser.type("scores[0].rationale", "Het beleidsplan is vastgesteld en bekend.");
            browser.choose("scores[0].phase", "ACT");
            forEachNorm(browser, () -> {
                browser.chooseInAll(".score", "3");
                browser.pasteIntoAll("textarea[name$='.rationale']", "Gezien tijdens het bezoek.");
                browser.chooseInAll(".phase", "CHECK");
            });
            browser.submit();
        }
        moveTo(keurwerk, "2021-02-17");
        browser.signIn("auditor-lead");
        browser.openTask("Stel de scores vast");
        browser.submit();
        moveTo(keurwerk, "2021-02-24");
    }

    private void report(RunningKeurwerk keurwerk, Browser browser) throws Exception {
        browser.openTask("Schrijf het conceptrapport");
        browser.type("summary", "Een sterke organisatie.");
        browser.pasteIntoAll("textarea[name$='.finding']", "Op orde.");
        browser.submit();
        browser.signIn("organisation");
        browser.openTask("Reageer op het conceptrapport");
        browser.choose("agreed", "false");
        browser.select("remarks[0].norm", "5");
        browser.type("remarks[0].text", "Graag ook het Huis van de Taal noemen.");
        browser.submit();
        browser.signIn("auditor-lead");
        browser.openTask("Stel het rapport vast");
        browser.choose("answers[0].accepted", "true");
        browser.type("answers[0].reason", "Terechte aanvulling.");
        browser.submit();
        moveTo(keurwerk, "2021-03-10");
    }

    private void decision(RunningKeurwerk keurwerk, Browser browser) throws Exception {
        browser.signIn("director");
        browser.openTask("Neem het besluit");
        browser.choose("outcomes[0].outcome", "CERTIFIED");
        browser.choose("outcomes[1].outcome", "CERTIFIED");
        browser.type("rationale", "Alle normen zijn gehaald.");
        browser.submit();
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        get(keurwerk.register() + "/api/v1/register?q=Groningen", null))
                .contains("\"total\":2")
                .contains("2025-03-10"));
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        get(keurwerk.status() + "/api/mails?to=contact@biblionet-groningen.example", null))
                .contains(".pdf"));
    }

    private static void survey(Browser browser) {
        browser.signIn("organisation");
        browser.openTask("Vertel hoe u het traject vond");
        for (String question : new String[] {"trajectory", "report", "auditor", "communication"}) {
            browser.choose(question, "4");
        }
        browser.submit();
    }

    /** What no task leads to: the trajectory and what was handed in, the frameworks, the public pages, the refusals, the pages of the platform. */
    private static void theOtherPages(RunningKeurwerk keurwerk, Browser browser) {
        browser.go("/trajectories");
        browser.follow("/trajectories/trj_");
        browser.follow("/submissions/");
        browser.go("/frameworks");
        browser.follow("/frameworks/");
        browser.go("/office/clock");
        browser.go("/no-such-page");
        browser.signIn("office");
        browser.go("/office/clock");
        browser.press(By.cssSelector("main form:has(input[name=days]) button"));
        browser.go("/trajectories?q=nobody");
        browser.visit(keurwerk.register() + "/register");
        browser.follow("/certificates/");
        browser.follow("/verify/");
        browser.visit(keurwerk.register() + "/verify");
        browser.visit(keurwerk.register() + "/verify?number=CBCT-2021-000000-0");
        browser.visit(keurwerk.register() + "/register?q=nobody");
        browser.visit(keurwerk.notifications() + "/");
        browser.visit(keurwerk.status() + "/");
        browser.visit(keurwerk.status() + "/mails");
        browser.follow("/mails/");
        browser.visit(keurwerk.status() + "/docs");
    }

    private static void forEachNorm(Browser browser, Runnable fill) {
        fill.run();
        By next = By.cssSelector(".kw-actions button[name=_go]");
        while (browser.has(next)) {
            browser.press(next);
            fill.run();
        }
    }

    private void moveTo(RunningKeurwerk keurwerk, String date) throws IOException, InterruptedException {
        HttpResponse<String> moved = http.send(
                request(keurwerk.portal() + "/api/v1/clock", "office")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"date\":\"" + date + "\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
    }

    private String get(String address, @org.jspecify.annotations.Nullable String account)
            throws IOException, InterruptedException {
        return http.send(request(address, account).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static HttpRequest.Builder request(String address, @org.jspecify.annotations.Nullable String account) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (account != null) {
            String pair = account + ":keurwerk-demo";
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }
}
