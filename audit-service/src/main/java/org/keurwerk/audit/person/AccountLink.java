package org.keurwerk.audit.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A link with which the owner of an account chooses a password, once and until a moment. Only the hash of what stands in the link is kept: who
 * reads the store cannot use it.
 *
 * @param id the hash of the link's secret
 * @param usedAt when it was used or replaced by a newer one; null while it works
 */
@Document("account_links")
record AccountLink(
        @Id String id,
        AccountId accountId,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        int schemaVersion) {}
