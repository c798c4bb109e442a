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
import org.springframework.stereotype.Component;

/**
 * The terms of all kinds of task, from the settings {@code keurwerk.terms.<kind>}. All are defaults of this system, none is a rule of the
 * certifying body that was published, but for the two weeks of the intake and the six weeks before the visit (domain.md).
 */
@Component
@EnableConfigurationProperties(Terms.Settings.class)
public class Terms {

    private final Map<String, Term> byKind = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final WorkingDays calendar;

    /** As they are written, by kind. Names from the environment come without capitals, and win. */
    @ConfigurationProperties("keurwerk")
    public record Settings(@Nullable Map<String, String> terms) {

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
        List<String> wrong = new ArrayList<>();
        settings.written().forEach((kind, written) -> {
            try {
                byKind.putIfAbsent(kind, Term.parse(written));
            } catch (IllegalArgumentException e) {
                wrong.add("keurwerk.terms." + kind + ": " + e.getMessage());
            }
        });
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
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
        return of(kind).after(day, calendar);
    }

    /** The day on which a kind's term begins that ends on a day. */
    public LocalDate before(LocalDate day, TaskKind kind) {
        return of(kind).before(day, calendar);
    }

    private Term of(TaskKind kind) {
        Term term = byKind.get(kind.key());
        if (term == null) {
            throw new IllegalStateException("keurwerk.terms." + kind.key() + " is not set");
        }
        return term;
    }
}
