package org.keurwerk.audit.trail;

import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How far a trail has come, kept beside it, so that entries that are cut off at its end are missed.
 *
 * @param sequence of its last entry; 0 before the first
 * @param hash of its last entry
 */
@Document("trail_heads")
public record TrailHead(@Id TrajectoryId trajectoryId, long sequence, String hash) {

    /** What the first entry names as the hash before it. */
    static final String NOTHING = "0".repeat(64);

    /** That of a trail without entries. */
    static TrailHead none(TrajectoryId trajectoryId) {
        return new TrailHead(trajectoryId, 0, NOTHING);
    }

    /** That of a trail that ends with an entry. */
    static TrailHead of(TrailEntry last) {
        return new TrailHead(last.trajectoryId(), last.sequence(), last.hash());
    }
}
