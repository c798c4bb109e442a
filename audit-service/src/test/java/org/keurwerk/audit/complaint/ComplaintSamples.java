package org.keurwerk.audit.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.complaint.Complaint.AskedView;
import org.keurwerk.audit.complaint.Complaint.Handling;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.ComplaintId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Complaints for tests, in a store. */
public final class ComplaintSamples {

    private ComplaintSamples() {}

    /** One that is open, and handled by an account; null for one that nobody handles yet. */
    public static Complaint open(
            MongoTemplate mongo, TrajectoryId trajectoryId, String filedOn, @Nullable String handler) {
        LocalDate filed = LocalDate.parse(filedOn);
        return mongo.save(new Complaint(
                new ComplaintId("cmp_1"),
                trajectoryId,
                1,
                false,
                "Wachten op antwoord",
                "Wij wachtten drie weken op een antwoord.",
                "Een excuus.",
                new AccountId("acc_ORGANISATION"),
                Instant.parse(filedOn + "T09:00:00Z"),
                filed.plusDays(7),
                filed.plusDays(42),
                List.of(),
                handler == null ? null : new Handling(new AccountId(handler), filed.plusDays(3)),
                List.of(new AskedView(new AccountId("acc_AUDITOR"), "Klopt dat?", filed.plusDays(4), true)),
                null,
                null,
                null,
                1));
    }
}
