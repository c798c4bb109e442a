package org.keurwerk.audit.overview;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.notice.Notice;
import org.keurwerk.audit.notice.Notice.State;
import org.keurwerk.audit.notice.Notices;
import org.keurwerk.audit.notice.Notices.Wanted;
import org.keurwerk.audit.organisation.Contacts;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.commons.ids.Spoken;
import org.keurwerk.commons.text.AllWords;
import org.keurwerk.commons.text.OneLine;
import org.keurwerk.contracts.id.NoticeId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** All messages that went out or could not (berichten), for the office: found by whom they went to or are about. */
@Component
@PreAuthorize("hasRole('OFFICE')")
public class Messages {

    private static final int MOST_PARTIES = 200;

    private final Notices notices;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Contacts contacts;

    Messages(Notices notices, Organisations organisations, Accounts accounts, Contacts contacts) {
        this.notices = notices;
        this.organisations = organisations;
        this.accounts = accounts;
        this.contacts = contacts;
    }

    /**
     * A message in a list.
     *
     * @param recipient the name of whom it goes to; the id of a party that is not known any more
     * @param about the organisation that it is about, where that is not the recipient
     */
    public record Message(
            Notice notice, String recipient, @Nullable String about) {}

    /**
     * Those that the office looks for.
     *
     * @param text part of a name or address, or a reference, in any spelling; empty for all
     */
    public Page<Message> find(String text, @Nullable State state, Pageable part) {
        List<String> parties = text.isBlank() ? null : parties(OneLine.key(text));
        String beginning = Spoken.beginning(text, NoticeId.PREFIX).orElse(null);
        return notices.find(new Wanted(state, parties, beginning), part).map(this::shown);
    }

    /** One of them as it is shown. */
    public Message shown(Notice notice) {
        String about = notice.organisationId() == null
                        || notice.recipient().equals(notice.organisationId().value())
                ? null
                : name(notice.organisationId().value());
        return new Message(notice, name(notice.recipient()), about);
    }

    private String name(String party) {
        return contacts.of(party).map(contact -> contact.name()).orElse(party);
    }

    private List<String> parties(String wanted) {
        Stream<String> ofOrganisations = organisations.found(wanted, Pageable.ofSize(MOST_PARTIES)).stream()
                .map(one -> one.id().value());
        Stream<String> ofPeople = accounts.findAll().stream()
                .filter(account -> account.isFoundBy(wanted))
                .limit(MOST_PARTIES)
                .map(account -> account.id().value());
        Stream<String> ofRoles = Stream.of("role_office", "role_director", "role_board")
                .filter(role -> AllWords.standIn(OneLine.key(name(role)), wanted));
        return Stream.of(ofOrganisations, ofPeople, ofRoles)
                .flatMap(parties -> parties)
                .toList();
    }
}
