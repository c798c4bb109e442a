package org.keurwerk.audit.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the reader calls the fields of forms: {@code field.<kind>.<name>} where a kind has its own word, else {@code field.<name>}. */
@Component
public class FieldWords {

    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d{1,3})]");

    private final MessageSource words;

    public FieldWords(MessageSource words) {
        this.words = words;
    }

    /**
     * The name of a field; null for one that has none.
     *
     * @param place in the content, for example {@code scores[3].rationale}
     */
    public @Nullable String name(String kind, String place, Locale locale) {
        String field = place.substring(place.lastIndexOf('.') + 1).replaceAll("\\[\\d+]", "");
        String own = words.getMessage("field." + kind + "." + field, null, null, locale);
        return own != null ? own : words.getMessage("field." + field, null, null, locale);
    }

    /**
     * The name of a field as it is told away from the field: as the page labels it ({@code label.<kind>.<name>}, {@code label.<name>}) or else by its
     * name, behind the row that it stands in where rows have a name ({@code row.<list>}), for example {@code Afwezig 2, van}.
     *
     * @param about what a row is about, where its label says so
     * @return null for a field that has no name
     */
    public @Nullable String subject(String kind, String place, Locale locale, Object... about) {
        String part = place.matches("\\w+\\.\\w+") ? ofPart(place, locale) : null;
        if (part != null) {
            return part;
        }
        List<String> parts = new ArrayList<>();
        Matcher row = ROW.matcher(place);
        int named = 0;
        while (row.find()) {
            Object[] number = {1 + Integer.parseInt(row.group(2))};
            String numbered = words.getMessage("row." + row.group(1), number, null, locale);
            if (numbered != null) {
                parts.add(numbered);
                named = row.end();
            }
        }
        if (named < place.length() || parts.isEmpty()) {
            String label = label(kind, place, locale, about);
            if (label == null && parts.isEmpty()) {
                return null;
            }
            Stream.ofNullable(label).forEach(parts::add);
        }
        return IntStream.range(0, parts.size())
                .mapToObj(i -> i == 0 ? parts.get(i) : lowered(parts.get(i), locale))
                .collect(Collectors.joining(", "));
    }

    /** A field of a part that says of others what it says, for example {@code Opmerking bij: Telefoonnummer}. */
    private @Nullable String ofPart(String place, Locale locale) {
        String about = label("", place.substring(place.indexOf('.') + 1), locale);
        return about == null
                ? null
                : words.getMessage(
                        "part." + place.substring(0, place.indexOf('.')), new Object[] {about}, null, locale);
    }

    private @Nullable String label(String kind, String place, Locale locale, Object... about) {
        String whole = place.replaceAll("\\[\\w+]", "");
        String field = whole.substring(whole.lastIndexOf('.') + 1);
        return Stream.of("label." + kind + "." + field, "label." + field)
                .map(key -> words.getMessage(key, about, null, locale))
                .filter(Objects::nonNull)
                // one that says what its row is about, which is not known here
                .filter(text -> about.length > 0 || !text.contains("{0}"))
                .findFirst()
                .or(() -> Optional.ofNullable(name(kind, place, locale)))
                .orElseGet(() -> words.getMessage("field." + whole, null, null, locale));
    }

    /** In the middle of a phrase; an abbreviation stays as it is. */
    private static String lowered(String name, Locale locale) {
        boolean word = name.length() > 1 && Character.isLowerCase(name.charAt(1));
        return word ? name.substring(0, 1).toLowerCase(locale) + name.substring(1) : name;
    }
}
