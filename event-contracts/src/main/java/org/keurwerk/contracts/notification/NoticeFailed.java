package org.keurwerk.contracts.notification;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * A notice could not be sent and waits for the office (bericht mislukt).
 *
 * @param noticeId the notice, {@code ntc_...}
 * @param template which letter, for example {@code renewal-window}
 * @param recipient to whom: {@code org_...}, {@code acc_...} or {@code role_...}
 * @param trajectoryId the trajectory it is about, where there is one
 * @param organisationId the organisation it is about
 * @param attempts how often it was tried
 * @param reason a stable slug: {@code address-unknown}, {@code refused}, {@code mail-server-down}, {@code contacts-down}, {@code attachment-missing}
 *     or {@code letter-broken}
 */
@EventType(value = "nl.keurwerk.notification.notice-failed.v1", topic = Topics.NOTIFICATION_EVENTS)
public record NoticeFailed(
        String noticeId,
        String template,
        String recipient,
        @Nullable TrajectoryId trajectoryId,
        @Nullable OrganisationId organisationId,
        int attempts,
        String reason)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return noticeId;
    }
}
