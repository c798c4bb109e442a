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
 * A notice was not sent by itself, because on its day it was no longer of use or its recipient is told in a list (bericht vervallen).
 *
 * @param noticeId the notice, {@code ntc_...}
 * @param template which letter, for example {@code task-asked}
 * @param recipient to whom: {@code org_...}, {@code acc_...} or {@code role_...}
 * @param trajectoryId the trajectory it is about, where there is one
 * @param organisationId the organisation it is about
 * @param on the day on which it would have gone
 * @param reason a stable slug: {@code daily-list}, {@code overtaken}, {@code nothing-left} or {@code account-closed}
 */
@EventType(value = "nl.keurwerk.notification.notice-set-aside.v1", topic = Topics.NOTIFICATION_EVENTS)
public record NoticeSetAside(
        String noticeId,
        String template,
        String recipient,
        @Nullable TrajectoryId trajectoryId,
        @Nullable OrganisationId organisationId,
        LocalDate on,
        String reason)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return noticeId;
    }
}
