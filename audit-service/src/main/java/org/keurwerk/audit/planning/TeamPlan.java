package org.keurwerk.audit.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
 * @param asked everybody who was ever asked, also those who declined, were rejected or were replaced; added to, never taken from
 * @param named those whose names the organisation has heard, and could object to
 * @param newNames those of them whom it had not heard of before the team was composed last
 * @param replacements who took whose place since the team was complete, oldest first
 * @param untold true while the process must still be told of the last of them
 */
@Document("teams")
public record TeamPlan(
        @Id TrajectoryId trajectoryId,
        Team proposed,
        @Nullable Team composed,
        @Nullable LocalDate composedOn,
        List<AccountId> declined,
        List<AccountId> asked,
        List<AccountId> named,
        List<AccountId> newNames,
        List<Replacement> replacements,
        @Nullable Boolean untold,
        int schemaVersion) {

    public TeamPlan {
        declined = declined == null ? List.of() : List.copyOf(declined);
        asked = asked == null ? List.of() : List.copyOf(asked);
        named = named == null ? List.of() : List.copyOf(named);
        newNames = newNames == null ? List.of() : List.copyOf(newNames);
        replacements = replacements == null ? List.of() : List.copyOf(replacements);
    }

    /** The accounts of those who audit, or are asked to and have not declined; the lead first. */
    public List<AccountId> members() {
        return team().all().stream()
                .filter(account -> !declined.contains(account))
                .toList();
    }

    /** The members whose names the organisation has heard; all of them before a team was complete. */
    public List<AccountId> membersNamed() {
        return composed == null || named.isEmpty()
                ? members()
                : members().stream().filter(named::contains).toList();
    }

    /** Whether an account audits, or was ever asked to, whatever came of it. */
    boolean wasEverAsked(AccountId account) {
        return asked.contains(account)
                || team().all().contains(account)
                || declined.contains(account)
                || named.contains(account)
                || replacements.stream()
                        .anyMatch(one -> one.replaced().equals(account)
                                || one.substitute().equals(account));
    }

    /** Whether everybody in it has accepted, and nobody was rejected since. */
    public boolean stands() {
        return composed != null && members().size() == composed.all().size();
    }

    /** The last replacement. */
    Optional<Replacement> last() {
        return replacements.stream().reduce((earlier, later) -> later);
    }

    /** Whether somebody was named after the team was complete: the team stays whatever they answer. */
    boolean isSubstitute(AccountId account) {
        return composed != null
                && composed.all().contains(account)
                && replacements.stream().anyMatch(one -> one.substitute().equals(account));
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
