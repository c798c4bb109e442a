package org.keurwerk.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class MailReaderTest {

    private static final String WITH_EVERYTHING = """
            Delivered-To: contact@example.org
            Return-Path: <keurwerk@example.org>
            Date: Mon, 22 Mar 2021 09:00:00 +0000
            From: =?UTF-8?Q?Bureau_=28demo=29?= <keurwerk@example.org>
            To: contact@example.org
            Subject: =?UTF-8?Q?Uw_certificaat=3A_geldig_tot_22_maart_2025_=E2=9C=93?=
            Message-ID: <1@example.org>
            Auto-Submitted: auto-generated
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=outer

            --outer
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: quoted-printable

            Gefeliciteerd =E2=9C=93
            --inner
            Content-Type: text/html; charset=UTF-8

            <p>Gefeliciteerd <img src="cid:seal"></p>
            --inner--
            --outer
            Content-Type: image/png
            Content-ID: <seal>
            Content-Transfer-Encoding: base64

            AAAA
            --outer
            Content-Type: application/pdf; name="certificaat é.pdf"
            Content-Disposition: attachment; filename="=?UTF-8?Q?certificaat_=C3=A9.pdf?="
            Content-Transfer-Encoding: base64

            JVBERg==
            --outer
            Content-Type: text/calendar; method=REQUEST; charset=UTF-8

            BEGIN:VCALENDAR
            --outer--
            """.replace("\n", "\r\n");

    @Test
    void bodiesAndAttachmentsAreToldApart() throws Exception {
        MailContent content = read(WITH_EVERYTHING);

        assertThat(content.text()).contains("Gefeliciteerd ✓");
        assertThat(content.html()).contains("cid:seal");
        assertThat(content.mail().attachments()).containsExactly("part-1", "certificaat é.pdf", "part-3.ics");
        assertThat(content.parts().get(0).contentId()).isEqualTo("seal");
        assertThat(new String(content.parts().get(1).bytes(), StandardCharsets.US_ASCII))
                .isEqualTo("%PDF");
    }

    @Test
    void headersAreReadAsPeopleWroteThem() throws Exception {
        CaughtMail mail = read(WITH_EVERYTHING).mail();

        assertThat(mail.subject()).isEqualTo("Uw certificaat: geldig tot 22 maart 2025 ✓");
        assertThat(mail.from()).contains("Bureau (demo)");
        assertThat(mail.recipients()).containsExactly("contact@example.org");
        assertThat(mail.headers()).containsEntry("Auto-Submitted", "auto-generated");
    }

    @Test
    void theDateIsTheMailsOwnInDutchTime() throws Exception {
        assertThat(read(WITH_EVERYTHING).mail().date()).isEqualTo(OffsetDateTime.parse("2021-03-22T10:00:00+01:00"));
        assertThat(read("Subject: x\r\n\r\nno date").mail().date()).isNull();
    }

    @Test
    void whatIsNoProperMailCanStillBeRead() throws Exception {
        assertThat(read("").mail().subject()).isEmpty();
        assertThat(read("Content-Type: text/plain; charset=klingon\r\n\r\nhello")
                        .text())
                .isEqualTo("hello");
        assertThat(read("Content-Type: ;;;\r\n\r\nhello").parts()).hasSizeLessThanOrEqualTo(1);
        assertThat(read("Content-Type: multipart/mixed; boundary=x\r\n\r\nno part at all")
                        .mail())
                .isNotNull();
    }

    @Test
    void anAttachmentsNameNeverLeadsOutOfItsFolder() throws Exception {
        MailContent content = read("Content-Type: application/pdf\r\nContent-Disposition: attachment;"
                + " filename=\"../../etc/passwd\"\r\n\r\nx");

        assertThat(content.mail().attachments()).containsExactly(".._.._etc_passwd");
    }

    private static MailContent read(String mail) throws Exception {
        return MailReader.read("id", mail.getBytes(StandardCharsets.UTF_8));
    }
}
