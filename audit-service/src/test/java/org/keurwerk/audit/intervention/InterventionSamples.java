package org.keurwerk.audit.intervention;

import java.time.Instant;
import java.util.List;
import org.keurwerk.contracts.audit.OfficeAct;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;

/** What the office did, for tests. */
public final class InterventionSamples {

    private InterventionSamples() {}

    /** A telephone call. */
    public static Intervention call(TrajectoryId trajectory) {
        return new Intervention(
                "int_call",
                trajectory,
                new OrganisationId("org_1"),
                OfficeAct.CALLED,
                null,
                null,
                null,
                new AccountId("acc_OFFICE"),
                "Beloofd: volgende week",
                "De directeur",
                null,
                null,
                null,
                Instant.parse("2021-02-22T09:00:00Z"),
                null,
                List.of(),
                1);
    }

    /** A reminder of a self-evaluation. */
    public static Intervention reminder(TrajectoryId trajectory) {
        return new Intervention(
                "int_reminder",
                trajectory,
                new OrganisationId("org_1"),
                OfficeAct.REMINDED,
                new TaskId("task-1"),
                "SelfEvaluation",
                "org_1",
                new AccountId("acc_OFFICE"),
                "Wilt u hier naar kijken?",
                null,
                null,
                null,
                null,
                Instant.parse("2021-02-22T10:00:00Z"),
                null,
                List.of(),
                1);
    }
}
