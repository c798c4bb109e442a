package org.keurwerk.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.notification.template.Letter;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What the answers of a mail server mean, against {@link FakeMailServer}. */
class SmtpMailServerTest {

    @ParameterizedTest
    @CsvSource({
        "550 no such mailbox, REFUSED",
        "553 not allowed, REFUSED",
        "450 busy come back later, MAIL_SERVER_DOWN",
        "452 mailbox full, MAIL_SERVER_DOWN"
    })
    void aRefusalForGoodIsToldApartFromTroubleThatMayPass(String answer, FailureReason meaning) throws IOException {
        try (FakeMailServer server = new FakeMailServer(answer)) {
            assertThat(failure(server.port(), "contact@voorbeeld.example")).isEqualTo(meaning);
        }
    }

    @Test
    void aServerThatDoesNotListenIsDown() throws IOException {
        FakeMailServer server = new FakeMailServer("250 ok");
        server.close();

        assertThat(failure(server.port(), "contact@voorbeeld.example")).isEqualTo(FailureReason.MAIL_SERVER_DOWN);
    }

    @Test
    void whatIsNoAddressIsNotEvenTried() throws IOException {
        try (FakeMailServer server = new FakeMailServer("250 ok")) {
            assertThat(failure(server.port(), "not an address")).isEqualTo(FailureReason.REFUSED);
        }
    }

    private static FailureReason failure(int port, String address) {
        JavaMailSenderImpl smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(port);
        SmtpMailServer server = new SmtpMailServer(smtp, new MailWriter("bericht@keurwerk.example", "Keurwerk"));
        Mail mail = new Mail(
                "ntc_1",
                "intake-accepted",
                "<ntc_1@keurwerk.example>",
                null,
                Instant.EPOCH,
                address,
                "Naam",
                "nl",
                new Letter("Onderwerp", "<p>html</p>", "text"),
                List.of());
        return catchThrowableOfType(NotDelivered.class, () -> server.accept(mail))
                .reason();
    }
}
