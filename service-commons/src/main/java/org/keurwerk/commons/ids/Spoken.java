package org.keurwerk.commons.ids;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An id that follows from a name ({@link Ids#of}) in a form that people say to each other on the telephone: eight characters in two groups ({@code
 * K7MR-4QXD}), without those that look or sound like another one, and without vowels. Each form belongs to the beginning of an id, so that what is said
 * finds the id without being stored.
 */
public final class Spoken {

    private static final String ALPHABET = "346789CDFGHJKMNPQRTVWXY";
    private static final int LENGTH = 8;
    private static final int GROUP = 4;
    /** As many as {@link #LENGTH} characters of the alphabet can tell apart. */
    private static final int DIGITS = 9;

    private static final int HEXADECIMAL = 16;
    private static final Pattern OF_A_NAME = Pattern.compile("[a-z]+_([0-9a-f]{" + DIGITS + "})[0-9a-f]*");
    private static final Pattern SAID = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}.]");

    private Spoken() {}

    /** The form of an id; an id of another kind is its own form. */
    public static String of(String id) {
        Matcher digits = OF_A_NAME.matcher(id);
        if (!digits.matches()) {
            return id;
        }
        long rest = Long.parseLong(digits.group(1), HEXADECIMAL);
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            said.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
            rest /= ALPHABET.length();
        }
        return said.reverse().insert(GROUP, '-').toString();
    }

    /**
     * With what the ids begin whose form somebody typed, in small or capital letters, with or without the hyphen; empty when it is no form of an id.
     *
     * @param prefix of the ids, with its line, such as {@code ntc_}
     */
    public static Optional<String> beginning(String typed, String prefix) {
        String said = BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        if (!SAID.matcher(said).matches()) {
            return Optional.empty();
        }
        long value = 0;
        for (int i = 0; i < LENGTH; i++) {
            value = value * ALPHABET.length() + ALPHABET.indexOf(said.charAt(i));
        }
        String digits = String.format(Locale.ROOT, "%0" + DIGITS + "x", value);
        return digits.length() == DIGITS ? Optional.of(prefix + digits) : Optional.empty();
    }
}
