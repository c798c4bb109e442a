package org.keurwerk.audit.person;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A key with which a program acts for an account at the API (toegangssleutel), instead of its password. Only the hash of it is kept.
 *
 * @param id {@code key_...}
 * @param secretHash the hash of what the program shows
 * @param name what it is for, in its owner's words
 * @param readsOnly whether nothing can be changed with it
 * @param lastUsedAt to within an hour; null while it was never used
 * @param withdrawnAt null while it works, unless it is past its end
 */
@Document("access_keys")
public record AccessKey(
        @Id String id,
        String secretHash,
        AccountId accountId,
        String name,
        boolean readsOnly,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant withdrawnAt,
        int schemaVersion) {

    /** The day on which it ends. */
    public LocalDate lastDay() {
        return expiresAt.atZone(BusinessTime.ZONE).toLocalDate();
    }

    /** Whether it works at a moment. */
    public boolean works(Instant now) {
        return withdrawnAt == null && now.isBefore(expiresAt);
    }
}
