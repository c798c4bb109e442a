package org.keurwerk.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.notification.FakeNeighbours;
import org.keurwerk.notification.MovableClock;
import org.keurwerk.notification.contact.ContactDirectory.ContactsUnreachable;
import org.springframework.web.client.RestClient;

/** The directory of contacts against {@link FakeNeighbours}, a small HTTP fake. */
class ContactDirectoryTest {

    private final FakeNeighbours neighbours = new FakeNeighbours();
    private final MovableClock clock = new MovableClock("2020-07-01T08:00:00Z");

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void aContactIsFoundWithNameAddressLanguageAndPlace() {
        assertThat(directory("a-secret-of-the-tests").find("org_1"))
                .contains(new Contact(
                        "org_1", "Biblionet Groningen", "contact@biblionet-groningen.example", "nl", "Groningen"));
    }

    @Test
    void whomAnOrganisationNamedIsFoundForTheTrajectory() {
        neighbours.name("org_1", "trj_1", "kwaliteit@biblionet-groningen.example");
        ContactDirectory directory = directory("a-secret-of-the-tests");

        assertThat(directory.find("org_1", "trj_1").orElseThrow().copyTo())
                .isEqualTo("kwaliteit@biblionet-groningen.example");
        assertThat(directory.find("org_1", "trj_2").orElseThrow().copyTo()).isNull();
        assertThat(directory.find("org_1").orElseThrow().copyTo()).isNull();
    }

    @Test
    void theSecondContactGetsACopyOfWhatIsAskedOnceAlsoWhenItIsTheOneWhoWasNamed() {
        Contact both =
                new Contact("org_1", "n", "a@x.example", "nl", null, "b@x.example", null, "c@x.example", List.of());
        Contact same =
                new Contact("org_1", "n", "a@x.example", "nl", null, "b@x.example", null, "B@x.example", List.of());
        Contact itself = new Contact("org_1", "n", "a@x.example", "nl", null, null, null, "A@x.example", List.of());

        assertThat(both.copies(true)).containsExactly("b@x.example", "c@x.example");
        assertThat(both.copies(false)).containsExactly("b@x.example");
        assertThat(same.copies(true)).containsExactly("b@x.example");
        assertThat(itself.copies(true)).isEmpty();
    }

    @Test
    void whatSomebodyChoseIsAskedAnewAlsoWhileAnAnswerIsAtHand() {
        ContactDirectory directory = directory("a-secret-of-the-tests");
        assertThat(directory.find("org_1").orElseThrow().dailyList()).isEmpty();

        neighbours.choose("org_1", "task-asked");

        assertThat(directory.findNow("org_1").orElseThrow().dailyList()).containsExactly("task-asked");
        assertThat(directory.find("org_1").orElseThrow().dailyList()).containsExactly("task-asked");
    }

    @Test
    void aPartyThatNobodyKnowsIsNotFound() {
        assertThat(directory("a-secret-of-the-tests").find("org_9")).isEmpty();
    }

    @Test
    void aDirectoryThatFailsIsNotAPartyThatNobodyKnows() {
        neighbours.fail(true);

        assertThatThrownBy(() -> directory("a-secret-of-the-tests").find("org_1"))
                .isInstanceOf(ContactsUnreachable.class);
    }

    @Test
    void aRefusedServiceAccountIsNotAPartyThatNobodyKnows() {
        assertThatThrownBy(() -> directory("wrong").find("org_1")).isInstanceOf(ContactsUnreachable.class);
    }

    @Test
    void aDirectoryThatDoesNotListenIsUnreachable() {
        ContactDirectory directory = directory("a-secret-of-the-tests");
        neighbours.close();

        assertThatThrownBy(() -> directory.find("org_1")).isInstanceOf(ContactsUnreachable.class);
    }

    @Test
    void anAnswerIsRememberedForAShortWhile() {
        ContactDirectory recent = new RecentContacts(directory("a-secret-of-the-tests"), clock, Duration.ofMinutes(1));
        recent.find("org_1");
        recent.find("org_1");
        assertThat(neighbours.asked()).isEqualTo(1);

        neighbours.know("org_1", "Nieuwe naam", "nieuw@voorbeeld.example", "en");
        clock.pass(Duration.ofSeconds(61));

        assertThat(recent.find("org_1")).map(Contact::name).contains("Nieuwe naam");
    }

    @Test
    void anAddressThatWasMendedIsTheOneOfTheNextMail() {
        ContactDirectory recent = new RecentContacts(directory("a-secret-of-the-tests"), clock, Duration.ofMinutes(1));
        recent.find("org_1", "trj_1");
        neighbours.know("org_1", "Nieuwe naam", "nieuw@voorbeeld.example", "nl");

        assertThat(recent.findNow("org_1", "trj_1")).map(Contact::email).contains("nieuw@voorbeeld.example");
        assertThat(recent.find("org_1", "trj_1")).map(Contact::email).contains("nieuw@voorbeeld.example");
    }

    @Test
    void whoIsUnknownNowMayBeKnownTheNextMoment() {
        ContactDirectory recent = new RecentContacts(directory("a-secret-of-the-tests"), clock, Duration.ofMinutes(1));
        assertThat(recent.find("org_2")).isEmpty();
        neighbours.know("org_2", "Bibliotheek Voorbeeld-Noord", "contact@voorbeeld-noord.example", "nl");

        assertThat(recent.find("org_2")).isPresent();
    }

    @Test
    void lettersAreDutchUnlessEnglishWasChosen() {
        assertThat(new Contact("org_1", "n", "e@x.example", "en", null).locale())
                .isEqualTo(Locale.ENGLISH);
        assertThat(new Contact("org_1", "n", "e@x.example", "fy", null).locale())
                .isEqualTo(Locale.forLanguageTag("nl"));
    }

    private ContactDirectory directory(String password) {
        return new AuditServiceContacts(RestClient.builder()
                .baseUrl(neighbours.address())
                .defaultHeaders(headers -> headers.setBasicAuth("notification-service", password))
                .build());
    }
}
