package org.keurwerk.commons.problem;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/**
 * What is allowed, for people. Programs read {@code 12..128}, {@code 2020-07-21} and {@code LIBRARY, POI} in every language; people read "12 to 128",
 * a date that is written out, and the words {@code error.allowed.<code>} where the message files have them.
 */
final class AllowedInWords {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final Pattern RANGE = Pattern.compile("(-?\\d+|" + DAY + ")\\.\\.(-?\\d+|" + DAY + ")");
    private static final Pattern DAYS = Pattern.compile("\\b" + DAY + "\\b(?!T)");
    private static final Pattern QUARTER = Pattern.compile("\\b(\\d{4})-Q([1-4])\\b");
    private static final Pattern EDGE = Pattern.compile("([\u2265\u2264]) (?=\\d{4}-)(.+)");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]+");

    private AllowedInWords() {}

    /** What an error says that is allowed; nothing for one that says nothing. The form of a value is the same for everybody. */
    static String of(FieldProblem error, MessageSource words, Locale locale) {
        String allowed = error.allowed();
        if (allowed == null || error.code().equals("wrong-type") || error.code().equals("quarter")) {
            return allowed == null ? "" : allowed;
        }
        Matcher range = RANGE.matcher(allowed);
        if (range.matches()) {
            String from = written(range.group(1), words, locale);
            return say(words, "error.between", allowed, locale, from, written(range.group(2), words, locale));
        }
        Matcher edge = EDGE.matcher(allowed);
        if (edge.matches()) {
            String key = edge.group(1).equals("\u2265") ? "error.from" : "error.until";
            return say(words, key, allowed, locale, written(edge.group(2), words, locale));
        }
        return Stream.of(written(allowed, words, locale).split(", "))
                .map(one -> CODE.matcher(one).matches() ? say(words, "error.allowed." + one, one, locale) : one)
                .collect(Collectors.joining(", "));
    }

    private static String written(String text, MessageSource words, Locale locale) {
        String quarters = QUARTER.matcher(text)
                .replaceAll(quarter -> Matcher.quoteReplacement(say(
                        words, "error.allowed.quarter", quarter.group(), locale, quarter.group(1), quarter.group(2))));
        return DAYS.matcher(quarters).replaceAll(day -> day(day, locale));
    }

    private static String day(MatchResult day, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(LocalDate.parse(day.group()));
    }

    private static String say(MessageSource words, String key, String otherwise, Locale locale, Object... arguments) {
        String said = words.getMessage(key, arguments, otherwise, locale);
        return said == null ? otherwise : said;
    }
}
