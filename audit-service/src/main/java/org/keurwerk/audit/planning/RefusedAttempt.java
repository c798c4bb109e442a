package org.keurwerk.audit.planning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What was tried against the rules of independence and refused (geweigerde poging), domain.md, "Independence".
 *
 * @param what the kind of task in which it was tried
 * @param by who tried it
 */
@Document("refused_attempts")
public record RefusedAttempt(
        @Id String id,
        TrajectoryId trajectoryId,
        String what,
        AccountId by,
        Instant at,
        List<Reason> reasons,
        int schemaVersion) {

    public RefusedAttempt {
        reasons = List.copyOf(reasons);
    }

    /**
     * Why.
     *
     * @param about the auditor that it is about; null for the team as a whole
     * @param rule one of {@link TeamRule}, or another rule by its name
     * @param fact what the rule says beside its name: a date, a scope, a number
     */
    public record Reason(
            @Nullable AccountId about,
            String rule,
            @Nullable String fact) {}
}
