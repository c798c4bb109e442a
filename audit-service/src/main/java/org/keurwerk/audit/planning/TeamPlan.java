package org.keurwerk.audit.planning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Who is asked to audit a trajectory, and who will.
 *
 * @param proposed the auditors who were asked last
 * @param composed the same when all of them have accepted; null before, and again when one of them declined
 * @param composedOn when the last one accepted; null before
 * @param declined those of the team who said no, or whose name was rejected: they are asked nothing more, and see nothing more
 * @param named those whose names the organisation has heard, and could object to
 * @param newNames those of them whom it had not heard of before the team was composed last
 */
@Document("teams")
public record TeamPlan(
        @Id TrajectoryId trajectoryId,
        Team proposed,
        @Nullable Team composed,
        @Nullable LocalDate composedOn,
        List<AccountId> declined,
        List<AccountId> named,
        List<AccountId> newNames,
        int schemaVersion) {

    public TeamPlan {
        declined = declined == null ? List.of() : List.copyOf(declined);
        named = named == null ? List.of() : List.copyOf(named);
        newNames = newNames == null ? List.of() : List.copyOf(newNames);
    }

    /** The accounts of those who audit, or are asked to and have not declined; the lead first. */
    public List<AccountId> members() {
        return team().all().stream()
                .filter(account -> !declined.contains(account))
                .toList();
    }

    /** Whether everybody in it has accepted, and nobody was rejected since. */
    public boolean stands() {
        return composed != null && members().size() == composed.all().size();
    }

    /** Those to whose names the organisation may object now. */
    public List<AccountId> objectable() {
        return members().stream().filter(newNames::contains).toList();
    }

    /** The team as it stands: who will audit, or else who is asked to. */
    public Team team() {
        return composed == null ? proposed : composed;
    }
}
