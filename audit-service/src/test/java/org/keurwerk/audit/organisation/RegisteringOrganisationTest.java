package org.keurwerk.audit.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Contact;
import org.keurwerk.audit.account.Passwords;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.organisation.Contacts.RoleMailboxes;
import org.keurwerk.audit.organisation.RegisteringOrganisation.Registered;
import org.keurwerk.audit.organisation.RegisteringOrganisation.Registration;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** An organisation is registered once, has an account that is its own, and can be reached. */
class RegisteringOrganisationTest {

    private static final String PASSWORD = "long enough indeed";

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Organisations organisations = DocumentStore.repository(mongo, Organisations.class);
    private final Accounts accounts = DocumentStore.repository(mongo, Accounts.class);
    private final Passwords passwords = new Passwords(new BCryptPasswordEncoder(4));
    private final StaticMessageSource words = new StaticMessageSource();
    private final Contacts contacts = new Contacts(
            organisations,
            accounts,
            words,
            new RoleMailboxes("office@keurwerk.example", "director@keurwerk.example", "board@keurwerk.example"),
            (trajectory, organisation) -> Optional.of("KWALITEIT@keurwerk.example"));

    RegisteringOrganisationTest() {
        new OrganisationIndexes().createIn(mongo);
    }

    @Test
    void aNewOrganisationGetsAnAccountOfItsOwn() {
        Registered registered = registering(null).register(registration("Noord", "noord", PASSWORD));

        assertThat(registered.isNew()).isTrue();
        assertThat(registered.organisation().language()).isEqualTo("nl");
        assertThat(accounts.findByUsername("noord")).hasValueSatisfying(account -> {
            assertThat(account.organisationId())
                    .isEqualTo(registered.organisation().id());
            assertThat(account.roles()).containsExactly(Role.ORGANISATION);
            assertThat(passwords.matches(PASSWORD, account.passwordHash())).isTrue();
        });
    }

    @Test
    void registeringAgainFindsTheFirstAndChangesNothing() {
        Registered first = registering(null).register(registration("Noord", "noord", PASSWORD));
        Account account = accounts.findByUsername("noord").orElseThrow();

        Registered again = registering(null).register(registration("Noord", "noord", PASSWORD));

        assertThat(again.isNew()).isFalse();
        assertThat(again.organisation()).isEqualTo(first.organisation());
        assertThat(accounts.findByUsername("noord")).contains(account);
        assertThat(organisations.count()).isEqualTo(1);
    }

    @Test
    void anotherLanguageOrPasswordIsNotSilentlyLeftOut() {
        registering(null).register(registration("Noord", "noord", PASSWORD));
        Account account = accounts.findByUsername("noord").orElseThrow();

        ProblemException refused = refused(
                registering(null),
                new Registration(
                        "noord", "Voorbeeldstad", "contact@keurwerk.example", "en", "noord", "another password"));

        assertThat(refused.errors())
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactly("language registered-otherwise", "password account-exists");
        assertThat(accounts.findByUsername("noord")).contains(account);
        assertThat(organisations.findAll()).extracting(Organisation::language).containsExactly("nl");
    }

    @Test
    void anotherAddressForAnOrganisationThatIsThereIsNotSilentlyLeftOut() {
        registering(null).register(registration("Noord", null, null));

        ProblemException refused = refused(
                registering(null),
                new Registration("noord", "Voorbeeldstad", "anders@keurwerk.example", null, null, null));

        assertThat(refused.kind()).isEqualTo(ChangingOrganisation.EXISTS);
        assertThat(organisations.findAll()).extracting(Organisation::email).doesNotContain("anders@keurwerk.example");
    }

    @Test
    void aSecondAccountForTheSameOrganisationIsPossible() {
        Registered first = registering(null).register(registration("Noord", "noord", PASSWORD));
        registering(null).register(registration("Noord", "noord-b", PASSWORD));

        assertThat(accounts.findByOrganisationId(first.organisation().id()))
                .extracting(Account::username)
                .containsExactlyInAnyOrder("noord", "noord-b");
    }

    @Test
    void aNameThatBelongsToAnotherIsRefusedBeforeAnythingIsWritten() {
        registering(null).register(registration("Noord", "noord", PASSWORD));
        accounts.insert(Account.of("office", "hash", "Bureau", "o@keurwerk.example", "nl", Role.OFFICE, null));

        for (String taken : new String[] {"noord", "office"}) {
            ProblemException refused = refused(registering(null), registration("Zuid", taken, PASSWORD));
            assertThat(refused.kind()).isEqualTo(RegisteringOrganisation.USERNAME_TAKEN);
        }
        Registration elsewhere =
                new Registration("Noord", "Elders", "contact@keurwerk.example", null, "noord", PASSWORD);
        assertThat(refused(registering(null), elsewhere).kind()).isEqualTo(RegisteringOrganisation.USERNAME_TAKEN);
        assertThat(organisations.count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " Bibliotheek Zuid",
                "BIBLIOTHEEK ZUID",
                "Bibliotheek  Zuid",
                "Bibliotheek\tZuid",
                "Biblio\u200Btheek Zuid",
                "Bibliotheek Z\uFF55id"
            })
    void theSameNameHoweverItIsTypedIsOneOrganisation(String typed) {
        Registered first = registering(null).register(registration("Bibliotheek Zuid", null, null));

        Registered again = registering(null)
                .register(new Registration(typed, " voorbeeldSTAD ", " Contact@keurwerk.example ", null, null, null));

        assertThat(again.organisation()).isEqualTo(first.organisation());
        assertThat(organisations.count()).isEqualTo(1);
    }

    @Test
    void anAddressIsKeptAsMailServersTakeIt() {
        Organisation one = registering(null)
                .register(new Registration("M", "P", " info@m\u00FCziekschool.example", null, null, null))
                .organisation();

        assertThat(one.email()).isEqualTo("info@xn--mziekschool-thb.example");
    }

    @Test
    void aLongPasswordIsTakenAndARefusedOneLeavesNothingHalfMade() {
        assertThat(refused(registering(null), registration("Zuid", "zuid", "aaaaaaaaaaaa"))
                        .errors())
                .containsExactly(FieldProblem.of("password", "password-common"));
        assertThat(organisations.count() + accounts.count()).isZero();
    }

    @Test
    void theSameNameInAnotherPlaceIsAnotherOrganisation() {
        registering(null).register(new Registration("Noord", "Hier", "a@keurwerk.example", null, null, null));
        registering(null).register(new Registration("Noord", "Daar", "a@keurwerk.example", "en", null, null));

        assertThat(organisations.findAll()).extracting(Organisation::language).containsExactlyInAnyOrder("nl", "en");
        assertThat(accounts.count()).isZero();
    }

    @Test
    void outsideADemonstrationAnAccountNeedsAPassword() {
        assertThat(refused(registering(null), registration("Noord", "noord", null))
                        .errors())
                .containsExactly(FieldProblem.of("password", "required"));
        assertThat(organisations.count()).isZero();

        registering("demonstration").register(registration("Noord", "noord", null));
        assertThat(accounts.findByUsername("noord"))
                .map(account -> passwords.matches("demonstration", account.passwordHash()))
                .contains(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "eleven char"})
    void aShortPasswordIsRefused(String password) {
        ProblemException refused = refused(registering(null), registration("Noord", "noord", password));

        assertThat(refused.kind()).isEqualTo(ProblemKind.INVALID);
        assertThat(refused.errors()).containsExactly(FieldProblem.of("password", "length", "12..128"));
    }

    @Test
    void twelveCharactersAreEnough() {
        assertThat(registering(null)
                        .register(registration("Noord", "noord", "twelve chars ok"))
                        .isNew())
                .isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "role_office, office@keurwerk.example",
        "role_director, director@keurwerk.example",
        "role_board, board@keurwerk.example"
    })
    void aRoleIsReachedAtItsMailboxUnderItsName(String party, String mailbox) {
        words.addMessage("party." + party, Locale.forLanguageTag("nl"), "De naam van " + party);

        assertThat(contacts.of(party)).contains(new Contact(party, "De naam van " + party, mailbox, "nl", null));
    }

    @Test
    void organisationsAndAccountsAreReachedWhereTheySaid() {
        String id = registering(null)
                .register(registration("Noord", "noord", PASSWORD))
                .organisation()
                .id()
                .value();

        assertThat(contacts.of(id))
                .contains(new Contact(id, "Noord", "contact@keurwerk.example", "nl", "Voorbeeldstad"));
        String noord = accounts.findByUsername("noord").orElseThrow().id().value();
        assertThat(contacts.of(noord)).contains(new Contact(noord, "Noord", "contact@keurwerk.example", "nl", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org_nobody", "acc_nobody", "role_auditor", "", "office"})
    void whoIsUnknownIsReachedNowhere(String party) {
        assertThat(contacts.of(party)).isEmpty();
    }

    private RegisteringOrganisation registering(@Nullable String defaultPassword) {
        return new RegisteringOrganisation(
                organisations,
                accounts,
                passwords,
                new BusinessTime(new StandingClock("2020-07-01T08:00:00Z")),
                defaultPassword);
    }

    private static ProblemException refused(RegisteringOrganisation registering, Registration registration) {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> registering.register(registration));
        assertThat(refused).as("refused").isNotNull();
        return refused;
    }

    private static Registration registration(String name, @Nullable String username, @Nullable String password) {
        return new Registration(name, "Voorbeeldstad", "contact@keurwerk.example", null, username, password);
    }

    @Test
    void whatWasKeptUnderAnEarlierKeyIsFoundAfterAStart() {
        mongo.insert(OrganisationSamples.named("org_old", "S\u00FAdwest"));
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is("org_old")),
                new Update().set("key", "s\u00FAdwest\nvoorbeeldstad"),
                Organisation.class);

        new RenewingKeys(mongo).run(new DefaultApplicationArguments());

        assertThat(mongo.findById(new OrganisationId("org_old"), Organisation.class))
                .extracting(Organisation::key)
                .isEqualTo("sudwest\nvoorbeeldstad");
    }
}
