package org.keurwerk.audit.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Contact;
import org.keurwerk.audit.account.Role;
import org.keurwerk.commons.text.MailAddress;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names and addresses by party: events carry ids only, who writes to somebody looks the address up here. */
@Component
public class Contacts {

    private final Organisations organisations;
    private final Accounts accounts;
    private final MessageSource words;
    private final RoleMailboxes mailboxes;
    private final NamedContacts named;

    Contacts(
            Organisations organisations,
            Accounts accounts,
            MessageSource words,
            RoleMailboxes mailboxes,
            NamedContacts named) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.words = words;
        this.mailboxes = mailboxes;
        this.named = named;
    }

    /** The mailboxes of the roles. */
    @ConfigurationProperties("keurwerk.mailboxes")
    record RoleMailboxes(String office, String director, String board) {}

    /** The contact of a party, if it is known. */
    public Optional<Contact> of(String partyId) {
        return switch (partyId) {
            case "role_office" -> role(Role.OFFICE, mailboxes.office());
            case "role_director" -> role(Role.DIRECTOR, mailboxes.director());
            case "role_board" -> role(Role.BOARD, mailboxes.board());
            default -> partyId.startsWith("org_") ? organisation(partyId) : account(partyId);
        };
    }

    /** The contact of a party for a letter about a trajectory: also whom the organisation named for it. */
    public Optional<Contact> of(String partyId, TrajectoryId trajectoryId) {
        return of(partyId)
                .map(contact -> partyId.startsWith(OrganisationId.PREFIX)
                        ? named.addressFor(trajectoryId, new OrganisationId(partyId))
                                .map(MailAddress::of)
                                .filter(address -> !address.equalsIgnoreCase(contact.email()))
                                .map(contact::copiedTo)
                                .orElse(contact)
                        : contact);
    }

    /** Where the letters of the tasks of an account go: to its organisation, to the mailbox of its role, or to itself. */
    public String mailboxOf(Account account) {
        OrganisationId organisation = account.organisationId();
        Role role = account.roles().stream().sorted().findFirst().orElse(Role.AUDITOR);
        String party = organisation != null
                ? organisation.value()
                : role == Role.AUDITOR ? account.id().value() : role.party();
        return of(party).map(Contact::email).orElse(account.email());
    }

    private Optional<Contact> role(Role role, String mailbox) {
        String party = role.party();
        String name = words.getMessage("party." + party, null, party, Locale.forLanguageTag("nl"));
        return Optional.of(new Contact(
                party,
                name == null ? party : name,
                mailbox,
                "nl",
                null,
                null,
                null,
                null,
                chosenByAll(accounts.findByRolesContainsOrderByDisplayName(role))));
    }

    /**
     * One that went up into another is called as in its dossiers and on its certificates; what is written about them goes to the other, and a copy to
     * itself.
     */
    private Optional<Contact> organisation(String partyId) {
        OrganisationId id = new OrganisationId(partyId);
        return organisations.findById(id).flatMap(named -> organisations
                .current(id)
                .map(organisation -> new Contact(
                        partyId,
                        named.name(),
                        organisation.email(),
                        organisation.language(),
                        named.place(),
                        named.email().equalsIgnoreCase(organisation.email()) ? null : named.email(),
                        null,
                        organisation
                                .secondContact()
                                .map(Organisation.ContactPerson::email)
                                .orElse(null),
                        chosenByAll(accounts.findByOrganisationId(organisation.id())))));
    }

    /** Several people share a mailbox: a letter goes into the list when every one of them chose so, for nobody else misses it then. */
    private static List<String> chosenByAll(List<Account> people) {
        List<List<String>> choices = people.stream()
                .filter(Account::mayAct)
                .map(account -> account.mails().inList())
                .toList();
        return choices.stream()
                .flatMap(List::stream)
                .distinct()
                .filter(letter -> choices.stream().allMatch(choice -> choice.contains(letter)))
                .toList();
    }

    private Optional<Contact> account(String partyId) {
        return Optional.of(partyId)
                .filter(party -> party.startsWith(AccountId.PREFIX) && party.length() > AccountId.PREFIX.length())
                .map(AccountId::new)
                .flatMap(accounts::findById)
                .map((Account account) -> new Contact(
                        partyId,
                        account.displayName(),
                        account.email(),
                        account.language(),
                        null,
                        null,
                        account.secondEmail(),
                        null,
                        account.mails().inList(),
                        account.closedAt() != null));
    }
}
