package org.keurwerk.audit.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import jakarta.validation.Validation;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.AccountSamples;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Change;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.account.Changes;
import org.keurwerk.audit.account.MailChoice;
import org.keurwerk.audit.account.MailMoment;
import org.keurwerk.audit.account.Passwords;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.auditor.Engagement;
import org.keurwerk.audit.organisation.NamingSecondContact.SecondContact;
import org.keurwerk.audit.organisation.Organisation.ContactPerson;
import org.keurwerk.audit.organisation.Organisation.Facts;
import org.keurwerk.audit.organisation.OrganisationSamples;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.organisation.RegisteringOrganisation.Registration;
import org.keurwerk.audit.person.ChangingAccount.Person;
import org.keurwerk.audit.person.InvitingPeople.Invitation;
import org.keurwerk.audit.person.InvitingPeople.Invited;
import org.keurwerk.audit.worklist.HandingOver;
import org.keurwerk.commons.door.PlausibleContent;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.outbox.OutboxRelay;
import org.keurwerk.commons.problem.Constraints;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.LinkReason;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
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
    private final EventPublisher publisher = mock();
    private long nanos;
    private final MailingLinks mailing =
            new MailingLinks(mongo, accounts, links, publisher, mock(OutboxRelay.class), time, () -> nanos);
    private final InvitingPeople inviting = new InvitingPeople(accounts, organisations, links, mailing, changes);
    private final AccessKeys keys = new AccessKeys(mongo, accounts, changes, time, Duration.ofDays(365));
    private final ChoosingPassword choosing = new ChoosingPassword(accounts, links, passwords, keys, changes);
    private final HandingOver handing = mock();
    private final ChangingAccount changing =
            new ChangingAccount(accounts, links, mailing, keys, handing, changes, time);

    @BeforeEach
    void whatIsPublishedHasAnEnvelope() {
        given(publisher.envelope(any(), any(), any(), any()))
                .willAnswer(asked -> new EventEnvelope<Event>(
                        asked.getArgument(0),
                        "urn:nld:keurwerk:systeem:audit-service",
                        time.now(),
                        asked.getArgument(2),
                        null,
                        null,
                        asked.getArgument(1)));
    }

    @Test
    void whoIsInvitedSignsInOnlyAfterChoosingAPassword() {
        Account invited = inviting.invite(auditor(" Auditor@Keurwerk.example "), OFFICE);
        assertThat(invited.mayAct()).isFalse();
        assertThat(invited.invited()).isTrue();
        assertThat(invited.username()).isEqualTo("auditor@keurwerk.example");

        Account chosen = choosing.choose(mailed(invited), GOOD);

        assertThat(chosen.mayAct()).isTrue();
        assertThat(passwords.matches(GOOD, chosen.passwordHash())).isTrue();
    }

    @Test
    void aLinkThatWentToAWrongAddressOpensNothingOnceTheAddressIsMended() {
        Account invited = inviting.invite(auditor("a@keurwerk.example"), OFFICE);
        String astray = mailed(invited);

        changing.change(
                invited.id(), null, new Person(invited.displayName(), "b@keurwerk.example", null, "nl", null), OFFICE);
        assertThat(accounts.findById(invited.id()).orElseThrow().username())
                .as("signs in with the address that is right")
                .isEqualTo("b@keurwerk.example");

        assertThat(refused(() -> choosing.choose(astray, GOOD))).isEqualTo(ChoosingPassword.LINK_ENDED);
        assertThat(choosing.choose(mailed(invited), GOOD).mayAct()).isTrue();
    }

    @Test
    void theLinkOfAnInvitedPersonNeverGoesToTheAddressOfSomebodyElse() {
        inviting.invite(auditor("b@keurwerk.example"), OFFICE);
        Account invited = inviting.invite(auditor("a@keurwerk.example"), OFFICE);
        String sent = mailed(invited);

        assertThat(refused(() -> changing.change(
                        invited.id(),
                        null,
                        new Person(invited.displayName(), "B@keurwerk.example", null, "nl", null),
                        OFFICE)))
                .isEqualTo(ProblemKind.INVALID);

        assertThat(accounts.findById(invited.id()).orElseThrow().email()).isEqualTo("a@keurwerk.example");
        assertThat(choosing.choose(sent, GOOD).mayAct()).isTrue();
    }

    @Test
    void aPasswordChosenByALinkEndsTheAccessKeysAndOneThatIsChangedDoesNot() {
        Account chosen = choosing.choose(mailed(inviting.invite(auditor("a@keurwerk.example"), OFFICE)), GOOD);
        Caller owner = Caller.of(chosen);
        String kept = keys.issue(new AccessKeys.Wish("rapport", KeyRights.READ), owner);
        choosing.change(owner, GOOD, "vijf planken vol boeken");
        assertThat(keys.holder(kept)).isPresent();

        choosing.choose(links.issue(chosen.id()), "zes planken vol boeken");

        assertThat(keys.holder(kept)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Biblio\u001BRijen", "Biblio\u202ERijen", "Biblio\uE000Rijen", "Biblio\u2028Rijen"})
    void aNameThatCannotBePrintedIsRefusedWithItsFieldAndNeverCleaned(String name) {
        String email = "a@keurwerk.example";
        assertThat(List.of(
                        new Invitation(name, email, "", Role.AUDITOR, null, "nl"),
                        new Person(name, email, null, "nl", null),
                        new Registration(name, "Plaats", email, "nl", null, null),
                        new Facts(name, "Plaats", email, "nl", List.of(), List.of(), null, null),
                        new ContactPerson(name, "facturen", email, null, null),
                        new SecondContact(name, email),
                        new Engagement(null, name, Engagement.Kind.BOARD, null, null),
                        new AccessKeys.Wish(name, KeyRights.READ)))
                .allSatisfy(sent -> assertThat(PlausibleContent.problems(sent))
                        .as(sent.getClass().getSimpleName())
                        .extracting(FieldProblem::field, FieldProblem::code)
                        .containsExactly(tuple("name", "unprintable")));
        assertThat(PlausibleContent.problems(
                        new Registration("Bibliotheek", "Pl\u0007aats", email, "nl", "noo\u0007rd", null)))
                .extracting(FieldProblem::field)
                .containsExactly("place", "username");
    }

    @Test
    void allThatIsWrongWithAnotherPasswordIsSaidAtOnceAndTheSameIsNone() {
        Caller owner = Caller.of(choosing.choose(mailed(inviting.invite(auditor("a@keurwerk.example"), OFFICE)), GOOD));

        assertThat(errors(() -> choosing.change(owner, "verkeerd", "kort")))
                .extracting(FieldProblem::field)
                .containsExactly("before", "password");
        assertThat(errors(() -> choosing.change(owner, GOOD, GOOD)))
                .containsExactly(FieldProblem.of("password", "password-same"));
    }

    @ParameterizedTest
    @CsvSource({
        "ééé$$/x, username-plain, eee$$/x",
        "Bibliotheek Zuid, ,",
        "'', address-is-username,",
        "a@keurwerk.example, address-is-username,"
    })
    void aUserNameIsNeverChangedWithoutAWord(String typed, @Nullable String code, @Nullable String allowed) {
        inviting.invite(auditor("a@keurwerk.example"), OFFICE);
        Invitation invitation = new Invitation("Leadauditor", "a@keurwerk.example", typed, Role.AUDITOR, null, "nl");

        if (code == null) {
            assertThat(inviting.invite(invitation, OFFICE).username()).isEqualTo("bibliotheek zuid");
        } else {
            assertThat(errors(() -> inviting.invite(invitation, OFFICE)))
                    .containsExactly(FieldProblem.of("username", code, allowed));
        }
    }

    @Test
    void nobodyIsInvitedForAnOrganisationThatWentUpIntoAnother() {
        organisations.save(OrganisationSamples.merged(OrganisationSamples.named("org_2", "West"), NOORD));

        assertThat(errors(() -> inviting.invite(
                        new Invitation(
                                "Contact",
                                "c@keurwerk.example",
                                "",
                                Role.ORGANISATION,
                                new OrganisationId("org_2"),
                                "nl"),
                        OFFICE)))
                .containsExactly(
                        FieldProblem.of("organisation", "organisation-merged", "Bibliotheek Noord, Voorbeeldstad"));
    }

    @Test
    void whatAClosedAccountHadTakenIsThereForTheOthers() {
        Account invited = inviting.invite(auditor("a@keurwerk.example"), OFFICE);

        changing.close(invited.id(), OFFICE);

        verify(handing).release(invited.id(), OFFICE);
    }

    @Test
    void aLinkWorksOnce() {
        String secret = mailed(inviting.invite(auditor("a@keurwerk.example"), OFFICE));
        choosing.choose(secret, GOOD);

        assertThat(refused(() -> choosing.choose(secret, "een ander wachtwoord dan dat")))
                .isEqualTo(ChoosingPassword.LINK_ENDED);
        assertThat(refused(() -> choosing.owner(secret))).isEqualTo(ChoosingPassword.LINK_ENDED);
    }

    @Test
    void aLinkWorksForSevenDays() {
        String secret = mailed(inviting.invite(auditor("a@keurwerk.example"), OFFICE));
        clock.moveTo("2020-07-08T07:59:59Z");
        assertThat(choosing.owner(secret).email()).isEqualTo("a@keurwerk.example");

        clock.moveTo("2020-07-08T08:00:00Z");
        assertThat(refused(() -> choosing.choose(secret, GOOD))).isEqualTo(ChoosingPassword.LINK_ENDED);
    }

    @Test
    void aPasswordThatIsRefusedLeavesTheLinkAsItIs() {
        String secret = mailed(inviting.invite(auditor("a@keurwerk.example"), OFFICE));

        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> choosing.choose(secret, "aaaaaaaaaaaa"));

        assertThat(refused.errors()).containsExactly(FieldProblem.of("password", "password-common"));
        assertThat(choosing.choose(secret, GOOD).mayAct()).isTrue();
    }

    @Test
    void aNewLinkReplacesTheOneBeforeAndTheStoreHoldsNeither() {
        Invited first = inviting.again(
                inviting.invite(auditor("a@keurwerk.example"), OFFICE).id(), OFFICE);
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
                new Invitation("Collega", "c@keurwerk.example", "", Role.ORGANISATION, NOORD, "nl"), contact);

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
    void aNameThatNoDocumentCanCarryIsNotTaken() {
        Invitation invitation = new Invitation("😀".repeat(5), "a@keurwerk.example", "", Role.AUDITOR, null, "nl");

        assertThat(Constraints.problems(
                        Validation.buildDefaultValidatorFactory().getValidator().validate(invitation)))
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(tuple("name", "not-on-paper"));
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
        Person mended = new Person("Naam", "nieuw@keurwerk.example", " tweede@keurwerk.example ", "en", null);

        changing.change(own.id(), null, mended, Caller.of(own));

        assertThat(accounts.findById(own.id())).hasValueSatisfying(account -> {
            assertThat(account.email()).isEqualTo("nieuw@keurwerk.example");
            assertThat(account.secondEmail()).isEqualTo("tweede@keurwerk.example");
            assertThat(account.language()).isEqualTo("en");
        });
        assertThat(refused(() -> changing.change(other.id(), null, mended, Caller.of(own))))
                .isEqualTo(ProblemKind.NOT_FOUND);
        changing.change(other.id(), null, mended, OFFICE);
    }

    @Test
    void howMailsComeIsChosenKeptAndLeftAsItIsByWhoeverSaysNothingOfIt() {
        Account own = signedUp("a@keurwerk.example");
        MailChoice list = new MailChoice(MailMoment.DAILY_LIST, MailMoment.AT_ONCE);
        assertThat(own.mails()).isEqualTo(MailChoice.ALL_AT_ONCE);

        changing.change(own.id(), null, new Person("Naam", own.email(), null, "nl", list), Caller.of(own));
        changing.change(own.id(), null, new Person("Naam", own.email(), null, "nl", null), OFFICE);

        assertThat(accounts.findById(own.id()).orElseThrow().mails()).isEqualTo(list);
        assertThat(changes.of(own.id()).stream().flatMap(change -> change.fields().stream()))
                .contains(new Changed("mails.asked", "AT_ONCE", "DAILY_LIST"))
                .extracting(Changed::field)
                .doesNotContain("mails.reminders");
    }

    @Test
    void anAccountFromBeforeTheChoiceGetsEachMailAtOnce() {
        Account own = signedUp("a@keurwerk.example");
        mongo.updateFirst(new Query(), new Update().unset("mails"), Account.class);

        assertThat(accounts.findById(own.id()).orElseThrow().mails()).isEqualTo(MailChoice.ALL_AT_ONCE);
    }

    @Test
    void anOlderCopyIsNotSavedOverWhatSomebodyElseChanged() {
        Account read = signedUp("a@keurwerk.example");
        changing.change(read.id(), read.version(), new Person("Een", "a@keurwerk.example", null, "nl", null), OFFICE);

        Person other = new Person("Twee", "a@keurwerk.example", null, "nl", null);
        assertThat(refused(() -> changing.change(read.id(), read.version(), other, OFFICE)))
                .isEqualTo(ChangingAccount.CHANGED_SINCE);
        assertThat(accounts.findById(read.id()).orElseThrow().displayName()).isEqualTo("Een");
    }

    @Test
    void aMailGetsItsLinkOnlyForARequestThatIsYoungEnough() {
        Account invited = inviting.invite(auditor("a@keurwerk.example"), OFFICE);
        String request = requests().get(0).id();
        clock.moveTo("2020-07-08T07:59:59Z");
        assertThat(mailing.secretFor(request)).isPresent();

        clock.moveTo("2020-07-08T08:00:00Z");
        assertThat(mailing.secretFor(request)).isEmpty();
        assertThat(mailing.secretFor("lnk_nobody-asked")).isEmpty();
        assertThat(invited.invited()).isTrue();
    }

    @Test
    void aClosedAccountGetsNoLinkByMail() {
        Account invited = inviting.invite(auditor("a@keurwerk.example"), OFFICE);
        changing.close(invited.id(), OFFICE);

        assertThat(mailing.secretFor(requests().get(0).id())).isEmpty();
        assertThat(refused(() -> inviting.mailAgain(invited.id(), OFFICE))).isEqualTo(ProblemKind.NOT_FOUND);
    }

    @Test
    void whatIsToldOfARequestHoldsNoSecret() {
        Account invited = inviting.invite(auditor("a@keurwerk.example"), OFFICE);
        String secret = mailed(invited);

        LinkRequest request = requests().get(0);
        assertThat(request.pendingEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("nl.keurwerk.audit.account-link-asked.v1");
            assertThat(event.body())
                    .contains(invited.id().value(), request.id(), "INVITATION")
                    .doesNotContain(secret);
        });
    }

    @Test
    void strangersGetAnAccountFiveOfTheseMailsAnHourAndNeverKeepTheOfficeFromSendingOne() {
        Account own = signedUp("a@keurwerk.example");
        for (int more = 0; more < 5; more++) {
            mailing.sendToForgetful(own);
        }
        assertThat(refused(() -> mailing.sendToForgetful(own))).isEqualTo(MailingLinks.TOO_MANY_LINKS);
        inviting.mailAgain(own.id(), OFFICE);

        nanos += Duration.ofMinutes(59).toNanos();
        assertThat(refused(() -> mailing.sendToForgetful(own))).isEqualTo(MailingLinks.TOO_MANY_LINKS);
        nanos += Duration.ofMinutes(1).toNanos();
        mailing.sendToForgetful(own);
        assertThat(requests()).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A@keurwerk.example", " a@KEURWERK.example "})
    void whoForgotAPasswordSaysANameOrAnAddress(String typed) {
        Account own = signedUp("a@keurwerk.example");
        try (ForgottenPasswords forgotten = new ForgottenPasswords(accounts, mailing)) {
            forgotten.asked("niemand@keurwerk.example", "127.0.0.1");
            forgotten.asked(typed, "127.0.0.1");

            await().untilAsserted(() -> assertThat(requests())
                    .extracting(LinkRequest::accountId, LinkRequest::reason)
                    .containsExactlyInAnyOrder(
                            tuple(own.id(), LinkReason.INVITATION), tuple(own.id(), LinkReason.FORGOTTEN_PASSWORD)));
        }
    }

    @Test
    void aClosedAccountAndAServiceForgetNothing() {
        Account closed = signedUp("a@keurwerk.example");
        changing.close(closed.id(), OFFICE);
        accounts.insert(AccountSamples.named("service", "Dienst", Role.SERVICE));
        Account open = signedUp("b@keurwerk.example");
        try (ForgottenPasswords forgotten = new ForgottenPasswords(accounts, mailing)) {
            forgotten.asked("a@keurwerk.example", "127.0.0.1");
            forgotten.asked("service", "127.0.0.1");
            forgotten.asked("b@keurwerk.example", "127.0.0.1");

            await().until(() -> requests().stream().anyMatch(PeopleTest::isForgotten));
        }
        assertThat(requests().stream().filter(PeopleTest::isForgotten))
                .extracting(LinkRequest::accountId)
                .containsExactly(open.id());
    }

    private static boolean isForgotten(LinkRequest request) {
        return request.reason() == LinkReason.FORGOTTEN_PASSWORD;
    }

    private List<LinkRequest> requests() {
        return mongo.findAll(LinkRequest.class);
    }

    @Test
    void anAddressOfSomebodyElseIsAskedAboutWhenItIsNewAndNotAgain() {
        Account own = signedUp("a@keurwerk.example");
        Account other = signedUp("b@keurwerk.example");
        Person shared = new Person("Naam", "B@Keurwerk.example", null, "nl", null);

        assertThat(changing.alsoAt(own.id(), shared)).extracting(Account::id).containsExactly(other.id());
        assertThat(refused(() -> changing.mustBeMeant(own.id(), shared, false)))
                .isEqualTo(ChangingAccount.ADDRESS_OF_ANOTHER);
        changing.mustBeMeant(own.id(), shared, true);
        assertThat(changing.alsoAt(own.id(), new Person("Naam", own.email(), "b@keurwerk.example", "nl", null)))
                .as("as the second address")
                .hasSize(1);

        changing.change(own.id(), null, shared, OFFICE);
        assertThat(changing.alsoAt(own.id(), new Person("Ander", "b@keurwerk.example", null, "nl", null)))
                .as("is theirs by now")
                .isEmpty();
    }

    @Test
    void aColleagueIsNotInvitedTwiceButTheLinkIsMailedAgain() {
        Caller own = caller("acc_org", Role.ORGANISATION, "org_1");
        Account invited = inviting.invite(colleague("jan@noord.example", ""), own);
        String first = mailed(invited);

        assertThat(errors(() -> inviting.invite(colleague("Jan@noord.example", ""), own)))
                .containsExactly(FieldProblem.of("email", "colleague-invited", "Collega"));
        assertThat(inviting.inviteColleagueAgain(invited.id(), own).email()).isEqualTo("jan@noord.example");
        assertThat(requests())
                .filteredOn(one -> one.accountId().equals(invited.id()))
                .hasSize(2);
        assertThat(refused(() ->
                        inviting.inviteColleagueAgain(invited.id(), caller("acc_else", Role.ORGANISATION, "org_2"))))
                .isEqualTo(ProblemKind.NOT_FOUND);

        choosing.choose(first, GOOD);
        assertThat(errors(() -> inviting.invite(colleague("jan@noord.example", ""), own)))
                .containsExactly(FieldProblem.of("email", "colleague-known", "Collega"));
        assertThat(refused(() -> inviting.inviteColleagueAgain(invited.id(), own)))
                .as("signs in by now")
                .isEqualTo(ProblemKind.NOT_FOUND);
        assertThat(inviting.invite(colleague("jan@noord.example", "piet"), own).username())
                .as("two people with one mailbox")
                .isEqualTo("piet");
    }

    private static Invitation colleague(String email, String username) {
        return new Invitation("Collega", email, username, Role.ORGANISATION, NOORD, "nl");
    }

    private static List<FieldProblem> errors(ThrowingCallable call) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, call);
        assertThat(refused).as("refused").isNotNull();
        return refused.errors();
    }

    /** What the owner finds in the mail. */
    private String mailed(Account account) {
        String request = requests().stream()
                .filter(one -> one.accountId().equals(account.id()))
                .findFirst()
                .orElseThrow()
                .id();
        return mailing.secretFor(request).orElseThrow();
    }

    private Account signedUp(String email) {
        return choosing.choose(mailed(inviting.invite(auditor(email), OFFICE)), GOOD);
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

    @Test
    void whoHasAnAddressAlreadyIsFoundHoweverItIsWritten() {
        Account invited = inviting.invite(auditor("a@keurwerk.example"), OFFICE);

        assertThat(inviting.atTheSameAddress(" A@Keurwerk.Example"))
                .extracting(Account::id)
                .containsExactly(invited.id());
        assertThat(inviting.atTheSameAddress("b@keurwerk.example")).isEmpty();
    }
}
