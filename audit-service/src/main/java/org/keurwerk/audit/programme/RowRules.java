package org.keurwerk.audit.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.programme.AgreedVisit.Member;
import org.keurwerk.audit.programme.ProgrammeRow.Planned;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.AccountId;

/**
 * Whether a row fits: on a day of the visit, from before to, nobody in two places at once and no room used twice at once. What is not known yet may
 * stay open, so that one side can begin a row and the other finish it.
 */
record RowRules(AgreedVisit visit, Framework framework) {

    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:.]([0-5]\\d)");

    /**
     * What came of it.
     *
     * @param planned null when something is wrong
     * @param problems all that is wrong, each by its field
     */
    record Checked(@Nullable Planned planned, List<FieldProblem> problems) {}

    /**
     * Checks a row.
     *
     * @param others the other rows of the programme
     */
    Checked check(RowSaid said, Collection<ProgrammeRow> others) {
        List<FieldProblem> problems = new ArrayList<>();
        LocalDate day = day(said.day(), problems);
        LocalTime from = time("from", said.from(), problems);
        LocalTime to = time("to", said.to(), problems);
        if (from != null && to != null && !from.isBefore(to)) {
            problems.add(FieldProblem.of("to", "programme-ends-first"));
        }
        Activity activity = activity(said.activity(), problems);
        List<String> norms = norms(said.norms(), problems);
        List<AccountId> auditors = auditors(said.auditors(), problems);
        if (day == null || from == null || to == null || activity == null || !from.isBefore(to)) {
            return new Checked(null, List.copyOf(problems));
        }
        Planned planned = new Planned(
                day,
                from,
                to,
                activity,
                text(said.subject()),
                norms,
                text(said.people()),
                auditors,
                text(said.place()));
        atOnce(planned, others, problems);
        return new Checked(problems.isEmpty() ? planned : null, List.copyOf(problems));
    }

    private void atOnce(Planned planned, Collection<ProgrammeRow> others, List<FieldProblem> problems) {
        List<Planned> meanwhile = others.stream()
                .map(ProgrammeRow::planned)
                .filter(planned::isDuring)
                .toList();
        String busy = planned.auditors().stream()
                .flatMap(auditor -> meanwhile.stream()
                        .filter(other -> other.auditors().contains(auditor))
                        .map(other -> name(auditor) + " " + between(other)))
                .distinct()
                .collect(Collectors.joining(", "));
        if (!busy.isEmpty()) {
            problems.add(FieldProblem.of("auditors", "programme-auditor-busy", busy));
        }
        meanwhile.stream()
                .filter(planned::needsPlaceOf)
                .findFirst()
                .ifPresent(other -> problems.add(FieldProblem.of("place", "programme-place-taken", between(other))));
    }

    /** When the auditors or the room of a row are taken by others; empty when it fits. */
    Optional<String> taken(Planned planned, Collection<ProgrammeRow> others) {
        return others.stream()
                .map(ProgrammeRow::planned)
                .filter(planned::isDuring)
                .filter(other -> planned.needsPlaceOf(other)
                        || planned.auditors().stream().anyMatch(other.auditors()::contains))
                .findFirst()
                .map(RowRules::between);
    }

    private @Nullable LocalDate day(@Nullable String said, List<FieldProblem> problems) {
        String text = text(said);
        if (text == null) {
            problems.add(FieldProblem.of("day", "required"));
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (!visit.days().contains(day)) {
                problems.add(FieldProblem.of("day", "programme-day"));
                return null;
            }
            return day;
        } catch (DateTimeParseException e) {
            problems.add(FieldProblem.of("day", "write-date"));
            return null;
        }
    }

    private static @Nullable LocalTime time(String field, @Nullable String said, List<FieldProblem> problems) {
        String text = text(said);
        if (text == null) {
            problems.add(FieldProblem.of(field, "required"));
            return null;
        }
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            problems.add(FieldProblem.of(field, "programme-time"));
            return null;
        }
        return LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
    }

    private static @Nullable Activity activity(@Nullable String said, List<FieldProblem> problems) {
        Optional<Activity> known = Stream.of(Activity.values())
                .filter(one -> one.name().equals(said))
                .findFirst();
        if (known.isEmpty()) {
            problems.add(FieldProblem.of("activity", "choose"));
        }
        return known.orElse(null);
    }

    private List<String> norms(@Nullable List<@Nullable String> said, List<FieldProblem> problems) {
        List<@Nullable String> all = said == null ? List.of() : said;
        List<String> known = framework.norms().stream()
                .map(Framework.Norm::id)
                .filter(all::contains)
                .toList();
        if (all.stream().anyMatch(one -> one == null || !known.contains(one))) {
            problems.add(FieldProblem.of(
                    "norms",
                    "programme-norm",
                    framework.norms().stream().map(Framework.Norm::id).collect(Collectors.joining(", "))));
        }
        return known;
    }

    private List<AccountId> auditors(@Nullable List<@Nullable String> said, List<FieldProblem> problems) {
        List<@Nullable String> all = said == null ? List.of() : said;
        List<Member> known = visit.team().stream()
                .filter(member -> all.contains(member.username()))
                .toList();
        if (all.stream().anyMatch(one -> one == null || visit.named(one).isEmpty())) {
            problems.add(FieldProblem.of(
                    "auditors",
                    "programme-auditor",
                    visit.team().stream().map(Member::username).collect(Collectors.joining(", "))));
        }
        return known.stream().map(Member::account).toList();
    }

    private String name(AccountId auditor) {
        return visit.team().stream()
                .filter(member -> member.account().equals(auditor))
                .map(Member::name)
                .findFirst()
                .orElse(auditor.value());
    }

    private static String between(Planned other) {
        return String.format(Locale.ROOT, "%s–%s", other.from(), other.to());
    }

    private static @Nullable String text(@Nullable String said) {
        String text = Objects.requireNonNullElse(said, "").strip();
        return text.isEmpty() ? null : text;
    }
}
