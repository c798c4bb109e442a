package org.keurwerk.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.mail.util.StreamProvider;
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
        "450 busy come back later, RECIPIENT_NOT_NOW",
        "451 not for this one now, RECIPIENT_NOT_NOW",
        "452 mailbox full, RECIPIENT_NOT_NOW",
        "421 closing for everybody, MAIL_SERVER_DOWN"
    })
    void aRefusalARecipientWhoMustWaitAndAServerThatServesNobodyAreToldApart(String answer, FailureReason meaning)
            throws IOException {
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
    void nobodyLooksThroughAllJarsForAProviderWithEveryPartOfAMail() throws Exception {
        Class.forName(SmtpMailServer.class.getName());

        assertThat(System.getProperty("jakarta.mail.util.StreamProvider"))
                .isEqualTo(StreamProvider.provider().getClass().getName());
    }

    @Test
    void whatIsNoAddressIsNotEvenTried() throws IOException {
        try (FakeMailServer server = new FakeMailServer("250 ok")) {
            assertThat(failure(server.port(), "not an address")).isEqualTo(FailureReason.REFUSED);
        }
    }

    @Test
    void theMailsOfOneRunShareAConnectionAndTheNextRunHasAnother() throws IOException {
        try (FakeMailServer fake = new FakeMailServer("250 ok")) {
            SmtpMailServer server = server(fake.port());
            server.accept(mail("contact@voorbeeld.example"));
            server.accept(mail("contact@voorbeeld.example"));
            assertThat(fake.connections()).isEqualTo(1);

            server.endOfRun();
            server.accept(mail("contact@voorbeeld.example"));
            assertThat(fake.connections()).isEqualTo(2);
            server.endOfRun();
        }
    }

    @Test
    void aMailThatIsRefusedDoesNotCostTheConnection() throws IOException {
        try (FakeMailServer fake = new FakeMailServer("550 no such mailbox")) {
            SmtpMailServer server = server(fake.port());
            for (int mail = 0; mail < 3; mail++) {
                assertThatThrownBy(() -> server.accept(mail("contact@voorbeeld.example")))
                        .isInstanceOf(NotDelivered.class);
            }
            assertThat(fake.connections()).isEqualTo(1);
            server.endOfRun();
        }
    }

    @Test
    void somebodyNamedWhoCannotBeReachedDoesNotCostTheRecipientTheirMail() throws IOException {
        try (FakeMailServer fake = new FakeMailServer("250 ok")) {
            fake.refuse("gone@voorbeeld.example", "550 no such mailbox");
            SmtpMailServer server = server(fake.port());

            server.accept(mail("contact@voorbeeld.example", "gone@voorbeeld.example"));
            server.accept(mail("contact@voorbeeld.example", "kwaliteit@voorbeeld.example"));

            assertThat(fake.delivered())
                    .containsExactly(
                            List.of("contact@voorbeeld.example"),
                            List.of("contact@voorbeeld.example", "kwaliteit@voorbeeld.example"));
            server.endOfRun();
        }
    }

    @Test
    void ofTwoWhoGetACopyTheOneWhoIsRefusedDoesNotCostTheOtherTheirs() throws IOException {
        try (FakeMailServer fake = new FakeMailServer("250 ok")) {
            fake.refuse("gone@voorbeeld.example", "550 no such mailbox");
            SmtpMailServer server = server(fake.port());

            server.accept(mail(
                    "contact@voorbeeld.example", List.of("gone@voorbeeld.example", "kwaliteit@voorbeeld.example")));

            assertThat(fake.delivered())
                    .containsExactly(List.of("contact@voorbeeld.example", "kwaliteit@voorbeeld.example"));
            server.endOfRun();
        }
    }

    @Test
    void aRecipientWhoIsRefusedIsRefusedAlsoWithSomebodyNamed() throws IOException {
        try (FakeMailServer fake = new FakeMailServer("250 ok")) {
            fake.refuse("contact@voorbeeld.example", "550 no such mailbox");

            assertThatThrownBy(() -> server(fake.port())
                            .accept(mail("contact@voorbeeld.example", "kwaliteit@voorbeeld.example")))
                    .isInstanceOf(NotDelivered.class);
            assertThat(fake.delivered()).isEmpty();
        }
    }

    @Test
    void aServerThatHangsUpBetweenTwoMailsIsCalledAgain() throws IOException {
        try (FakeMailServer fake = new FakeMailServer("250 ok")) {
            fake.hangUpAfterEachMail();
            SmtpMailServer server = server(fake.port());
            server.accept(mail("contact@voorbeeld.example"));
            server.accept(mail("contact@voorbeeld.example"));
            assertThat(fake.connections()).isEqualTo(2);
            server.endOfRun();
        }
    }

    private static FailureReason failure(int port, String address) {
        return catchThrowableOfType(NotDelivered.class, () -> server(port).accept(mail(address)))
                .reason();
    }

    private static SmtpMailServer server(int port) {
        JavaMailSenderImpl smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(port);
        return new SmtpMailServer(smtp, new MailWriter("bericht@keurwerk.example", "Keurwerk", ""));
    }

    private static Mail mail(String address) {
        return mail(address, List.of());
    }

    private static Mail mail(String address, String copyTo) {
        return mail(address, List.of(copyTo));
    }

    private static Mail mail(String address, List<String> copies) {
        return new Mail(
                "ntc_1",
                "intake-accepted",
                "<ntc_1@keurwerk.example>",
                null,
                Instant.EPOCH,
                address,
                "Naam",
                copies,
                "nl",
                new Letter("Onderwerp", "<p>html</p>", "text"),
                List.of());
    }
}
