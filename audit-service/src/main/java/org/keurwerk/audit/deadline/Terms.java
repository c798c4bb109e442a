package org.keurwerk.audit.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.task.TaskKind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * The terms of all kinds of task, from the settings {@code keurwerk.terms.<kind>}. All are defaults of this system, none is a rule of the
 * certifying body that was published, but for the two weeks of the intake and the six weeks before the visit (domain.md).
 *
 * <p>A term ends on a working day: one that is counted forward moves to the next, one that is counted back from a day to the last before, so that
 * what comes after it keeps its time. And what is asked for lies ahead: a term that would be over before it begins is the shortest one instead.
 */
@Component
@EnableConfigurationProperties(Terms.Settings.class)
public class Terms {

    private final Map<String, Term> byKind = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final WorkingDays calendar;
    private final boolean endOnWorkingDays;
    private final Term shortest;

    /**
     * As they are written. Names from the environment come without capitals, and win.
     *
     * @param terms by kind
     * @param termsEndOnWorkingDays whether a term that ends on a day off moves
     * @param shortestTerm what is left when a term would be over before it begins
     */
    @ConfigurationProperties("keurwerk")
    public record Settings(
            @Nullable Map<String, String> terms,
            @DefaultValue("true") boolean termsEndOnWorkingDays,
            @DefaultValue("5 working days") String shortestTerm) {

        Map<String, String> written() {
            return terms == null ? Map.of() : terms;
        }
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException naming every setting that is no term
     */
    public Terms(Settings settings, WorkingDays calendar) {
        this.calendar = calendar;
        this.endOnWorkingDays = settings.termsEndOnWorkingDays();
        List<String> wrong = new ArrayList<>();
        settings.written().forEach((kind, written) -> {
            try {
                byKind.putIfAbsent(kind, Term.parse(written));
            } catch (IllegalArgumentException e) {
                wrong.add("keurwerk.terms." + kind + ": " + e.getMessage());
            }
        });
        this.shortest = shortest(settings, wrong);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
    }

    private static Term shortest(Settings settings, List<String> wrong) {
        try {
            return Term.parse(settings.shortestTerm());
        } catch (IllegalArgumentException e) {
            wrong.add("keurwerk.shortest-term: " + e.getMessage());
            return new Term(1, Term.Unit.WEEKS);
        }
    }

    /** Those of these kinds that have no term. */
    public List<TaskKind> missing(Set<TaskKind> kinds) {
        return kinds.stream()
                .filter(kind -> !byKind.containsKey(kind.key()))
                .sorted(Comparator.comparing(TaskKind::key))
                .toList();
    }

    /** The names in the settings that belong to none of these kinds. */
    public List<String> unknown(Set<TaskKind> kinds) {
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        kinds.forEach(kind -> known.add(kind.key()));
        return byKind.keySet().stream().filter(name -> !known.contains(name)).toList();
    }

    /** The last day of a kind's term that begins on a day. */
    public LocalDate after(LocalDate day, TaskKind kind) {
        return later(of(kind).after(day, calendar));
    }

    /** The last day that leaves a kind's whole term before a day. */
    public LocalDate before(LocalDate day, TaskKind kind) {
        LocalDate counted = of(kind).before(day, calendar);
        return endOnWorkingDays ? calendar.onOrBefore(counted) : counted;
    }

    /** A day that was counted from an earlier one, unless it has come: then the end of the shortest term from today. */
    public LocalDate ahead(LocalDate counted, LocalDate today) {
        return counted.isAfter(today) ? counted : later(shortest.after(today, calendar));
    }

    /** The last day for what must be done a kind's term before a day; when that has come, the end of the shortest term that the day leaves. */
    public LocalDate aheadOf(LocalDate day, TaskKind kind, LocalDate today) {
        LocalDate due = ahead(before(day, kind), today);
        LocalDate last = calendar.before(day, 1);
        if (due.isBefore(day) || !day.isAfter(today)) {
            return due;
        }
        return last.isAfter(today) ? last : day;
    }

    /** The first working day that leaves a kind its whole term before it, if it is asked today. */
    public LocalDate firstWithWholeTerm(TaskKind kind, LocalDate today) {
        LocalDate day = calendar.onOrAfter(after(today, kind));
        while (!before(day, kind).isAfter(today)) {
            day = calendar.after(day, 1);
        }
        return day;
    }

    private LocalDate later(LocalDate day) {
        return endOnWorkingDays ? calendar.onOrAfter(day) : day;
    }

    private Term of(TaskKind kind) {
        Term term = byKind.get(kind.key());
        if (term == null) {
            throw new IllegalStateException("keurwerk.terms." + kind.key() + " is not set");
        }
        return term;
    }
}
