package org.keurwerk.audit.framework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A framework file as it was uploaded (or as it ships), kept for ever with who and when. It counts for nothing until it is confirmed.
 *
 * @param id {@code fup_...}
 * @param key of the framework; empty for a file that was refused
 * @param version of the framework; empty for a file that was refused
 * @param text the file; empty for one that was refused
 * @param hash SHA-256 of the file, in hex
 * @param size of the file, in bytes
 * @param by who uploaded it; null for a file that ships
 * @param faults how much was wrong with it; 0 for one that was taken
 * @param discardedAt when somebody decided not to confirm it
 */
@Document("framework_uploads")
public record FrameworkUpload(
        @Id String id,
        String key,
        String version,
        String text,
        String hash,
        int size,
        @Nullable AccountId by,
        Instant at,
        int faults,
        @Nullable Instant discardedAt,
        int schemaVersion) {

    static final String PREFIX = "fup";

    /** The id of the framework version in it. */
    public String frameworkId() {
        return Framework.idOf(key, version);
    }

    /** Whether it was taken. */
    public boolean taken() {
        return faults == 0;
    }
}
