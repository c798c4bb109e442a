package org.keurwerk.audit.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.ids.Spoken;
import org.keurwerk.contracts.id.NoticeId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A notice (bericht) as the events about it say. Those that are only planned are left out: they may still be cancelled.
 *
 * @param id {@code ntc_...}
 * @param template which letter, for example {@code renewal-window}
 * @param recipient to whom: {@code org_...}, {@code acc_...} or {@code role_...}
 * @param trajectoryId the trajectory that it is about; null for a list of many, and for what concerns a person only
 * @param organisationId the organisation that it is about, where there is one
 * @param on the day on which it came to its state
 * @param failure the event that told of the failure; null for one that has not failed
 * @param reason slug of why it failed or did not go by itself; null for one that was sent
 */
@Document("notices")
public record Notice(
        @Id NoticeId id,
        @Nullable TrajectoryId trajectoryId,
        @Nullable OrganisationId organisationId,
        String template,
        String recipient,
        State state,
        LocalDate on,
        @Nullable String failure,
        @Nullable String reason,
        int schemaVersion) {

    /** By which people ask about it (kenmerk); it stands in the mail. */
    public String reference() {
        return Spoken.of(id.value());
    }

    /** What became of it. */
    public enum State {
        /** The mail server took it (verzonden). */
        SENT,
        /** It could not be sent and waits for the office (mislukt). */
        FAILED,
        /** It did not go by itself: a list has it, or it was no longer of use (niet apart verzonden). */
        SET_ASIDE,
        /** It failed, and the office had it planned again (wordt opnieuw verstuurd). */
        PLANNED_AGAIN
    }
}
