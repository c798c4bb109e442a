package org.keurwerk.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.notification.template.CalendarEntry;
import org.keurwerk.notification.template.Letter;

/** What stands in a mail before it leaves. */
class MailWriterTest {

    private final MailWriter writer =
            new MailWriter("bericht@keurwerk.example", "Stichting Café Coöperatie", "bureau@voorbeeld.example");

    @Test
    void namesAndSubjectsOutsideAsciiAreEncodedWords() throws Exception {
        String source = unfolded(written(mail("Müziekschool Één", "<trj_1@keurwerk.example>", List.of())));

        assertThat(source)
                .contains("From: =?UTF-8?Q?Stichting_Caf=C3=A9_Co=C3=B6peratie?= <bericht@keurwerk.example>")
                .contains("To: =?UTF-8?Q?M=C3=BCziekschool_=C3=89=C3=A9n?= <contact@voorbeeld.example>")
                .contains("Subject: =?UTF-8?Q?Re=C3=BCnie?=");
        assertThat(source.lines().takeWhile(line -> !line.isEmpty()))
                .allMatch(line -> line.chars().allMatch(character -> character < 128));
    }

    @Test
    void aNameOfManyLinesAndTurnsStandsOnOneLineInItsOrder() throws Exception {
        MimeMessage message = written(mail("Biblio\n\u202Ekeehtoilbib\f Zuid", null, List.of()));

        assertThat(((InternetAddress) message.getAllRecipients()[0]).getPersonal())
                .isEqualTo("Biblio keehtoilbib Zuid");
    }

    @Test
    void aNameFromRightToLeftStaysByItselfInSubjectAndText() throws Exception {
        String sentence = "Bezoek aan \u2068\u05E9\u05DC\u05D5\u05DD\u2069: 9 februari";
        MimeMessage message = written(mail(new Letter(sentence, "<p>" + sentence + "</p>", sentence + "\u202E.")));

        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(message.getSubject()).isEqualTo(sentence);
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo(sentence + ".");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>" + sentence + "</p>");
    }

    @Test
    void textComesBeforeHtmlAsAlternatives() throws Exception {
        MimeMultipart parts = (MimeMultipart)
                written(mail("Naam", "<trj_1@keurwerk.example>", List.of())).getContent();

        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
    }

    @Test
    void programsSeeWhichNoticeItIsAndInWhichLanguage() throws Exception {
        MimeMessage message = written(mail("Naam", null, List.of()));

        assertThat(message.getHeader("Content-Language")).containsExactly("nl");
        assertThat(message.getHeader("Keurwerk-Notice")).containsExactly("ntc_1");
        assertThat(message.getHeader("Keurwerk-Template")).hasSize(1);
    }

    @Test
    void theDateIsThatOfTheClockAndAutomaticAnswersStayAway() throws Exception {
        MimeMessage message = written(mail("Naam", "<trj_1@keurwerk.example>", List.of()));

        assertThat(message.getSentDate().toInstant()).isEqualTo(Instant.parse("2024-03-22T08:00:00Z"));
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("References")).containsExactly("<trj_1@keurwerk.example>");
        assertThat(message.getHeader("Message-ID")).containsExactly("<ntc_1@keurwerk.example>");
    }

    @Test
    void aNoticeWithoutATrajectoryStandsInNoThread() throws Exception {
        MimeMessage message = written(mail("Naam", null, List.of()));

        assertThat(message.getHeader("References")).isNull();
        assertThat(message.getHeader("In-Reply-To")).isNull();
    }

    @Test
    void anAttachmentStandsBesideTheLetter() throws Exception {
        Mail.Attachment pdf = new Mail.Attachment("A-1.pdf", "%PDF".getBytes(StandardCharsets.UTF_8));
        MimeMultipart parts =
                (MimeMultipart) written(mail("Naam", null, List.of(pdf))).getContent();

        assertThat(parts.getContentType()).startsWith("multipart/mixed");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
        assertThat(parts.getBodyPart(1).getDisposition()).isEqualTo("attachment");
    }

    @Test
    void anAppointmentIsAWayToReadTheLetterWithTheMethodOfItsCalendar() throws Exception {
        Mail plain = mail("Naam", null, List.of());
        Mail visit = new Mail(
                plain.noticeId(),
                plain.template(),
                plain.messageId(),
                null,
                plain.date(),
                plain.toAddress(),
                plain.toName(),
                List.of(),
                null,
                "nl",
                plain.letter(),
                new CalendarEntry("CANCEL", "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n"),
                List.of());

        MimeMultipart parts = (MimeMultipart) written(visit).getContent();

        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(2).getContentType())
                .startsWith("text/calendar")
                .contains("method=CANCEL")
                .containsIgnoringCase("charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Naam\r\nBcc: ander@elders.example", "Naam\nBcc: ander@elders.example", "Naam\rBcc: x"})
    void aNameWithALineBreakInItBringsNoHeaderOfItsOwn(String name) throws Exception {
        Mail mail = new Mail(
                "ntc_1",
                "intake-accepted",
                "<ntc_1@keurwerk.example>",
                null,
                Instant.EPOCH,
                "contact@voorbeeld.example",
                name,
                List.of(),
                "nl",
                new Letter("Certificaat van " + name, "<p>html</p>", "text"),
                List.of());

        assertThat(source(written(mail)).lines().takeWhile(line -> !line.isEmpty()))
                .noneMatch(line -> line.startsWith("Bcc"));
        assertThat(written(mail).getAllRecipients()).hasSize(1);
    }

    @Test
    void aNameOfAnyLengthIsEncodedInPiecesThatReadAsTheName() throws Exception {
        String name = "Coöperatieve Vereniging voor Culturele Ontwikkeling, Taal & Lezen \"Fryslân\" "
                .repeat(3)
                .strip();
        MimeMessage message = written(mail(name, null, List.of()));

        assertThat(message.getRecipients(jakarta.mail.Message.RecipientType.TO)).hasSize(1);
        assertThat(((InternetAddress) message.getRecipients(jakarta.mail.Message.RecipientType.TO)[0]).getPersonal())
                .isEqualTo(name);
        assertThat(source(message).lines().takeWhile(line -> !line.isEmpty()))
                .allMatch(line -> line.length() <= 998 && line.chars().allMatch(character -> character < 128));
    }

    @Test
    void aMailWrittenTwiceIsTheSameMail() throws Exception {
        MimeMessage one = written(mail("Naam", "<trj_1@keurwerk.example>", List.of()));
        MimeMessage other = written(mail("Naam", "<trj_1@keurwerk.example>", List.of()));

        for (String header : List.of("Message-ID", "References", "Subject", "Date", "Keurwerk-Notice")) {
            assertThat(other.getHeader(header)).as(header).isEqualTo(one.getHeader(header));
        }
    }

    @Test
    void whatIsNoAddressIsRefused() {
        Mail mail = new Mail(
                "ntc_1",
                "intake-accepted",
                "<ntc_1@keurwerk.example>",
                null,
                Instant.EPOCH,
                "not an address",
                "Naam",
                List.of(),
                "nl",
                new Letter("Onderwerp", "<p>html</p>", "text"),
                List.of());

        assertThatThrownBy(() -> written(mail)).isInstanceOf(AddressException.class);
    }

    private static Mail mail(Letter letter) {
        return mail("Naam", null, letter, List.of());
    }

    private static Mail mail(String toName, @Nullable String thread, List<Mail.Attachment> attachments) {
        return mail(toName, thread, new Letter("Reünie", "<p>één</p>", "één"), attachments);
    }

    private static Mail mail(String toName, @Nullable String thread, Letter letter, List<Mail.Attachment> attachments) {
        return new Mail(
                "ntc_1",
                "intake-accepted",
                "<ntc_1@keurwerk.example>",
                thread,
                Instant.parse("2024-03-22T08:00:00Z"),
                "contact@voorbeeld.example",
                toName,
                List.of(),
                "nl",
                letter,
                attachments);
    }

    private MimeMessage written(Mail mail) throws Exception {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        writer.write(mail, message);
        message.saveChanges();
        message.setHeader("Message-ID", mail.messageId());
        return message;
    }

    /** Long headers go on in a next line, which begins with white space. */
    private static String unfolded(MimeMessage message) throws Exception {
        return source(message).replaceAll(" *\n[ \t]+", " ");
    }

    private static String source(MimeMessage message) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
