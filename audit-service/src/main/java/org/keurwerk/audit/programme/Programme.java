package org.keurwerk.audit.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.ProgrammeRowId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The programme of a trajectory's visit (interviewprogramma). It stays when the visit is moved or an auditor replaced: its rows then say what must be
 * mended.
 *
 * @param revision rises with each change of anything in it; 0 while nothing was written
 * @param rowsRevision the revision at which a row was last added, changed or taken out: who read that one or a later one read what is there now
 * @param removed rows that were taken out, latest last
 * @param organisation that the organisation agreed; null when it did not, or a row was changed since
 * @param lead that the lead auditor agreed; null when they did not, or a row was changed since
 * @param lifted who changed a row after it was agreed, until somebody agrees anew
 * @param untold what the trail does not tell yet; null for nothing
 */
@Document(Programme.COLLECTION)
public record Programme(
        @Id TrajectoryId trajectoryId,
        long revision,
        long rowsRevision,
        List<ProgrammeRow> rows,
        List<Removed> removed,
        @Nullable Agreement organisation,
        @Nullable Agreement lead,
        @Nullable Lifted lifted,
        @Nullable List<Note> untold,
        int schemaVersion) {

    static final String COLLECTION = "programmes";

    public Programme {
        rows = rows == null
                ? List.of()
                : rows.stream().sorted(ProgrammeRow.IN_TIME).toList();
        removed = removed == null ? List.of() : List.copyOf(removed);
    }

    /** A row that was taken out. */
    public record Removed(ProgrammeRow row, AccountId by, Instant at) {}

    /**
     * That one side agreed.
     *
     * @param days the days of the visit as they were then
     * @param auditors the team as it was then
     */
    public record Agreement(AccountId by, Instant at, List<LocalDate> days, List<AccountId> auditors) {

        public Agreement {
            days = List.copyOf(days);
            auditors = List.copyOf(auditors);
        }

        /** Whether the visit is still the one for which it was said. */
        public boolean holdsFor(AgreedVisit visit) {
            return days.equals(visit.days()) && Set.copyOf(auditors).equals(Set.copyOf(visit.accounts()));
        }
    }

    /** Who changed what had been agreed. */
    public record Lifted(AccountId by, Instant at) {}

    /**
     * An act as the trail is to tell it.
     *
     * @param row the row that it is about; null for the programme as a whole
     */
    record Note(
            String once,
            String subject,
            AccountId by,
            @Nullable ProgrammeRowId row,
            List<Changed> changes) {}

    /** One of which nothing was written yet. */
    static Programme empty(TrajectoryId trajectoryId) {
        return new Programme(trajectoryId, 0, 0, List.of(), List.of(), null, null, null, null, 1);
    }

    /** Whether the rows are still as they stood at a revision: that a side agreed since changes nothing that was read. */
    boolean hasRowsOf(long read) {
        return rowsRevision <= read && read <= revision;
    }

    /** The row with this id. */
    public Optional<ProgrammeRow> row(ProgrammeRowId id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** The row with this id, if it was taken out. */
    Optional<Removed> removed(ProgrammeRowId id) {
        return removed.stream().filter(one -> one.row().id().equals(id)).findFirst();
    }

    /** The moment at which a row was last saved or taken out, or a side agreed; null while nothing was written. */
    public @Nullable Instant changedAt() {
        return Stream.of(
                        rows.stream().map(ProgrammeRow::savedAt),
                        removed.stream().map(Removed::at),
                        Stream.of(organisation, lead).filter(Objects::nonNull).map(Agreement::at))
                .flatMap(moments -> moments)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
