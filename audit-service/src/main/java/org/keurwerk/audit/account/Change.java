package org.keurwerk.audit.account;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One change of what is known about a person or an organisation (wijziging): what was before, what is after, who changed it and when.
 *
 * @param subject what was changed: {@code org_...} or {@code acc_...}
 * @param by null when the system did it by itself
 */
@Document("changes")
public record Change(
        @Id String id, String subject, @Nullable AccountId by, Instant at, List<Changed> fields, int schemaVersion) {

    public Change {
        fields = List.copyOf(fields);
    }

    /** One field; null for what was or is not there. */
    public record Changed(
            String field, @Nullable String before, @Nullable String after) {

        /** Whether there is a difference at all. */
        public boolean differs() {
            return !Objects.equals(before, after);
        }
    }
}
