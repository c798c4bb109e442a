package org.keurwerk.audit.organisation;

import java.util.Locale;
import java.util.Optional;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Contact;
import org.keurwerk.commons.text.MailAddress;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
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
    record RoleMailboxes(
            @DefaultValue("bureau@cbct.example") String office,
            @DefaultValue("directeur@cbct.example") String director,
            @DefaultValue("bestuur@cbct.example") String board) {}

    /** The contact of a party, if it is known. */
    public Optional<Contact> of(String partyId) {
        return switch (partyId) {
            case "role_office" -> role(partyId, mailboxes.office());
            case "role_director" -> role(partyId, mailboxes.director());
            case "role_board" -> role(partyId, mailboxes.board());
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
                                .map(address -> new Contact(
                                        contact.partyId(),
                                        contact.name(),
                                        contact.email(),
                                        contact.language(),
                                        contact.place(),
                                        address,
                                        null))
                                .orElse(contact)
                        : contact);
    }

    private Optional<Contact> role(String partyId, String mailbox) {
        String name = words.getMessage("party." + partyId, null, partyId, Locale.forLanguageTag("nl"));
        return Optional.of(new Contact(partyId, name == null ? partyId : name, mailbox, "nl", null));
    }

    private Optional<Contact> organisation(String partyId) {
        return organisations
                .current(new OrganisationId(partyId))
                .map(organisation -> new Contact(
                        partyId,
                        organisation.name(),
                        organisation.email(),
                        organisation.language(),
                        organisation.place()));
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
                        account.secondEmail()));
    }
}
