package org.keurwerk.notification.contact;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps for a short while what the directory answered, so that forty letters to one office ask once. An unknown id is not kept. Time
 * is that of the service's clock: when the simulated date moves, the directory is asked again.
 */
class RecentContacts implements ContactDirectory {

    private static final int MOST = 5_000;

    private final ContactDirectory directory;
    private final Cache<String, Contact> answers;

    RecentContacts(ContactDirectory directory, Clock clock, Duration kept) {
        this.directory = directory;
        this.answers = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(kept)
                .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()))
                .build();
    }

    @Override
    public Optional<Contact> find(String partyId) {
        return find(partyId, null);
    }

    @Override
    public Optional<Contact> find(String partyId, @Nullable String trajectoryId) {
        // not Cache.get, which holds a lock for as long as the directory takes to answer
        Contact known = answers.getIfPresent(key(partyId, trajectoryId));
        return known == null ? findNow(partyId, trajectoryId) : Optional.of(known);
    }

    @Override
    public Optional<Contact> findNow(String partyId) {
        return findNow(partyId, null);
    }

    @Override
    public Optional<Contact> findNow(String partyId, @Nullable String trajectoryId) {
        Optional<Contact> found = directory.findNow(partyId, trajectoryId);
        found.ifPresent(contact -> answers.put(key(partyId, trajectoryId), contact));
        return found;
    }

    private static String key(String partyId, @Nullable String trajectoryId) {
        return trajectoryId == null ? partyId : partyId + " " + trajectoryId;
    }
}
