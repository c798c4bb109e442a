package org.keurwerk.notification.ledger;

import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.mongodb.core.query.Criteria;

/** Which notices a reader of the ledger wants to see; null means any. */
public record NoticeSearch(
        @Nullable TrajectoryId trajectoryId,
        @Nullable OrganisationId organisationId,
        @Nullable String recipient,
        @Nullable NoticeState state) {

    Criteria criteria() {
        Criteria all = new Criteria();
        all = and(all, "trajectoryId", trajectoryId);
        all = and(all, "organisationId", organisationId);
        all = and(all, "recipient", recipient);
        return and(all, "state", state);
    }

    private static Criteria and(Criteria all, String field, @Nullable Object value) {
        return value == null ? all : all.and(field).is(value);
    }
}
