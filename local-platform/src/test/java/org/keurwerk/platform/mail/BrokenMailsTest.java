package org.keurwerk.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails that are broken, strange or hostile: each is read as well as it can be, and none is an error. */
class BrokenMailsTest {

    private static final String TWO_PARTS = """
            Subject: Twee delen
            Content-Type: multipart/mixed; boundary=x

            --x
            Content-Type: text/plain; charset=UTF-8

            eerste
            --x
            Content-Type: application/pdf; name=rapport.pdf
            Content-Transfer-Encoding: base64

            JVBERg==
            --x--
            """.replace("\n", "\r\n");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "no header at all",
                "Subject",
                ": no name\r\n\r\nx",
                "Content-Type: multipart/mixed\r\n\r\nno boundary",
                "Content-Type: multipart/mixed; boundary=\r\n\r\n--\r\n",
                "Content-Type: multipart/mixed; boundary=x\r\n\r\n--y\r\nother boundary",
                "Content-Type: text/html; charset=\"\r\n\r\n<p>",
                "Content-Type: image\r\n\r\nx",
                "Content-Transfer-Encoding: rot13\r\n\r\nuryyb",
                "Date: once upon a time\r\n\r\nx",
                "Subject: =?klingon?Q?x?=\r\n\r\nx",
                "Subject: =?UTF-8?B?not base64!?=\r\n\r\nx",
                "Content-Disposition: attachment; filename*=klingon''%zz\r\n\r\nx"
            })
    void isReadAndShowsSomething(String mail) throws Exception {
        MailContent read = read(mail);

        assertThat(read.mail().date()).isNull();
        assertThat(read.text() != null || read.html() != null || !read.parts().isEmpty())
                .isTrue();
    }

    @Test
    void aMultipartWithoutPartsIsShownRaw() throws Exception {
        assertThat(read("Content-Type: multipart/mixed; boundary=x\r\n\r\nno part at all")
                        .text())
                .contains("no part at all");
    }

    @Test
    void whatWasCutShortShowsWhatHadArrived() throws Exception {
        MailContent read = read(TWO_PARTS.substring(0, TWO_PARTS.indexOf("JVBE") + 4));

        assertThat(read.text()).contains("eerste");
        assertThat(read.mail().attachments()).containsExactly("rapport.pdf");
    }

    @RepeatedTest(20)
    void bytesThatGotDamagedOnTheirWayNeverMakeAMailUnreadable(RepetitionInfo repetition) {
        Random damage = new Random(repetition.getCurrentRepetition());
        byte[] mail = TWO_PARTS.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 12; i++) {
            mail[damage.nextInt(mail.length)] = (byte) damage.nextInt(256);
        }

        assertThatCode(() -> MailReader.read("id", mail)).doesNotThrowAnyException();
    }

    @Test
    void base64WithRubbishInItGivesWhatCanBeDecoded() throws Exception {
        MailContent read = read(TWO_PARTS.replace("JVBERg==", "JV!!BE\r\n??Rg=="));

        assertThat(new String(read.parts().get(0).bytes(), StandardCharsets.US_ASCII))
                .isEqualTo("%PDF");
    }

    @Test
    void textWithoutCharsetOrWithOneThatNobodyKnowsIsTakenForUtf8() throws Exception {
        assertThat(read("\r\nSúdwest-Fryslân").text()).isEqualTo("Súdwest-Fryslân");
        assertThat(read("Content-Type: text/plain; charset=klingon\r\n\r\nSúdwest-Fryslân")
                        .text())
                .isEqualTo("Súdwest-Fryslân");
    }

    @Test
    void aCharsetOfOldIsRead() throws Exception {
        byte[] mail =
                "Content-Type: text/plain; charset=iso-8859-1\r\n\r\nFryslân".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(MailReader.read("id", mail).text()).isEqualTo("Fryslân");
    }

    @Test
    void aHeaderThatStandsThereTwiceAndOneOverSeveralLinesAreWhole() throws Exception {
        CaughtMail mail = read("Received: one\r\nReceived: two\r\nSubject: a long\r\n subject\r\n\r\nx")
                .mail();

        assertThat(mail.headers()).containsEntry("Received", "one\ntwo");
        assertThat(mail.subject()).isEqualTo("a long subject");
    }

    @Test
    void aMailInAMailIsAnAttachmentThatCanBeOpened() throws Exception {
        MailContent read = read("""
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: message/rfc822

                Subject: inner

                hello
                --x--
                """.replace("\n", "\r\n"));

        assertThat(read.mail().attachments()).containsExactly("part-1.eml");
        assertThat(new String(read.parts().get(0).bytes(), StandardCharsets.UTF_8))
                .contains("Subject: inner", "hello");
    }

    @Test
    void theSecondTextAndAnAttachedPageAreAttachmentsAndNotTheMailItself() throws Exception {
        MailContent read = read("""
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/plain

                first
                --x
                Content-Type: text/plain

                second
                --x
                Content-Type: text/html
                Content-Disposition: ATTACHMENT

                <p>
                --x--
                """.replace("\n", "\r\n"));

        assertThat(read.text()).isEqualTo("first");
        assertThat(read.html()).isNull();
        assertThat(read.mail().attachments()).containsExactly("part-1", "part-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Disposition: attachment; filename*=UTF-8''certificaat%20%C3%A9.pdf",
                "Content-Disposition: attachment; filename*0*=UTF-8''certificaat%20; filename*1*=%C3%A9.pdf",
                "Content-Disposition: attachment; filename=\"=?UTF-8?Q?certificaat_=C3=A9.pdf?=\"",
                "Content-Type: application/pdf; name=\"=?UTF-8?Q?certificaat_=C3=A9.pdf?=\""
            })
    void aNameIsReadInEveryWayThatMailProgramsWriteIt(String header) throws Exception {
        assertThat(read(header + "\r\n\r\nx").mail().attachments()).containsExactly("certificaat é.pdf");
    }

    private static MailContent read(String mail) throws Exception {
        return MailReader.read("id", mail.getBytes(StandardCharsets.UTF_8));
    }
}
