package org.keurwerk.audit.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.FakeHumanTasks;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Change;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.account.Changes;
import org.keurwerk.audit.account.Passwords;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.organisation.OrganisationSamples;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.person.ChangingAccount.Person;
import org.keurwerk.audit.person.InvitingPeople.Invitation;
import org.keurwerk.audit.person.InvitingPeople.Invited;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** From the invitation to the password, and to the end of an account. */
class PeopleTest {

    private static final OrganisationId NOORD = new OrganisationId("org_1");
    private static final Caller OFFICE = caller("acc_office", Role.OFFICE, null);
    private static final String GOOD = "vier planken vol boeken";

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Accounts accounts = DocumentStore.repository(mongo, Accounts.class);
    private final Organisations organisations = OrganisationSamples.in(mongo, "org_1", "Bibliotheek Noord");
    private final StandingClock clock = new StandingClock("2020-07-01T08:00:00Z");
    private final BusinessTime time = new BusinessTime(clock);
    private final Changes changes = new Changes(mongo, time);
    private final AccountLinks links = new AccountLinks(mongo, time, Duration.ofDays(7));
    private final Passwords passwords = new Passwords(new BCryptPasswordEncoder(4));
    private final InvitingPeople inviting = new InvitingPeople(accounts, organisations, links, changes);
    private final ChoosingPassword choosing = new ChoosingPassword(accounts, links, passwords, changes);
    private final ChangingAccount changing = new ChangingAccount(accounts, links, new FakeHumanTasks(), changes, time);

    @Test
    void whoIsInvitedSignsInOnlyAfterChoosingAPassword() {
        Invited invited = inviting.invite(auditor(" Auditor@Keurwerk.example "), OFFICE);
        assertThat(invited.account().mayAct()).isFalse();
        assertThat(invited.account().invited()).isTrue();
        assertThat(invited.account().username()).isEqualTo("auditor@keurwerk.example");

        Account chosen = choosing.choose(invited.secret(), GOOD);

        assertThat(chosen.mayAct()).isTrue();
        assertThat(passwords.matches(GOOD, chosen.passwordHash())).isTrue();
    }

    @Test
    void aLinkWorksOnce() {
        String secret = inviting.invite(auditor("a@keurwerk.example"), OFFICE).secret();
        choosing.choose(secret, GOOD);

        assertThat(refused(() -> choosing.choose(secret, "een ander wachtwoord dan dat")))
                .isEqualTo(ChoosingPassword.LINK_ENDED);
        assertThat(refused(() -> choosing.owner(secret))).isEqualTo(ChoosingPassword.LINK_ENDED);
    }

    @Test
    void aLinkWorksForSevenDays() {
        String secret = inviting.invite(auditor("a@keurwerk.example"), OFFICE).secret();
        clock.moveTo("2020-07-08T07:59:59Z");
        assertThat(choosing.owner(secret).email()).isEqualTo("a@keurwerk.example");

        clock.moveTo("2020-07-08T08:00:00Z");
        assertThat(refused(() -> choosing.choose(secret, GOOD))).isEqualTo(ChoosingPassword.LINK_ENDED);
    }

    @Test
    void aPasswordThatIsRefusedLeavesTheLinkAsItIs() {
        String secret = inviting.invite(auditor("a@keurwerk.example"), OFFICE).secret();

        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> choosing.choose(secret, "aaaaaaaaaaaa"));

        assertThat(refused.errors()).containsExactly(FieldProblem.of("password", "password-common"));
        assertThat(choosing.choose(secret, GOOD).mayAct()).isTrue();
    }

    @Test
    void aNewLinkReplacesTheOneBeforeAndTheStoreHoldsNeither() {
        Invited first = inviting.invite(auditor("a@keurwerk.example"), OFFICE);
        Invited second = inviting.again(first.account().id(), OFFICE);

        assertThat(refused(() -> choosing.owner(first.secret()))).isEqualTo(ChoosingPassword.LINK_ENDED);
        assertThat(choosing.owner(second.secret()).id())
                .isEqualTo(first.account().id());
        assertThat(mongo.findAll(Document.class, "account_links").toString())
                .doesNotContain(first.secret(), second.secret());
    }

    @Test
    void aContactInvitesColleaguesAndNobodyElse() {
        Caller contact = caller("acc_contact", Role.ORGANISATION, "org_1");
        Account colleague = inviting.invite(
                        new Invitation("Collega", "c@keurwerk.example", "", Role.ORGANISATION, NOORD, "nl"), contact)
                .account();

        assertThat(colleague.organisationId()).isEqualTo(NOORD);
        assertThat(refused(() -> inviting.invite(auditor("b@keurwerk.example"), contact)))
                .isEqualTo(ProblemKind.FORBIDDEN);
        assertThat(refused(() -> inviting.invite(
                        new Invitation(
                                "X", "x@keurwerk.example", "", Role.ORGANISATION, new OrganisationId("org_2"), "nl"),
                        contact)))
                .isEqualTo(ProblemKind.FORBIDDEN);
        assertThat(accounts.count()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUDITOR", "DIRECTOR", "BOARD", "SERVICE"})
    void otherRolesInviteNobody(Role role) {
        assertThat(refused(() -> inviting.invite(auditor("b@keurwerk.example"), caller("acc_x", role, null))))
                .isEqualTo(ProblemKind.FORBIDDEN);
    }

    @Test
    void aUserNameIsGivenOnceHoweverItIsSpelled() {
        inviting.invite(new Invitation("A", "a@keurwerk.example", "Anna", Role.AUDITOR, null, "nl"), OFFICE);

        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> inviting.invite(
                        new Invitation("B", "b@keurwerk.example", " ANNA", Role.AUDITOR, null, "nl"), OFFICE));

        assertThat(refused.errors()).containsExactly(FieldProblem.of("username", "username-taken"));
    }

    @Test
    void anOrganisationBelongsToItsRoleOnly() {
        for (Invitation wrong : List.of(
                new Invitation("A", "a@keurwerk.example", "", Role.ORGANISATION, null, "nl"),
                new Invitation("A", "a@keurwerk.example", "", Role.AUDITOR, NOORD, "nl"),
                new Invitation("A", "a@keurwerk.example", "", Role.ORGANISATION, new OrganisationId("org_9"), "nl"))) {
            assertThat(catchThrowableOfType(ProblemException.class, () -> inviting.invite(wrong, OFFICE))
                            .errors())
                    .containsExactly(FieldProblem.of("organisation", "organisation-of-role"));
        }
    }

    @Test
    void onesOwnPasswordIsChangedWithTheOneBefore() {
        Account own = signedUp("a@keurwerk.example");
        Caller caller = Caller.of(own);

        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> choosing.change(caller, "niet dit wachtwoord", "een heel ander wachtwoord"));
        assertThat(refused.errors()).containsExactly(FieldProblem.of("before", "password-wrong"));

        choosing.change(caller, GOOD, "een heel ander wachtwoord");
        assertThat(passwords.matches(
                        "een heel ander wachtwoord",
                        accounts.findById(own.id()).orElseThrow().passwordHash()))
                .isTrue();
    }

    @Test
    void aClosedAccountIsNotEnteredAndItsLinksEnd() {
        Account own = signedUp("a@keurwerk.example");
        String secret = inviting.again(own.id(), OFFICE).secret();

        changing.close(own.id(), OFFICE);

        assertThat(accounts.findById(own.id()).orElseThrow().mayAct()).isFalse();
        assertThat(refused(() -> choosing.owner(secret))).isEqualTo(ChoosingPassword.LINK_ENDED);
        assertThat(refused(() -> inviting.again(own.id(), OFFICE))).isEqualTo(ProblemKind.NOT_FOUND);
        changing.reopen(own.id(), OFFICE);
        assertThat(accounts.findById(own.id()).orElseThrow().mayAct()).isTrue();
        assertThat(changes.of(own.id()).stream().map(Change::fields))
                .contains(
                        List.of(new Changed("state", "open", "closed")),
                        List.of(new Changed("state", "closed", "open")));
    }

    @Test
    void nobodyClosesTheirOwnAccount() {
        Account own = signedUp("a@keurwerk.example");
        Caller office = caller(own.id().value(), Role.OFFICE, null);

        assertThat(refused(() -> changing.close(own.id(), office))).isEqualTo(ChangingAccount.NOT_CLOSED);
    }

    @Test
    void aPersonMendsTheirOwnAddressAndNobodyElses() {
        Account own = signedUp("a@keurwerk.example");
        Account other = signedUp("b@keurwerk.example");
        Person mended = new Person("Naam", "nieuw@keurwerk.example", " tweede@keurwerk.example ", "en");

        changing.change(own.id(), mended, Caller.of(own));

        assertThat(accounts.findById(own.id())).hasValueSatisfying(account -> {
            assertThat(account.email()).isEqualTo("nieuw@keurwerk.example");
            assertThat(account.secondEmail()).isEqualTo("tweede@keurwerk.example");
            assertThat(account.language()).isEqualTo("en");
        });
        assertThat(refused(() -> changing.change(other.id(), mended, Caller.of(own))))
                .isEqualTo(ProblemKind.NOT_FOUND);
        changing.change(other.id(), mended, OFFICE);
    }

    private Account signedUp(String email) {
        return choosing.choose(inviting.invite(auditor(email), OFFICE).secret(), GOOD);
    }

    private static Invitation auditor(String email) {
        return new Invitation("Auditor", email, "", Role.AUDITOR, null, "nl");
    }

    private static ProblemKind refused(ThrowingCallable call) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, call);
        assertThat(refused).as("refused").isNotNull();
        return refused.kind();
    }

    private static Caller caller(String id, Role role, @Nullable String organisation) {
        return new Caller(
                new AccountId(id),
                "me",
                "Naam",
                "me@keurwerk.example",
                Set.of(role),
                organisation == null ? null : new OrganisationId(organisation));
    }
}
