package org.keurwerk.commons.door;

import java.time.LocalDate;

/**
 * How much a service takes, at most. One place for all services; the limits of JSON stand beside it in {@code keurwerk-defaults.properties}, where
 * the reader of JSON looks for them, and {@code LimitsTest} holds the two together.
 */
public final class Limits {

    /** Bytes of a body, of any type. */
    public static final int BODY = 2_097_152;

    /** Bytes of a body before anybody signed in: a name and a password. */
    public static final int BODY_OF_A_STRANGER = 16_384;

    /**
     * Characters of an address with its parameters. The server itself reads four times as much of a request's head, so that who sends more than this
     * is told so in words.
     */
    public static final int ADDRESS = 8_000;

    /** Characters of the name of a form's field, such as {@code scores[3].rationale}. */
    public static final int FIELD_NAME = 200;

    /** Characters of a text whose own field says nothing. */
    public static final int TEXT = 20_000;

    /** Levels of objects and lists in JSON. */
    public static final int DEPTH = 20;

    /** Names, values, brackets of a JSON body together: the largest form of ours has some two thousand. */
    public static final int TOKENS = 20_000;

    /** Characters of a number in JSON. */
    public static final int NUMBER = 40;

    /** No date of this trade lies before this day. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    /** No date of this trade lies after this day. */
    public static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private Limits() {}

    /** Whether a date can be meant. */
    public static boolean isPlausible(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    /** Which dates can be meant, for people. */
    public static String plausibleDays() {
        return FIRST_DAY + ".." + LAST_DAY;
    }
}
