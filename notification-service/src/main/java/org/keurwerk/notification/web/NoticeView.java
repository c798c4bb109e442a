package org.keurwerk.notification.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.notification.ledger.Notice;
import org.keurwerk.notification.ledger.NoticeState;

/**
 * A notice as the API shows it.
 *
 * @param id the notice, {@code ntc_...}
 * @param template which letter
 * @param recipient to whom: a party id
 * @param cause the fact it follows from
 * @param toldOf the type of the event that it is about
 * @param plannedFor the day it goes out
 * @param attempts how often it was tried
 * @param reason why it has not been sent, a stable slug
 * @param nextAttemptAt when it is tried again
 */
record NoticeView(
        String id,
        NoticeState state,
        String template,
        String recipient,
        @Nullable TrajectoryId trajectoryId,
        @Nullable OrganisationId organisationId,
        String cause,
        String toldOf,
        LocalDate plannedFor,
        @Nullable LocalDate sentOn,
        int attempts,
        @Nullable String reason,
        @Nullable Instant nextAttemptAt) {

    static NoticeView of(Notice notice) {
        return new NoticeView(
                notice.id(),
                notice.state(),
                notice.template(),
                notice.recipient(),
                notice.trajectoryId(),
                notice.organisationId(),
                notice.cause(),
                notice.about().type(),
                notice.plannedFor(),
                notice.delivery().sentOn(),
                notice.delivery().attempts(),
                notice.delivery().reason(),
                notice.delivery().nextAttemptAt());
    }
}
