package org.keurwerk.audit.portal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What was noted of a change in the reader's words; in templates it is {@code @changeWords}. It was noted as codes and ISO dates, so that it reads in
 * every language. Only the parts of a field that hold codes are read so: a name that looks like one stays as it is.
 */
@Component("changeWords")
public class ChangeWords {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final Pattern DAYS = Pattern.compile("(?:(?<=^|[ (,;])(" + DAY + ")|(?<= )) – (" + DAY + ")?");
    private static final Pattern ONE_DAY = Pattern.compile("\\b" + DAY + "\\b");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z_]+\\b");
    private static final Pattern KIND_OF_ENGAGEMENT = Pattern.compile("(?<=\\()[A-Z_]+(?=\\))");
    private static final Pattern KIND_OF_TASK = Pattern.compile("^[A-Z]\\w+(?=, )");
    private static final Pattern COPIED = Pattern.compile("(?<=, )cc(?=;|$)");
    private static final Pattern WHOLE = Pattern.compile(".+");

    /** What the names of the fields about mails begin with, and the words of their values. */
    private static final String MAILS = "mails.";

    private final MessageSource words;
    private final Map<String, UnaryOperator<String>> fields;

    public ChangeWords(MessageSource words) {
        this.words = words;
        this.fields = Map.of(
                "language", text -> each(WHOLE, text, code -> known("language." + code, code)),
                "state", text -> each(WHOLE, text, code -> known("account.state." + code, code)),
                "role", text -> each(CODE, text, code -> known("role." + code, code)),
                "auditorKind", text -> each(CODE, text, code -> known("value.AuditorKind." + code, code)),
                "scopes", this::scopes,
                "competences", text -> between(scopes(text)),
                "engagements",
                        text -> between(
                                each(KIND_OF_ENGAGEMENT, text, code -> known("value.Engagement." + code, code))),
                "absences", this::between,
                "people", text -> each(COPIED, text, cc -> known("changes.copied", cc)),
                "handedOver", text -> each(KIND_OF_TASK, text, code -> known("task." + code + ".title", code)));
    }

    /** What stands or stood in a field. */
    public @Nullable String of(String field, @Nullable String noted) {
        if (noted != null && field.startsWith(MAILS)) {
            return known(MAILS + noted, noted);
        }
        return noted == null
                ? null
                : fields.getOrDefault(field, UnaryOperator.identity()).apply(noted);
    }

    /** What stands in a field of a form, where a code or a date in it is not what people see there. */
    public String typed(String place, String text) {
        String field = place.substring(place.lastIndexOf('.') + 1);
        if (place.startsWith(MAILS)) {
            return known(MAILS + text, text);
        }
        return switch (field) {
            case "kind" -> known((place.contains(".") ? "value.Engagement." : "value.AuditorKind.") + text, text);
            case "scope", "scopes" -> scopes(text);
            case "copied" -> text.isEmpty() ? "" : known("common.yes", text);
            case "from", "to" -> ONE_DAY.matcher(text).matches() ? day(text) : text;
            case "language" -> known("language." + text, text);
            default -> text;
        };
    }

    /** The fact that a refusal rests on: scopes, a day or a name. */
    public String fact(String noted) {
        return each(ONE_DAY, scopes(noted), ChangeWords::day);
    }

    private String scopes(String text) {
        return each(CODE, text, code -> known("value.Scope." + code, code));
    }

    /** "3 maart 2021 tot en met 9 maart 2021", "vanaf 3 maart 2021"; nothing where neither day is known. */
    private String between(String text) {
        Matcher found = DAYS.matcher(text);
        return found.replaceAll(days -> Matcher.quoteReplacement(between(days)))
                .strip()
                .replace(" ; ", "; ");
    }

    private String between(MatchResult days) {
        String from = days.group(1);
        String to = days.group(2);
        if (from == null && to == null) {
            return "";
        }
        String first = from == null ? "" : day(from);
        String last = to == null ? "" : day(to);
        String key = from == null ? "changes.until" : to == null ? "changes.from" : "changes.between";
        return words.getMessage(key, new Object[] {first, last}, locale());
    }

    private String known(String key, String otherwise) {
        String said = words.getMessage(key, null, otherwise, locale());
        return said == null ? otherwise : said;
    }

    private static String each(Pattern codes, String text, UnaryOperator<String> word) {
        return codes.matcher(text).replaceAll(code -> Matcher.quoteReplacement(word.apply(code.group())));
    }

    private static String day(String day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale()).format(LocalDate.parse(day));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
