package org.keurwerk.audit.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.StandingClock;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.AccountSamples;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Changes;
import org.keurwerk.audit.account.Contact;
import org.keurwerk.audit.account.MailChoice;
import org.keurwerk.audit.account.MailMoment;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.organisation.Contacts.RoleMailboxes;
import org.keurwerk.audit.organisation.NamingSecondContact.SecondContact;
import org.keurwerk.audit.organisation.Organisation.ContactPerson;
import org.keurwerk.audit.organisation.Organisation.Facts;
import org.keurwerk.audit.trajectory.RenamingTrajectories;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Who gets a copy of what is asked of an organisation, and how the people behind a mailbox want its letters. */
class SecondContactTest {

    private static final OrganisationId NOORD = new OrganisationId("org_1");
    private static final SecondContact KWALITEIT = new SecondContact("Kwaliteit", "kwaliteit@noord.example");

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Organisations organisations = OrganisationSamples.in(mongo, "org_1", "Bibliotheek Noord");
    private final Accounts accounts = DocumentStore.repository(mongo, Accounts.class);
    private final Changes changes = new Changes(mongo, new BusinessTime(new StandingClock("2020-07-01T08:00:00Z")));
    private final StaticMessageSource words = new StaticMessageSource();
    private final NamingSecondContact naming = new NamingSecondContact(organisations, changes, words);
    private final ChangingOrganisation changing = new ChangingOrganisation(
            organisations,
            TrajectorySamples.on(mongo),
            new RenamingTrajectories(mongo),
            mock(TrajectoryProcess.class),
            changes);
    private final Contacts contacts = new Contacts(
            organisations,
            accounts,
            words,
            new RoleMailboxes("a@keurwerk.example", "b@keurwerk.example", "c@keurwerk.example"),
            (trajectory, organisation) -> Optional.empty());
    private final Caller own = caller(Role.ORGANISATION, NOORD);
    private final Caller office = caller(Role.OFFICE, null);

    SecondContactTest() {
        words.addMessage("organisation.second.purpose", Locale.forLanguageTag("nl"), "tweede contactpersoon");
        words.addMessage("organisation.second.purpose", Locale.ENGLISH, "second contact");
    }

    @Test
    void whoIsNamedGetsCopiesAndStandsAmongThePeopleWhomTheOfficeSees() {
        naming.name(null, KWALITEIT, own);

        assertThat(contacts.of("org_1").orElseThrow().secondContact()).isEqualTo("kwaliteit@noord.example");
        assertThat(people())
                .containsExactly(
                        new ContactPerson("Kwaliteit", "tweede contactpersoon", "kwaliteit@noord.example", null, true));
        assertThat(changes.of(NOORD)).hasSize(1);
    }

    @Test
    void anotherTakesThePlaceAndNobodyTakesItAway() {
        naming.name(null, KWALITEIT, own);
        naming.name(null, new SecondContact("Ander", "ander@noord.example"), own);
        assertThat(people()).extracting(ContactPerson::name).containsExactly("Ander");

        naming.name(null, null, own);
        assertThat(people()).isEmpty();
        assertThat(contacts.of("org_1").orElseThrow().secondContact()).isNull();
    }

    @Test
    void whoWentUpIntoAnotherDoesNotChooseForThatOne() {
        OrganisationSamples.in(mongo, "org_2", "Bibliotheek Zuid");
        Organisation noord = organisations.findById(NOORD).orElseThrow();
        organisations.save(noord.mergedInto(new OrganisationId("org_2")));

        assertThat(naming.own(own).name()).isEqualTo("Bibliotheek Noord");
        assertThat(errors(() -> naming.name(null, KWALITEIT, own)))
                .extracting(FieldProblem::code)
                .containsExactly("second-contact-merged");
        assertThat(organisations
                        .findById(new OrganisationId("org_2"))
                        .orElseThrow()
                        .people())
                .isEmpty();
    }

    @Test
    void whomTheOfficeKeepsForSomethingElseStaysWithoutCopies() {
        changing.change(
                NOORD, null, facts(new ContactPerson("Facturen", "facturen", "f@noord.example", null, true)), office);
        assertThat(contacts.of("org_1").orElseThrow().secondContact()).isEqualTo("f@noord.example");

        naming.name(null, KWALITEIT, own);

        assertThat(people()).extracting(ContactPerson::name).containsExactly("Facturen", "Kwaliteit");
        assertThat(people()).extracting(ContactPerson::copied).containsExactly(false, true);
    }

    @Test
    void theOfficeChoosesOnePersonWithAnAddress() {
        Facts two = facts(
                new ContactPerson("Een", "facturen", null, null, true),
                new ContactPerson("Twee", "kwaliteit", "t@noord.example", null, true));

        assertThat(errors(() -> changing.change(NOORD, null, two, office)))
                .containsExactly(
                        FieldProblem.of("people[0].email", "copy-needs-address"),
                        FieldProblem.of("people[1].copied", "second-contact-twice"));
        assertThat(people()).isEmpty();
    }

    @Test
    void theOrganisationsOwnAddressIsNoSecondOne() {
        SecondContact same = new SecondContact("Zelf", "Contact@keurwerk.example");

        assertThat(errors(() -> naming.name(null, same, own)))
                .containsExactly(FieldProblem.of("email", "second-contact-same"));
    }

    @Test
    void whoHasNoOrganisationNamesNobodyAndAnOlderCopyIsRefused() {
        Long read = organisations.findById(NOORD).orElseThrow().version();
        naming.name(read, KWALITEIT, own);

        assertThat(kind(() -> naming.name(read, null, own))).isEqualTo(ChangingOrganisation.CHANGED_SINCE);
        assertThat(kind(() -> naming.name(null, KWALITEIT, office))).isEqualTo(ProblemKind.NOT_FOUND);
    }

    @Test
    void aSharedMailboxGetsAListOnlyWhenEverybodyBehindItChoseSo() {
        MailChoice list = new MailChoice(MailMoment.DAILY_LIST, MailMoment.AT_ONCE);
        Account director = accounts.insert(AccountSamples.named("director", "Directeur", Role.DIRECTOR));
        assertThat(daily("role_director")).isEmpty();
        accounts.save(director.withMails(list));
        assertThat(daily("role_director")).containsExactly("task-asked");

        Account second = accounts.insert(AccountSamples.named("second", "Plaatsvervanger", Role.DIRECTOR));
        assertThat(daily("role_director")).isEmpty();
        accounts.save(second.withMails(new MailChoice(MailMoment.DAILY_LIST, MailMoment.DAILY_LIST)));
        assertThat(daily("role_director")).containsExactly("task-asked");
        assertThat(daily(second.id().value())).containsExactly("task-asked", "deadline-reminder");
    }

    @Test
    void lettersOfAnOrganisationGoToItsMailboxAndThoseOfAnAuditorToTheAuditor() {
        Account auditor = AccountSamples.named("lead", "Leadauditor", Role.AUDITOR);
        accounts.insert(auditor);

        assertThat(contacts.mailboxOf(auditor)).isEqualTo("lead@keurwerk.example");
        assertThat(contacts.mailboxOf(AccountSamples.named("o", "Bureau", Role.OFFICE)))
                .isEqualTo("a@keurwerk.example");
        assertThat(contacts.mailboxOf(
                        AccountSamples.named("n", "Noord", Role.ORGANISATION).of(NOORD)))
                .isEqualTo("contact@keurwerk.example");
    }

    @Test
    void ofAClosedAccountItIsSaidThatNobodyIsToldThere() {
        Account open = accounts.insert(AccountSamples.named("lead", "Leadauditor", Role.AUDITOR));
        assertThat(contacts.of(open.id().value()).orElseThrow().closed()).isFalse();

        accounts.save(open.closedSince(Instant.EPOCH));

        assertThat(contacts.of(open.id().value()).orElseThrow().closed()).isTrue();
    }

    private List<String> daily(String party) {
        return contacts.of(party).map(Contact::dailyList).orElseThrow();
    }

    private List<ContactPerson> people() {
        return organisations.findById(NOORD).orElseThrow().people();
    }

    private static Facts facts(ContactPerson... people) {
        return new Facts(
                "Bibliotheek Noord",
                "Voorbeeldstad",
                "contact@keurwerk.example",
                "nl",
                List.of(),
                List.of(people),
                null,
                null);
    }

    private static Caller caller(Role role, @org.jspecify.annotations.Nullable OrganisationId organisation) {
        return new Caller(
                new AccountId("acc_" + role.name()),
                role.name(),
                role.name(),
                "x@keurwerk.example",
                Set.of(role),
                organisation);
    }

    private static List<FieldProblem> errors(Runnable call) {
        return catchThrowableOfType(ProblemException.class, call::run).errors();
    }

    private static ProblemKind kind(Runnable call) {
        return catchThrowableOfType(ProblemException.class, call::run).kind();
    }
}
