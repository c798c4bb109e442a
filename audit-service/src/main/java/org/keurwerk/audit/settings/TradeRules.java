package org.keurwerk.audit.settings;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.keurwerk.audit.deadline.Term;
import org.keurwerk.audit.settings.TradeRule.Unit;
import org.keurwerk.commons.settings.SetValue;
import org.keurwerk.commons.settings.SetValue.Source;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** All rules of the trade that are settings of this service, each with the value that holds here and where it was set. */
public final class TradeRules {

    static final String TERMS = "keurwerk.terms.";
    private static final long DAYS_A_YEAR = 365;
    private static final long KB = 1024;

    /** Those beside the terms of the tasks. */
    private static final List<TradeRule> OTHERS = List.of(
            rule("shortest-term", Unit.TERM, "5 working days", 1, 365, ""),
            rule("terms-end-on-working-days", Unit.YES_NO, "true", 0, 1, ""),
            rule("calendar.good-friday", Unit.YES_NO, "true", 0, 1, ""),
            rule("calendar.liberation-day", Unit.YEARS_FREE, "LUSTRUM", 0, 0, ""),
            rule("intake.chase-after", Unit.TERM, "5 working days", 1, 365, ""),
            rule("intake.chase-again", Unit.TERM, "5 working days", 1, 365, ""),
            rule("self-evaluation.latest", Unit.TERM, "4 weeks", 1, 365, ""),
            rule("team.cooling-off", Unit.PERIOD, "P2Y", 0, 20 * DAYS_A_YEAR, "/office/auditors"),
            rule("team.lead-in-a-row", Unit.COUNT, "2", 1, 20, "/office/auditors"),
            rule("team.audits-a-quarter", Unit.COUNT, "4", 1, 100, "/office/auditors"),
            rule("team.competence-required", Unit.YES_NO, "false", 0, 1, "/office/auditors"),
            rule("auditors.competence-ends-soon", Unit.DAYS, "90", 1, 3 * DAYS_A_YEAR, "/office/auditors"),
            rule("programme.from", Unit.TIME, "08:00", 0, 0, ""),
            rule("programme.to", Unit.TIME, "18:00", 0, 0, ""),
            rule("programme.half-day", Unit.DURATION, "4h", 1, 12, ""),
            rule("evidence.max-size", Unit.SIZE, "50MB", 1, 2 * KB * KB, ""),
            rule("evidence.max-files", Unit.COUNT, "200", 1, 10_000, ""),
            rule("evidence.max-total", Unit.SIZE, "1GB", 1, KB * KB * KB, ""),
            rule("interventions.longest-extension", Unit.DAYS, "90", 1, 3 * DAYS_A_YEAR, ""),
            rule("midterm.after", Unit.PERIOD, "P2Y", 1, 10 * DAYS_A_YEAR, ""),
            rule("reaudit.within", Unit.PERIOD, "P6M", 1, 3 * DAYS_A_YEAR, ""),
            rule("reaudit.after-refusal", Unit.PERIOD, "P1Y", 1, 5 * DAYS_A_YEAR, ""),
            rule("reaudit.ask-ahead", Unit.PERIOD, "P42D", 1, DAYS_A_YEAR, ""),
            rule("reaudit.visit-half-days", Unit.COUNT, "1", 1, 10, ""),
            rule("suspension.longest", Unit.PERIOD, "P6M", 1, 5 * DAYS_A_YEAR, ""),
            rule("suspension.shortest", Unit.PERIOD, "P14D", 1, DAYS_A_YEAR, ""),
            rule("suspension.notice", Unit.PERIOD, "P14D", 1, DAYS_A_YEAR, ""),
            rule("suspension.within", Unit.PERIOD, "P90D", 1, 3 * DAYS_A_YEAR, ""),
            rule("suspension.objection", Unit.PERIOD, "P42D", 1, DAYS_A_YEAR, ""),
            rule("objection.term", Unit.PERIOD, "P42D", 1, DAYS_A_YEAR, ""),
            rule("objection.notice", Unit.PERIOD, "P14D", 1, DAYS_A_YEAR, ""),
            rule("survey.fewest", Unit.COUNT, "5", 3, 1000, "/surveys"),
            rule("survey.personal-data-kept", Unit.PERIOD, "P1Y", 1, 10 * DAYS_A_YEAR, "/surveys"),
            rule("certificate.validity.years", Unit.YEARS, "4", 1, 20, ""),
            rule("accounts.link-valid", Unit.DURATION, "P7D", 1, 90 * 24, "/office/accounts"),
            rule("accounts.access-key-valid", Unit.DURATION, "P365D", 1, 5 * DAYS_A_YEAR * 24, "/office/accounts"),
            rule("trail.reading-days", Unit.DAYS, "1", 0, DAYS_A_YEAR, ""));

    private final Environment environment;

    TradeRules(Environment environment) {
        this.environment = environment;
    }

    /**
     * A rule with the value that holds.
     *
     * @param origin where exactly it was set; empty for a default
     */
    public record Value(TradeRule rule, String value, Source source, String origin) {}

    /** All, the terms of the tasks first. */
    public List<Value> all() {
        Map<String, TradeRule> rules = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source.getUnderlyingSource() instanceof EnumerablePropertySource<?> named && SetValue.ships(named)) {
                for (String key : named.getPropertyNames()) {
                    if (key.startsWith(TERMS)) {
                        rules.put(
                                key, new TradeRule(key, Unit.TERM, String.valueOf(named.getProperty(key)), 1, 365, ""));
                    }
                }
            }
        }
        List<Value> all = new ArrayList<>();
        rules.values().forEach(rule -> all.add(value(rule)));
        OTHERS.forEach(rule -> all.add(value(rule)));
        return List.copyOf(all);
    }

    /** What makes no sense, each with what would. */
    List<String> senseless() {
        return all().stream()
                .filter(one -> !makesSense(one.rule(), one.value()))
                .map(one -> one.rule().key() + " is '" + one.value() + "' and must be " + allowed(one.rule()))
                .toList();
    }

    private Value value(TradeRule rule) {
        SetValue set = SetValue.of(environment, rule.key(), rule.fallback());
        return new Value(rule, set.value(), set.source(), set.origin());
    }

    private static boolean makesSense(TradeRule rule, String value) {
        try {
            return amount(rule.unit(), value.strip())
                    .map(amount -> amount >= rule.least() && amount <= rule.most())
                    .orElse(true);
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    /** How much it is in the unit of the bounds; nothing where there are none. */
    private static Optional<Long> amount(Unit unit, String value) {
        return switch (unit) {
            case TERM -> {
                Term term = Term.parse(value);
                yield Optional.of((long) term.amount());
            }
            case PERIOD -> Optional.of(LocalDate.EPOCH.plus(Period.parse(value)).toEpochDay());
            case DURATION -> {
                Duration duration = DurationStyle.detectAndParse(value, ChronoUnit.MILLIS);
                yield Optional.of(duration.toHours());
            }
            case DAYS, YEARS, COUNT -> Optional.of(Long.valueOf(value));
            case SIZE -> Optional.of(DataSize.parse(value).toKilobytes());
            case WEEKDAY -> Optional.of((long) DayOfWeek.valueOf(value).getValue());
            case TIME -> {
                LocalTime.parse(value);
                yield Optional.empty();
            }
            case YES_NO -> Optional.of(value.equals("true") || value.equals("false") ? 0L : -1L);
            case YEARS_FREE -> Optional.of(List.of("ALWAYS", "LUSTRUM", "NEVER").contains(value) ? 0L : -1L);
        };
    }

    private static String allowed(TradeRule rule) {
        return switch (rule.unit()) {
            case TERM -> "written as '10 working days' or '2 weeks', from 1 to " + rule.most();
            case PERIOD -> "written as 'P2Y' or 'P6M', from 0 to " + rule.most() / DAYS_A_YEAR + " years";
            case DURATION -> "written as 'P7D' or '4h', from " + rule.least() + " to " + rule.most() + " hours";
            case SIZE -> "written as '50MB', from " + rule.least() + " to " + rule.most() + " kB";
            case TIME -> "written as '08:00'";
            case WEEKDAY -> "MONDAY to SUNDAY";
            case YES_NO -> "true or false";
            case YEARS_FREE -> "ALWAYS, LUSTRUM or NEVER";
            case DAYS, YEARS, COUNT -> "a whole number from " + rule.least() + " to " + rule.most();
        };
    }

    private static TradeRule rule(String name, Unit unit, String fallback, long least, long most, String page) {
        return new TradeRule("keurwerk." + name, unit, fallback, least, most, page);
    }
}
