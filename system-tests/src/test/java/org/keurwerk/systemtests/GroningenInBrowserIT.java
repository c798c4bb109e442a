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
import tools.jackson.databind.json.JsonMapper;

/** The Groningen case by people at the portal: each role signs in and does its task on the page. */
class GroningenInBrowserIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final By COUNT = By.cssSelector(".kw-norms [aria-current] .count span[aria-hidden]");
    private static final By SAVE = By.cssSelector("main form .kw-actions button[type=submit]");
    private static final JsonMapper JSON = JsonMapper.shared();

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
        assertThat(keurwerk.warnings()).as("of an ordinary start").isEmpty();
        apply(browser);
        intake(browser);
        checkOfTheIntake(keurwerk, browser);
        planning(keurwerk, browser);
        selfEvaluation(keurwerk, browser);
        visit(keurwerk, browser);
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
        aMistakeIsShownAsLongAsItIsThere(browser, "branches", "-3", "41");
        browser.type("staffFte", "230");
        browser.type("reach", "590000");
        browser.type("services", "Uitlenen, taal, ondersteuning van basisbibliotheken.");
        wordsOfTheLastSecondAreKept(browser);
        browser.submit();
    }

    /** What was refused is red until something else is saved there, and again when it comes back. */
    private static void aMistakeIsShownAsLongAsItIsThere(Browser browser, String field, String wrong, String right) {
        By mistake = By.id(field + "-error");
        Awaitility.await("it goes").atMost(PATIENCE).until(() -> !browser.has(mistake));
        browser.type(field, wrong);
        Awaitility.await("it comes back").atMost(PATIENCE).until(() -> browser.has(mistake));
        browser.type(field, right);
        Awaitility.await("it goes again").atMost(PATIENCE).until(() -> !browser.has(mistake));
    }

    /** Whoever leaves the page right after typing, by a link or in any other way, finds the words back. */
    private static void wordsOfTheLastSecondAreKept(Browser browser) {
        String task = browser.address();
        browser.type("services", "Uitlenen, taal en ondersteuning.");
        browser.press(By.cssSelector("main a[href*='/trajectories/']"));
        browser.visit(task);
        assertThat(browser.value("services")).isEqualTo("Uitlenen, taal en ondersteuning.");
        browser.type("services", "Uitlenen, taal, ondersteuning van basisbibliotheken.");
        browser.visit("about:blank");
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            browser.visit(task);
            assertThat(browser.value("services")).isEqualTo("Uitlenen, taal, ondersteuning van basisbibliotheken.");
        });
    }

    /** The office takes the task, and a colleague takes it over. */
    private void checkOfTheIntake(RunningKeurwerk keurwerk, Browser browser) throws Exception {
        browser.signIn("office");
        browser.openTask("Beoordeel de intake");
        browser.visit(linkFor(keurwerk, "office-colleague"));
        String password = "een lange zin van een collega";
        browser.type("password", password);
        browser.press(By.cssSelector("main form button[type=submit]"));
        browser.signIn("office-colleague", password);
        browser.follow("/tasks/");
        assertThat(browser.text()).contains("heeft deze taak").contains("Laat de taak liggen");
        browser.press(By.cssSelector("main form[action$='/take-over'] button"));
        browser.choose("verdict", "ACCEPT");
        browser.submit();
    }

    /** Somebody else at the office, with the link by which they choose a password. */
    private String linkFor(RunningKeurwerk keurwerk, String username) throws Exception {
        String accounts = keurwerk.portal() + "/api/v1/accounts";
        String invited = post(accounts, """
                {"name": "Bureau, collega (voorbeeld)", "email": "%1$s@keurwerk.example", "username": "%1$s", "role": "OFFICE", "language": "nl"}
                """.formatted(username), 201);
        String mails = keurwerk.status() + "/api/mails?to=" + username + "@keurwerk.example";
        Awaitility.await("the mail whose link would replace ours")
                .atMost(PATIENCE)
                .until(() -> get(mails, null).contains(username));
        String id = JSON.readTree(invited).path("id").asString();
        return JSON.readTree(post(accounts + "/" + id + "/link", "", 200))
                .path("link")
                .asString();
    }

    private void planning(RunningKeurwerk keurwerk, Browser browser) throws Exception {
        browser.openTask("Stel het team samen");
        browser.select("lead", "auditor-lead");
        browser.names("input[name^='coAuditors']").stream()
                .filter(name -> browser.has(By.cssSelector("input[name='" + name + "'][value='auditor-co']")))
                .forEach(name -> browser.choose(name, "auditor-co"));
        browser.submit();
        for (String auditor : new String[] {"auditor-co", "auditor-lead"}) {
            browser.signIn(auditor);
            browser.openTask("Verklaar uw onafhankelijkheid");
            browser.choose("accepted", "true");
            browser.choose("independent", "true");
            browser.submit();
        }
        browser.signIn("organisation");
        browser.openTask("Zeg of u bezwaar hebt tegen een auditor");
        browser.choose("objects", "false");
        browser.submit();
        browser.signIn("auditor-lead");
        browser.waitFor(By.xpath("//*[@id='work']//h3/a[normalize-space()='Stel bezoekdagen voor']"));
        browser.openTask("Stel bezoekdagen voor");
        browser.date("options[0].days[0]", "2021-02-09");
        browser.date("options[0].days[1]", "2021-02-10");
        assertThat(browser.text()).contains("dinsdag 9 februari 2021");
        browser.press(By.cssSelector("header a[hreflang=en]"));
        assertThat(browser.text()).contains("Tuesday 9 February 2021");
        browser.press(By.cssSelector("header a[hreflang=nl]"));
        browser.submit();
        browser.signIn("organisation");
        browser.openTask("Kies de bezoekdag");
        browser.choose("option", "0");
        browser.submit();
        theVisitIsCalledOffAndAgreedAnew(browser);
        moveTo(keurwerk, "2020-12-22");
    }

    private static void theVisitIsCalledOffAndAgreedAnew(Browser browser) {
        browser.go("/trajectories");
        browser.press(By.cssSelector("main a[href*='/trajectories/trj_']"));
        browser.press(By.cssSelector("main a[href$='/visit/cancellation']"));
        browser.type("wishes", "Een week later past beter.");
        browser.press(By.cssSelector("main form .kw-actions button"));
        assertThat(browser.has(By.id("errors"))).as("it asks why").isTrue();
        assertThat(browser.value("wishes")).isEqualTo("Een week later past beter.");
        browser.type("reason", "De directeur is die week afwezig.");
        browser.press(By.cssSelector("main form .kw-actions button"));
        assertThat(browser.text()).contains("Het bezoek is afgezegd", "De directeur is die week afwezig.");
        browser.signIn("auditor-lead");
        browser.openTask("Stel bezoekdagen voor");
        assertThat(browser.text()).contains("De directeur is die week afwezig.", "Een week later past beter.");
        browser.date("options[0].days[0]", "2021-02-09");
        browser.date("options[0].days[1]", "2021-02-10");
        browser.submit();
        browser.signIn("organisation");
        browser.openTask("Kies de bezoekdag");
        browser.choose("option", "0");
        browser.submit();
    }

    private void visit(RunningKeurwerk keurwerk, Browser browser) throws Exception {
        browser.signIn("auditor-lead");
        browser.openTask("Bevestig het bezoek");
        browser.choose("held", "true");
        browser.press(By.cssSelector("button[name=_submit]:not(.visually-hidden)"));
        assertThat(browser.has(By.id("errors"))).as("it asks who was there").isTrue();
        browser.type("present", "Directie, medewerkers en vier partners; beide auditors.");
        browser.submit();
        moveTo(keurwerk, "2021-02-12");
    }

    private void selfEvaluation(RunningKeurwerk keurwerk, Browser browser) throws Exception {
        browser.openTask("Vul de zelfevaluatie in");
        browser.type("ambitions", "Meer mensen bereiken met taal en digitale vaardigheden.");
        browser.type("bottlenecks", "Krappe bezetting in kleine vestigingen.");
        TwoAtOneForm.play(keurwerk.portal(), browser);
        browser.openTask("Vul de zelfevaluatie in");
        forEachNorm(browser, () -> {
            browser.pasteIntoAll("textarea[name$='.situation']", "Vastgelegd en in praktijk.");
            browser.chooseInAll(".judgement", "3");
        });
        browser.submit();
        moveTo(keurwerk, "2021-02-10");
    }

    private void scoring(RunningKeurwerk keurwerk, Browser browser) throws Exception {
        for (String auditor : new String[] {"auditor-lead", "auditor-co"}) {
            browser.signIn(auditor);
            browser.openTask("Beoordeel de normen");
            browser.choose("scores[0].score", "4");
            browser.type("scores[0].rationale", "Het beleidsplan is vastgesteld en bekend.");
            browser.choose("scores[0].phase", "ACT");
            Awaitility.await("the count of the norm moves").atMost(PATIENCE).until(() -> browser.words(COUNT)
                    .startsWith("1/"));
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
        browser.type("findings[0].finding", "Op orde, ook in het Huis van de Taal.");
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
        assertThat(browser.showsDateAfterNameFromRightToLeft()).isTrue();
        String dossier = browser.address();
        onPaperThereIsNothingToClick(browser);
        browser.follow("/report");
        onPaperThereIsNothingToClick(browser);
        browser.visit(dossier);
        browser.press(By.partialLinkText("elfevaluatie"));
        onPaperThereIsNothingToClick(browser);
        browser.go("/frameworks");
        browser.follow("/frameworks/");
        browser.go("/office/clock");
        browser.go("/no-such-page");
        browser.signIn("office");
        browser.go("/office/clock");
        browser.press(By.cssSelector("main form:has(input[name=days]) button"));
        browser.go("/trajectories?q=nobody");
        twoAtTheFormOfAnAuditor(browser);
        namesWithoutASpaceBreakWhereTheyMust(browser);
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

    /** Each page that comes by is looked at for what runs off its side, also at the width of a telephone. */
    private static void namesWithoutASpaceBreakWhereTheyMust(Browser browser) {
        browser.go("/office/organisations/new");
        browser.type("name", "W".repeat(120));
        browser.type("place", "W".repeat(80));
        browser.type("email", "lang@voorbeeld.example");
        browser.press(SAVE);
        assertThat(browser.address()).contains("/office/organisations/org_");
        browser.follow("/apply?organisation=");
        browser.choose("scopes", "LIBRARY");
        browser.press(By.cssSelector("main form .kw-actions button"));
        assertThat(browser.address()).contains("/trajectories/trj_");
        browser.go("/office/organisations");
        browser.go("/trajectories");
        browser.go("/tasks");
        browser.go("/office/messages");
    }

    private static void onPaperThereIsNothingToClick(Browser browser) {
        assertThat(browser.controlsOnPaper())
                .as("on paper, of " + browser.address())
                .isEmpty();
    }

    /** What was saved in between is not overwritten, and the page says so. */
    private static void twoAtTheFormOfAnAuditor(Browser browser) {
        browser.go("/office/auditors");
        browser.follow("/office/auditors/acc_");
        String auditor = browser.address();
        browser.inAnotherTab(() -> {
            browser.visit(auditor);
            browser.press(SAVE);
        });
        browser.type("phone", "050 222 22 22");
        browser.press(SAVE);
        assertThat(browser.text()).contains("Dit formulier is intussen ook elders bewaard");
        assertThat(browser.value("phone")).as("what was typed").isEqualTo("050 222 22 22");
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
        post(keurwerk.portal() + "/api/v1/clock", "{\"date\":\"" + date + "\"}", 200);
    }

    /** As the office. */
    private String post(String address, String json, int expected) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request(address, "office")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
        return answer.body();
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
