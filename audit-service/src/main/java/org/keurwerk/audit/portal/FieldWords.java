package org.keurwerk.audit.portal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the reader calls the fields of forms: {@code field.<kind>.<name>} where a kind has its own word, else {@code field.<name>}. */
@Component
public class FieldWords {

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
}
