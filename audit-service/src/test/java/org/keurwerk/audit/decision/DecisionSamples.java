package org.keurwerk.audit.decision;

import java.time.LocalDate;
import java.util.List;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Decisions in a store, and the real repository on it. */
public final class DecisionSamples {

    private DecisionSamples() {}

    /** The repository on a store. */
    public static Decisions on(MongoTemplate mongo) {
        return new Decisions(mongo);
    }

    /** The id of a trajectory's decision. */
    public static String idOf(TrajectoryId trajectoryId) {
        return Decisions.idOf(trajectoryId, 1);
    }

    /** A decision that was taken. */
    public static void take(
            MongoTemplate mongo,
            TrajectoryId trajectoryId,
            List<ScopeOutcome> outcomes,
            String decidedOn,
            String validUntil) {
        on(mongo)
                .take(new Decision(
                        Decisions.idOf(trajectoryId, 1),
                        trajectoryId,
                        1,
                        outcomes,
                        "Daarom.",
                        null,
                        new AccountId("acc_director"),
                        LocalDate.parse(decidedOn),
                        LocalDate.parse(validUntil),
                        "hash",
                        1));
    }
}
