package org.keurwerk.platform.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.platform.status.ServedStatus.header;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.platform.mail.KeptMail;
import tools.jackson.databind.JsonNode;

/** The mailbox as people and programs see it. */
class MailPagesTest {

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

    private final ServedStatus served;

    MailPagesTest(@TempDir Path folder) throws Exception {
        served = new ServedStatus(folder);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void anEmptyMailboxSaysWhyItIsEmpty() throws Exception {
        assertThat(served.get("/mails?lang=nl").body()).contains("Er is nog geen mail");
        assertThat(served.get("/mails?lang=nl&to=a%40b").body()).contains("Er is geen mail aan a@b");
        assertThat(served.json("/api/mails")).isEmpty();
    }

    @Test
    void aMailAsJsonHasSubjectRecipientsDateHeadersAndAttachmentNames() throws Exception {
        String id = KeptMail.in(served.mails, "contact@example.org", "<1>", MAIL);

        JsonNode mail = served.json("/api/mails?to=contact@example.org").get(0);

        assertThat(mail.get("id").asString()).isEqualTo(id);
        assertThat(mail.get("subject").asString()).isEqualTo("Uw certificaat <b>loopt</b> af");
        assertThat(mail.get("recipients").get(0).asString()).isEqualTo("contact@example.org");
        assertThat(mail.get("date").asString()).isEqualTo("2024-03-22T09:00:00+01:00");
        assertThat(mail.get("headers").get("From").asString()).isEqualTo("keurwerk@example.org");
        assertThat(mail.get("attachments").toString()).isEqualTo("[\"part-1\",\"boos.html\"]");
        assertThat(served.json("/api/mails/" + id).get("html").asString()).contains("Beste lezer");
    }

    @Test
    void aMailsHtmlIsShownInASandboxAndNeverInThePageItself() throws Exception {
        String id = KeptMail.in(served.mails, "contact@example.org", "<1>", MAIL);

        HttpResponse<String> page = served.get("/mails/" + id);
        HttpResponse<String> html = served.get("/mails/" + id + "/html");

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
        String id = KeptMail.in(served.mails, "contact@example.org", "<1>", MAIL);

        HttpResponse<String> attachment = served.get("/mails/" + id + "/parts/2");

        assertThat(header(attachment, "Content-Disposition")).startsWith("attachment; filename=\"boos.html\"");
        assertThat(header(attachment, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(attachment, "Content-Security-Policy")).startsWith("sandbox;");
    }

    @Test
    void aMailPageShowsWhatPeopleReadAndEveryHeader() throws Exception {
        String id = KeptMail.in(served.mails, "contact@example.org", "<1>", MAIL);

        String dutch = served.get("/mails/" + id + "?lang=nl").body();
        String english = served.get("/mails/" + id + "?lang=en").body();

        assertThat(dutch)
                .contains("vrijdag 22 maart 2024, 09:00", "boos.html", "(text/html, 1 kB)", "<dt>MIME-Version</dt>");
        assertThat(english).contains("Friday 22 March 2024, 09:00", "As the recipient sees it");
    }

    @Test
    void aMailWithoutSubjectDateOrTextIsStillAPage() throws Exception {
        String id = KeptMail.in(served.mails, "contact@example.org", "<1>", "From: a@example.org\r\n\r\n");

        assertThat(served.get("/mails/" + id + "?lang=en").body()).contains("(no subject)", "no date");
        assertThat(served.get("/mails?lang=en").body()).contains("(no subject)", "no date", "There is one mail");
        assertThat(served.get("/mails/" + id + "/html").statusCode()).isEqualTo(404);
    }

    @Test
    void theListShowsTheNewestHundredAndSaysHowManyItLeavesOut() throws Exception {
        for (int i = 0; i < 102; i++) {
            KeptMail.in(served.mails, "contact@example.org", "<" + i + ">", "Subject: mail " + i + "\r\n\r\n");
        }
        KeptMail.in(served.mails, "contact@example.org", "<new>", MAIL);

        String page = served.get("/mails?lang=en").body();

        assertThat(page).contains("There are 103 mails", "3 older mails", "Uw certificaat", "2 attachments");
        assertThat(page.split("class=\"kw-task\"", -1)).hasSize(101);
        assertThat(served.json("/api/mails")).hasSize(103);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4", "99999", "-1", "x", "1.0", "%20"})
    void aPartThatAMailDoesNotHaveIsNotFound(String number) throws Exception {
        String id = KeptMail.in(served.mails, "contact@example.org", "<1>", MAIL);

        assertThat(served.get("/mails/" + id + "/parts/" + number).statusCode()).isEqualTo(404);
    }

    @Test
    void anAttachmentsNameIsGivenToEveryBrowserWhateverItsLetters() throws Exception {
        String id = KeptMail.in(
                served.mails,
                "contact@example.org",
                "<1>",
                "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename*=UTF-8''r%C3%A9gister%20%22a%22.pdf\r\n\r\nx");

        assertThat(header(served.get("/mails/" + id + "/parts/1"), "Content-Disposition"))
                .isEqualTo("attachment; filename=\"r_gister _a_.pdf\"; filename*=UTF-8''r%C3%A9gister%20%22a%22.pdf");
    }

    @Test
    void oneMailAsJsonHasItsBodiesAndNoBytes() throws Exception {
        String id = KeptMail.in(served.mails, "contact@example.org", "<1>", MAIL);

        JsonNode mail = served.json("/api/mails/" + id);

        assertThat(mail.propertyNames())
                .containsExactly(
                        "id", "subject", "from", "recipients", "date", "headers", "attachments", "text", "html");
        assertThat(mail.get("text").isNull()).isTrue();
    }
}
