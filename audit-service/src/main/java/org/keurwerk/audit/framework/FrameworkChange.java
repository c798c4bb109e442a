package org.keurwerk.audit.framework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What the office changed in a framework: a version that it confirmed, or a last day that it moved. Stands beside the version, which itself never changes.
 * Changes of one framework are numbered, and a number is given out once: of two who change it at the same moment one is refused.
 *
 * @param id {@code KIB/3}
 * @param key of the framework
 * @param number from 1
 * @param frameworkId the version that it is about
 * @param uploadId the file of a version that was confirmed
 * @param validTo the last day from then on, inclusive
 * @param before the last day until then; null for a version that was confirmed
 * @param reason why the last day was moved; empty for a version that was confirmed
 */
@Document("framework_changes")
public record FrameworkChange(
        @Id String id,
        String key,
        int number,
        Kind kind,
        String frameworkId,
        @Nullable String uploadId,
        LocalDate validTo,
        @Nullable LocalDate before,
        String reason,
        AccountId by,
        Instant at,
        int schemaVersion) {

    /** What was changed. */
    public enum Kind {
        /** A version was confirmed. */
        CONFIRMED,
        /** The last day of a version was moved. */
        END_MOVED
    }

    static FrameworkChange confirmed(
            FrameworkUpload upload, Framework framework, int number, AccountId by, Instant at) {
        return new FrameworkChange(
                framework.key() + "/" + number,
                framework.key(),
                number,
                Kind.CONFIRMED,
                framework.id(),
                upload.id(),
                framework.validTo(),
                null,
                "",
                by,
                at,
                1);
    }

    static FrameworkChange endMoved(
            Framework framework, int number, LocalDate validTo, String reason, AccountId by, Instant at) {
        return new FrameworkChange(
                framework.key() + "/" + number,
                framework.key(),
                number,
                Kind.END_MOVED,
                framework.id(),
                null,
                validTo,
                framework.validTo(),
                reason,
                by,
                at,
                1);
    }
}
