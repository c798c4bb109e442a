package org.keurwerk.commons.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The message files, in UTF-8. What is put into a sentence stands by itself in it, whatever the direction of its letters ({@link Isolated}); a date is
 * written out.
 */
public final class Words extends ResourceBundleMessageSource {

    public Words(String... basenames) {
        setBasenames(basenames);
        setDefaultEncoding("UTF-8");
        setFallbackToSystemLocale(false);
    }

    @Override
    protected Object[] resolveArguments(Object @Nullable [] arguments, @Nullable Locale locale) {
        return Stream.of(super.resolveArguments(arguments, locale))
                .map(one -> inASentence(one, locale == null ? Locale.ROOT : locale))
                .toArray();
    }

    private static Object inASentence(Object one, Locale locale) {
        if (one instanceof LocalDate day) {
            return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
        }
        return one instanceof String text ? Isolated.of(text) : one;
    }
}
