package org.keurwerk.audit.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.text.OneLine;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.ProgrammeRowId;

/**
 * A row of the programme as it was saved last.
 *
 * @param version from 1, rises with each saving of this row
 * @param savedBy who saved it last
 */
public record ProgrammeRow(ProgrammeRowId id, long version, Planned planned, AccountId savedBy, Instant savedAt) {

    /** As they come: by day, then by time. */
    static final Comparator<ProgrammeRow> IN_TIME = Comparator.comparing(
                    (ProgrammeRow row) -> row.planned().day())
            .thenComparing(row -> row.planned().from())
            .thenComparing(row -> row.planned().to())
            .thenComparing(row -> row.id().value());

    /**
     * What is planned. It begins before it ends; both are on one day.
     *
     * @param to when it ends; the next row may begin then
     * @param subject null when nothing was said
     * @param norms ids of the norms that it is about
     * @param people who takes part from the organisation, in its own words; null when nothing was said
     * @param auditors those of the team who take part
     * @param place room or address; null when nothing was said
     */
    public record Planned(
            LocalDate day,
            LocalTime from,
            LocalTime to,
            Activity activity,
            @Nullable String subject,
            List<String> norms,
            @Nullable String people,
            List<AccountId> auditors,
            @Nullable String place) {

        public Planned {
            norms = List.copyOf(norms);
            auditors = List.copyOf(auditors);
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("a row begins before it ends");
            }
        }

        /** The same on another day. */
        Planned on(LocalDate other) {
            return new Planned(other, from, to, activity, subject, norms, people, auditors, place);
        }

        /** Whether something is not said yet. */
        boolean lacks(Remark missing) {
            return switch (missing) {
                case NO_SUBJECT -> subject == null && norms.isEmpty();
                case NO_PEOPLE -> people == null;
                case NO_AUDITORS -> auditors.isEmpty();
                case NO_PLACE -> place == null;
                case OTHER_DAY, OTHER_AUDITOR, UNUSUAL_HOURS -> false;
            };
        }

        /** Whether both take place at some moment. */
        boolean isDuring(Planned other) {
            return day.equals(other.day) && from.isBefore(other.to) && other.from.isBefore(to);
        }

        /** Whether both need the same room for themselves. */
        boolean needsPlaceOf(Planned other) {
            return activity != Activity.BREAK
                    && other.activity != Activity.BREAK
                    && place != null
                    && other.place != null
                    && OneLine.key(place).equals(OneLine.key(other.place));
        }
    }
}
