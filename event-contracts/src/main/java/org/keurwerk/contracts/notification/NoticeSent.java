package org.keurwerk.contracts.notification;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * A notice was handed to the mail server, which accepted it (bericht verzonden).
 *
 * @param noticeId the notice, {@code ntc_...}
 * @param template which letter, for example {@code renewal-window}
 * @param recipient to whom: {@code org_...}, {@code acc_...} or {@code role_...}
 * @param trajectoryId the trajectory it is about, where there is one
 * @param organisationId the organisation it is about
 * @param sentOn the day
 * @param messageId Message-ID of the mail
 */
@EventType(value = "nl.keurwerk.notification.notice-sent.v1", topic = Topics.NOTIFICATION_EVENTS)
public record NoticeSent(
        String noticeId,
        String template,
        String recipient,
        @Nullable TrajectoryId trajectoryId,
        @Nullable OrganisationId organisationId,
        LocalDate sentOn,
        String messageId)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return noticeId;
    }
}
