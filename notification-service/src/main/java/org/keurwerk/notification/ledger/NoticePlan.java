package org.keurwerk.notification.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * What a rule wants to be sent: the letter, to whom, because of what, on which day.
 *
 * @param cause the fact it follows from, for example {@code renewal:trj_1:P12M}
 * @param recipient a party: {@code org_...}, {@code acc_...} or {@code role_...}
 * @param template the letter's slug
 * @param on the day it goes out
 * @param trajectoryId the trajectory it is about, where there is one
 * @param organisationId the organisation it is about
 * @param deadlineId the deadline it stands on: when that is met or cancelled, the notice is cancelled
 */
public record NoticePlan(
        String cause,
        String recipient,
        String template,
        LocalDate on,
        @Nullable TrajectoryId trajectoryId,
        @Nullable OrganisationId organisationId,
        @Nullable String deadlineId) {

    /** The notice's id: it follows from cause, recipient and letter, so the same fact can never make two notices. */
    public String noticeId() {
        return Ids.of("ntc", cause + '|' + recipient + '|' + template);
    }
}
