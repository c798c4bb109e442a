package org.keurwerk.audit.trail;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/**
 * Reads an entry of the trail as it lies in the store. What cannot be read as one, because somebody changed it there, comes as {@link
 * TrailAct#UNREADABLE} at its place: the rest of the trail stays readable, and the check names it.
 */
final class StoredEntry {

    private static final String NOTHING = "";

    private StoredEntry() {}

    static TrailEntry read(Document stored, TrajectoryId trajectoryId, MongoConverter converter) {
        try {
            TrailEntry entry = converter.read(TrailEntry.class, stored);
            // a field that is gone shows only when it is used
            return entry.computedHash().isEmpty() ? unreadable(stored, trajectoryId) : entry;
        } catch (RuntimeException e) {
            return unreadable(stored, trajectoryId);
        }
    }

    private static TrailEntry unreadable(Document stored, TrajectoryId trajectoryId) {
        String place = String.valueOf(stored.get("_id"));
        return new TrailEntry(
                place,
                trajectoryId,
                sequence(place),
                Instant.EPOCH,
                null,
                null,
                NOTHING,
                TrailAct.UNREADABLE,
                NOTHING,
                null,
                List.of(),
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                1);
    }

    private static long sequence(String place) {
        String number = place.substring(place.lastIndexOf('/') + 1);
        return number.matches("\\d{1,15}") ? Long.parseLong(number) : 0;
    }
}
