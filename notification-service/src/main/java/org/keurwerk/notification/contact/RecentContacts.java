package org.keurwerk.notification.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers for a short while what the directory said, so that forty letters to one office ask once; "unknown" is not remembered. */
class RecentContacts implements ContactDirectory {

    private static final int MOST = 5_000;

    private final ContactDirectory directory;
    private final Clock clock;
    private final Duration remembered;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    RecentContacts(ContactDirectory directory, Clock clock, Duration remembered) {
        this.directory = directory;
        this.clock = clock;
        this.remembered = remembered;
    }

    @Override
    public Optional<Contact> find(String partyId) {
        Instant now = clock.instant();
        Answer known = answers.get(partyId);
        if (known != null && now.isBefore(known.goodUntil())) {
            return Optional.of(known.contact());
        }
        if (answers.size() >= MOST) {
            answers.clear();
        }
        Optional<Contact> found = directory.find(partyId);
        found.ifPresentOrElse(
                contact -> answers.put(partyId, new Answer(contact, now.plus(remembered))),
                () -> answers.remove(partyId));
        return found;
    }

    private record Answer(Contact contact, Instant goodUntil) {}
}
