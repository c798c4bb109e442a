package org.keurwerk.audit.settings;

/**
 * A setting that is a rule of the trade. Its words stand under {@code setting.<key>} and {@code setting.<key>.use}.
 *
 * @param key of the setting, {@code keurwerk.team.cooling-off}
 * @param unit how its value is written and read
 * @param fallback what holds where nobody set it
 * @param least smallest value that makes sense, in the unit
 * @param most largest value that makes sense, in the unit
 * @param page where it is seen at work; empty where it is in no page of its own
 */
public record TradeRule(String key, Unit unit, String fallback, long least, long most, String page) {

    /** How a value is written and read. */
    public enum Unit {
        /** {@code 10 working days} or {@code 2 weeks}. */
        TERM,
        /** ISO 8601 from days up, {@code P2Y}; bounds in days. */
        PERIOD,
        /** {@code P7D}, {@code 4h}; bounds in hours. */
        DURATION,
        /** A number of days. */
        DAYS,
        /** A number of years. */
        YEARS,
        /** A number of times or things. */
        COUNT,
        /** {@code 50MB}; bounds in kB. */
        SIZE,
        /** {@code MONDAY}. */
        WEEKDAY,
        /** {@code 08:00}. */
        TIME,
        /** {@code true} or {@code false}. */
        YES_NO,
        /** In which years 5 May is free. */
        YEARS_FREE
    }

    /** Whether it is the term of a kind of task. */
    public boolean isTermOfTask() {
        return key.startsWith(TradeRules.TERMS);
    }

    /** The kind of task whose term it is. */
    public String task() {
        return key.substring(TradeRules.TERMS.length());
    }
}
