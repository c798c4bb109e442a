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
 * A notice was planned (bericht gepland).
 *
 * @param noticeId the notice, {@code ntc_...}
 * @param template which letter, for example {@code renewal-window}
 * @param recipient to whom: {@code org_...}, {@code acc_...} or {@code role_...}
 * @param trajectoryId the trajectory it is about, where there is one
 * @param organisationId the organisation it is about
 * @param cause the fact it follows from; with recipient and template it makes the notice unique
 * @param plannedFor the day it goes out
 */
@EventType(value = "nl.keurwerk.notification.notice-planned.v1", topic = Topics.NOTIFICATION_EVENTS)
public record NoticePlanned(
        String noticeId,
        String template,
        String recipient,
        @Nullable TrajectoryId trajectoryId,
        @Nullable OrganisationId organisationId,
        String cause,
        LocalDate plannedFor)
        implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return noticeId;
    }
}
