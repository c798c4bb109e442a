package org.keurwerk.audit.settings.web;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keurwerk.audit.deadline.Term;
import org.keurwerk.audit.settings.NeighbourRules;
import org.keurwerk.audit.settings.NeighbourRules.Neighbour;
import org.keurwerk.audit.settings.TradeRule;
import org.keurwerk.audit.settings.TradeRules;
import org.keurwerk.commons.settings.SetValue.Source;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The rules of the trade in the reader's words. */
@Component
class RuleWords {

    private static final int HOURS_A_DAY = 24;
    private static final int MONTHS_A_YEAR = 12;

    private final TradeRules rules;
    private final NeighbourRules neighbours;
    private final MessageSource words;

    RuleWords(TradeRules rules, NeighbourRules neighbours, MessageSource words) {
        this.rules = rules;
        this.neighbours = neighbours;
        this.words = words;
    }

    /**
     * A rule as it is read.
     *
     * @param key of the setting
     * @param name what it is
     * @param value in words, with its unit
     * @param written as it is written in the settings
     * @param fallback as it ships; empty where another service does not say
     * @param source where it was set
     * @param origin where exactly; empty for a default
     * @param use the step or page in which it counts
     * @param page an address of this portal; empty where there is none
     */
    record Rule(
            String key,
            String name,
            String value,
            String written,
            String fallback,
            Source source,
            String origin,
            String use,
            String page) {}

    List<Rule> all(Locale locale) {
        return rules.all().stream().map(one -> rule(one, locale)).toList();
    }

    /**
     * The rules of another service.
     *
     * @param reached false when it does not answer now, so that its rules are not known
     */
    record Elsewhere(Neighbour service, boolean reached, List<Rule> items) {}

    List<Elsewhere> elsewhere(Locale locale) {
        return Stream.of(Neighbour.values())
                .map(service -> neighbours
                        .of(service)
                        .map(found -> new Elsewhere(
                                service,
                                true,
                                found.stream().map(one -> rule(one, locale)).toList()))
                        .orElseGet(() -> new Elsewhere(service, false, List.of())))
                .toList();
    }

    private Rule rule(TradeRules.Value one, Locale locale) {
        TradeRule rule = one.rule();
        String name = rule.isTermOfTask()
                ? say("settings.term", locale, say("task." + rule.task() + ".title", locale))
                : say("setting." + rule.key(), locale);
        String use =
                rule.isTermOfTask() ? say("settings.term.use", locale) : say("setting." + rule.key() + ".use", locale);
        return new Rule(
                rule.key(),
                name,
                values(rule, one.value(), locale),
                one.value(),
                rule.fallback(),
                one.source(),
                one.origin(),
                use,
                rule.page());
    }

    /** A setting may be a list. */
    private String values(TradeRule rule, String value, Locale locale) {
        return Stream.of(value.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> value(rule, part, locale))
                .collect(Collectors.joining(", "));
    }

    private String value(TradeRule rule, String value, Locale locale) {
        return switch (rule.unit()) {
            case TERM -> {
                Term term = Term.parse(value);
                yield say("settings.unit." + term.unit(), locale, term.amount());
            }
            case PERIOD -> period(Period.parse(value).normalized(), locale);
            case DURATION -> {
                Duration duration = DurationStyle.detectAndParse(value, ChronoUnit.MILLIS);
                long hours = duration.toHours();
                yield hours % HOURS_A_DAY == 0
                        ? say("settings.unit.DAYS", locale, hours / HOURS_A_DAY)
                        : say("settings.unit.HOURS", locale, hours);
            }
            case DAYS -> say("settings.unit.DAYS", locale, Long.valueOf(value));
            case YEARS -> say("settings.unit.YEARS", locale, Long.valueOf(value));
            case YES_NO, YEARS_FREE -> say("settings.value." + value, locale);
            case WEEKDAY -> DayOfWeek.valueOf(value.toUpperCase(Locale.ROOT)).getDisplayName(TextStyle.FULL, locale);
            case COUNT, SIZE, TIME -> value;
        };
    }

    private String period(Period period, Locale locale) {
        long months = period.toTotalMonths();
        if (months == 0 || !period.equals(Period.ofMonths((int) months).normalized())) {
            return say(
                    "settings.unit.DAYS", locale, LocalDate.EPOCH.plus(period).toEpochDay());
        }
        return months % MONTHS_A_YEAR == 0
                ? say("settings.unit.YEARS", locale, months / MONTHS_A_YEAR)
                : say("settings.unit.MONTHS", locale, months);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }
}
