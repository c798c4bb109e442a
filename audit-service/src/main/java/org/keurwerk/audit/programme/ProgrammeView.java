package org.keurwerk.audit.programme;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.programme.Programme.Agreement;
import org.keurwerk.audit.programme.ProgrammeRow.Planned;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.contracts.id.AccountId;

/**
 * A programme for one reader.
 *
 * @param mayChange whether the reader may draw it up with the others now
 * @param mayAgree whether the reader speaks for a side that can agree
 * @param leads whether that side is the auditors, whose lead the reader is; else it is the organisation
 */
public record ProgrammeView(
        Trajectory trajectory,
        Framework framework,
        AgreedVisit visit,
        Programme programme,
        boolean mayChange,
        boolean mayAgree,
        boolean leads,
        ProgrammeSettings settings) {

    /**
     * The rows of a day.
     *
     * @param ofTheVisit whether it is a day of the visit
     */
    public record Day(LocalDate day, boolean ofTheVisit, List<ProgrammeRow> rows) {}

    /** Each day of the visit, also one without rows, and each other day that has some. */
    public List<Day> days() {
        return Stream.concat(visit.days().stream(), programme.rows().stream().map(row -> row.planned()
                        .day()))
                .distinct()
                .sorted()
                .map(day -> new Day(
                        day,
                        visit.days().contains(day),
                        programme.rows().stream()
                                .filter(row -> row.planned().day().equals(day))
                                .toList()))
                .toList();
    }

    /** What is to be said of a row. */
    public List<Remark> remarks(ProgrammeRow row) {
        Planned planned = row.planned();
        List<Remark> remarks = new ArrayList<>();
        if (!visit.days().isEmpty() && !visit.days().contains(planned.day())) {
            remarks.add(Remark.OTHER_DAY);
        }
        if (!strangers(row).isEmpty()) {
            remarks.add(Remark.OTHER_AUDITOR);
        }
        Stream.of(Remark.NO_SUBJECT, Remark.NO_PEOPLE, Remark.NO_AUDITORS, Remark.NO_PLACE)
                .filter(missing -> planned.activity().needs(missing) && planned.lacks(missing))
                .forEach(remarks::add);
        if (settings.isUnusual(planned)) {
            remarks.add(Remark.UNUSUAL_HOURS);
        }
        return List.copyOf(remarks);
    }

    /** Those in a row who are not of the team any more. */
    public List<AccountId> strangers(ProgrammeRow row) {
        return row.planned().auditors().stream()
                .filter(auditor -> !visit.accounts().contains(auditor))
                .toList();
    }

    /** How many rows must be mended or finished before it can be agreed. */
    public long toMend() {
        return programme.rows().stream()
                .filter(row -> remarks(row).stream().anyMatch(Remark::mustBeMended))
                .count();
    }

    /** Whether it can be agreed. */
    public boolean ready() {
        return visit.open() && !programme.rows().isEmpty() && toMend() == 0;
    }

    /** Whether the organisation has agreed to what is there. */
    public boolean organisationAgrees() {
        return holds(programme.organisation());
    }

    /** Whether the lead auditor has agreed to what is there. */
    public boolean leadAgrees() {
        return holds(programme.lead());
    }

    /** Whether the side has for which the reader speaks. */
    public boolean ownSideAgrees() {
        return leads ? leadAgrees() : organisationAgrees();
    }

    /** Whether both sides have. */
    public boolean agreed() {
        return organisationAgrees() && leadAgrees();
    }

    /** Whether somebody agreed to a programme for other days or another team. */
    public boolean overtakenByVisit() {
        return !visit.days().isEmpty() && (lapsed(programme.organisation()) || lapsed(programme.lead()));
    }

    /** How much time is planned on the days of the visit, breaks left out; what is at the same time counts once. */
    public Duration planned() {
        Duration total = Duration.ZERO;
        for (Day day : days()) {
            LocalTime until = LocalTime.MIN;
            for (ProgrammeRow row : day.ofTheVisit() ? day.rows() : List.<ProgrammeRow>of()) {
                Planned one = row.planned();
                LocalTime from = one.from().isAfter(until) ? one.from() : until;
                if (one.activity() != Activity.BREAK && from.isBefore(one.to())) {
                    total = total.plus(Duration.between(from, one.to()));
                    until = one.to();
                }
            }
        }
        return total;
    }

    /** How much time the half-days of the visit have. */
    public Duration available() {
        return settings.halfDay().multipliedBy(visit.halfDays());
    }

    /** Whether more is planned than the half-days have. */
    public boolean tooMuch() {
        return planned().compareTo(available()) > 0;
    }

    private boolean holds(@Nullable Agreement agreement) {
        return agreement != null && (visit.over() || agreement.holdsFor(visit));
    }

    private boolean lapsed(@Nullable Agreement agreement) {
        return agreement != null && !holds(agreement);
    }
}
