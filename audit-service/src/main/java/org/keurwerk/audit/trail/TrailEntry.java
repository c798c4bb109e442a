package org.keurwerk.audit.trail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.commons.text.Sha256;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One entry of a trail (spoor): who did what, in which role, when, what was before and what is after. Written once, never changed. Its hash covers
 * everything in it and the hash of the entry before it.
 *
 * @param id trajectory and sequence
 * @param sequence from 1, without holes
 * @param at to the millisecond
 * @param name of who did it, as it was then; null where nobody did it or no more is known than the side
 * @param account null where nobody did it, or it is not known
 * @param role as which it was done
 * @param once the name of the act within its trajectory, so that it is told once
 * @param nonce drawn for each entry: what one may not read cannot be found by trying out what it might say
 * @param previous the hash of the entry before; 64 zeros for the first
 * @param hash SHA-256 of {@link CanonicalEntry}, in hex
 */
@Document("trail")
public record TrailEntry(
        @Id String id,
        TrajectoryId trajectoryId,
        long sequence,
        Instant at,
        @Nullable String account,
        @Nullable String name,
        String role,
        TrailAct act,
        String subject,
        @Nullable String reference,
        List<Changed> changes,
        String once,
        String nonce,
        String previous,
        String hash,
        int schemaVersion) {

    public TrailEntry {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    /** The key of the entry at a place of a trail. */
    static String place(TrajectoryId trajectoryId, long sequence) {
        return trajectoryId + "/" + sequence;
    }

    /** The one that comes after another. */
    static TrailEntry after(TrailHead last, TrajectoryId trajectoryId, Act act, Act.Who who, Instant at, String nonce) {
        long sequence = last.sequence() + 1;
        TrailEntry entry = new TrailEntry(
                place(trajectoryId, sequence),
                trajectoryId,
                sequence,
                at,
                who.account() == null ? null : who.account().value(),
                who.name(),
                who.role(),
                act.kind(),
                act.subject(),
                act.reference(),
                act.changes(),
                act.once(),
                nonce,
                last.hash(),
                "",
                1);
        return entry.withHash(entry.computedHash());
    }

    private TrailEntry withHash(String computed) {
        return standing(sequence, computed);
    }

    /** What its hash must be, for what stands in it. */
    String computedHash() {
        return Sha256.of(CanonicalEntry.of(this));
    }

    /** What its hash would be at another place. */
    String computedHashAt(long place) {
        return standing(place, hash).computedHash();
    }

    private TrailEntry standing(long place, String withHash) {
        return new TrailEntry(
                id,
                trajectoryId,
                place,
                at,
                account,
                name,
                role,
                act,
                subject,
                reference,
                changes,
                once,
                nonce,
                previous,
                withHash,
                schemaVersion);
    }
}
