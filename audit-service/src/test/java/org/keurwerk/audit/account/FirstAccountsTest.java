package org.keurwerk.audit.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The accounts that an installation begins with: none that everybody could use. */
class FirstAccountsTest {

    private static final String SECRET = "long enough to guess not";

    private final Accounts accounts = DocumentStore.repository(DocumentStore.empty(), Accounts.class);
    private final PasswordEncoder passwords = new RememberingPasswordEncoder(new BCryptPasswordEncoder(4));

    @Test
    void theServiceAccountSignsInWithTheSecretOfTheSettings() {
        start(SECRET);

        assertThat(accounts.findByUsername("service")).hasValueSatisfying(account -> {
            assertThat(account.roles()).containsExactly(Role.SERVICE);
            assertThat(account.organisationId()).isNull();
            assertThat(account.mayAct()).isTrue();
            assertThat(passwords.matches(SECRET, account.passwordHash())).isTrue();
        });
    }

    @Test
    void aSecondStartLeavesItAsItIsAndAnotherSecretReplacesTheFirst() {
        start(SECRET);
        Account first = accounts.findByUsername("service").orElseThrow();

        start(SECRET);
        assertThat(accounts.findByUsername("service")).contains(first);

        start("another secret entirely");
        String hash = accounts.findByUsername("service").orElseThrow().passwordHash();
        assertThat(passwords.matches("another secret entirely", hash)).isTrue();
        assertThat(passwords.matches(SECRET, hash)).isFalse();
        assertThat(accounts.count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "keurwerk-demo-service"})
    void outsideADemonstrationNothingStartsWithoutASecretOfItsOwn(String password) {
        assertThatThrownBy(() -> start(password))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("KEURWERK_SERVICE_ACCOUNT_PASSWORD");
        assertThat(accounts.count()).isZero();
    }

    @Test
    void aDemonstrationMayUseItsDefault() {
        start("keurwerk-demo-service", "demo");

        assertThat(accounts.findByUsername("service")).isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUDITOR", "OFFICE", "DIRECTOR", "BOARD"})
    void anAccountOfTheSettingsIsMade(Role role) {
        make(new InitialAccounts.Initial("first", "twelve chars ok", role, "Naam", "a@keurwerk.example", "en"));

        assertThat(accounts.findByUsername("first")).hasValueSatisfying(account -> {
            assertThat(account.id().value())
                    .as("says nothing about its owner")
                    .startsWith("acc_")
                    .doesNotContain("first");
            assertThat(account.roles()).containsExactly(role);
            assertThat(account.language()).isEqualTo("en");
            assertThat(passwords.matches("twelve chars ok", account.passwordHash()))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", " First ", "FIRST\u200B"})
    void aUserNameIsTheSameHoweverItIsTyped(String typed) {
        make(new InitialAccounts.Initial("First", SECRET, Role.OFFICE, "Naam", "a@keurwerk.example", "nl"));

        assertThat(accounts.named(typed)).map(Account::username).contains("first");
    }

    @Test
    void anAccountThatIsThereKeepsItsPassword() {
        make(new InitialAccounts.Initial("first", "twelve chars ok", Role.OFFICE, "Naam", "a@keurwerk.example", "nl"));
        Account before = accounts.findByUsername("first").orElseThrow();

        make(new InitialAccounts.Initial("first", "other twelve", Role.DIRECTOR, "Ander", "b@keurwerk.example", "nl"));

        assertThat(accounts.findByUsername("first")).contains(before);
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} {4}")
    @CsvSource({
        ", twelve chars ok, OFFICE, Naam, a@keurwerk.example",
        "first, , OFFICE, Naam, a@keurwerk.example",
        "first, twelve chars ok, , Naam, a@keurwerk.example",
        "first, twelve chars ok, OFFICE, , a@keurwerk.example",
        "first, twelve chars ok, OFFICE, Naam,",
        "first, aaaaaaaaaaaa, OFFICE, Naam, a@keurwerk.example",
        "first, eleven char, OFFICE, Naam, a@keurwerk.example",
        "first, twelve chars ok, ORGANISATION, Naam, a@keurwerk.example",
        "first, twelve chars ok, SERVICE, Naam, a@keurwerk.example"
    })
    void whatIsIncompleteOrWeakStopsTheStart(
            @Nullable String username,
            @Nullable String password,
            @Nullable Role role,
            @Nullable String name,
            @Nullable String email) {
        assertThatThrownBy(() -> make(new InitialAccounts.Initial(username, password, role, name, email, "nl")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("keurwerk.accounts.initial");
        assertThat(accounts.count()).isZero();
    }

    @Test
    void aPasswordIsRightEveryTimeAndAWrongOneNever() {
        String hash = passwords.encode(SECRET);
        String other = passwords.encode("something else");

        for (int time = 0; time < 2; time++) {
            assertThat(passwords.matches(SECRET, hash)).isTrue();
            assertThat(passwords.matches("something else", hash)).isFalse();
            assertThat(passwords.matches(SECRET, other)).isFalse();
            assertThat(passwords.matches("", hash)).isFalse();
            assertThat(passwords.matches(null, hash)).isFalse();
            assertThat(passwords.matches(SECRET, null)).isFalse();
        }
    }

    @Test
    void aPasswordThatMatchedIsWorkedOutOnce() {
        int[] asked = {0};
        PasswordEncoder counting = new RememberingPasswordEncoder(new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence raw) {
                return "hash of " + raw;
            }

            @Override
            public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
                asked[0]++;
                return ("hash of " + raw).equals(encoded);
            }
        });

        assertThat(counting.matches("a", "hash of a")).isTrue();
        assertThat(counting.matches("a", "hash of a")).isTrue();
        assertThat(asked[0]).isEqualTo(1);
        assertThat(counting.matches("b", "hash of a")).isFalse();
        assertThat(counting.matches("b", "hash of a")).isFalse();
        assertThat(asked[0]).as("what was wrong is asked again").isEqualTo(3);
    }

    @Test
    void aCallerActsForItselfItsRolesAndItsOrganisation() {
        Caller organisation = caller(Set.of(Role.ORGANISATION), "org_1");
        Caller two = caller(Set.of(Role.AUDITOR, Role.OFFICE), null);

        assertThat(organisation.parties()).containsExactlyInAnyOrder("acc_me", "role_organisation", "org_1");
        assertThat(organisation.seesEverything()).isFalse();
        assertThat(two.parties()).containsExactlyInAnyOrder("acc_me", "role_auditor", "role_office");
        assertThat(two.seesEverything()).isTrue();
        assertThat(caller(Set.of(Role.AUDITOR), null).seesEverything()).isFalse();
        assertThat(caller(Set.of(Role.SERVICE), null).seesEverything()).isFalse();
    }

    private void start(String password, String... profiles) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        new ServiceAccount(accounts, passwords, new ServiceAccount.Settings("service", password), environment)
                .run(new DefaultApplicationArguments());
    }

    private void make(InitialAccounts.Initial initial) {
        new InitialAccounts(accounts, new Passwords(passwords), new InitialAccounts.Settings(List.of(initial)))
                .run(new DefaultApplicationArguments());
    }

    private static Caller caller(Set<Role> roles, @Nullable String organisation) {
        return new Caller(
                new AccountId("acc_me"),
                "me",
                "Naam",
                "a@keurwerk.example",
                roles,
                organisation == null ? null : new OrganisationId(organisation));
    }
}
