package org.keurwerk.audit.objection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.keurwerk.audit.decision.DecisionSamples;
import org.keurwerk.audit.objection.Objection.Advice;
import org.keurwerk.audit.objection.Objection.Committee;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.ObjectionId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Objections for tests, in a store. */
public final class ObjectionSamples {

    private ObjectionSamples() {}

    /** One on which the committee has advised; the decision that it contests is kept elsewhere, so that the trajectory has none. */
    public static Objection open(MongoTemplate mongo, TrajectoryId trajectoryId, String filedOn) {
        TrajectoryId elsewhere = new TrajectoryId("trj_contested");
        LocalDate filed = LocalDate.parse(filedOn);
        DecisionSamples.take(
                mongo,
                elsewhere,
                List.of(new ScopeOutcome(Scope.LIBRARY, Outcome.CONDITIONAL)),
                filed.minusDays(14).toString(),
                filed.plusYears(4).toString());
        return mongo.save(new Objection(
                new ObjectionId("obj_1"),
                trajectoryId,
                1,
                DecisionSamples.idOf(elsewhere),
                filed.minusDays(14),
                null,
                List.of(Scope.LIBRARY),
                "Norm 6 is te laag beoordeeld.",
                new AccountId("acc_ORGANISATION"),
                Instant.parse(filedOn + "T09:00:00Z"),
                filed.plusDays(84),
                new Committee(
                        List.of("Lid een", "Lid twee", "Lid drie"), filed.plusDays(30), "Op ons kantoor, om 10.00 uur"),
                new Advice(true, true, "De commissie vindt de score te laag.", filed.plusDays(35)),
                null,
                null,
                1));
    }
}
