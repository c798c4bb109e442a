package org.keurwerk.audit.worklist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TaskId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One saving of a draft: what stood before in every place that it changed. With those since a version, one knows what that version said.
 *
 * @param version the version that the draft had with it
 * @param previous the change before it; null for the first. A change that lost its race is in no draft's chain, and says nothing
 * @param page where it was typed; null for programs
 * @param left whether its page was left with it
 */
@Document("draft_changes")
record DraftChange(
        @Id String id,
        TaskId taskId,
        long version,
        @Nullable String previous,
        AccountId by,
        Instant at,
        @Nullable String page,
        boolean left,
        List<Before> before,
        int schemaVersion) {

    DraftChange {
        before = before == null ? List.of() : before;
    }

    /** What stood in a place; empty for nothing. */
    record Before(String place, String text) {}

    /** Whether it was typed on this page. */
    boolean isOf(@Nullable String otherPage) {
        return otherPage != null && otherPage.equals(page);
    }
}
