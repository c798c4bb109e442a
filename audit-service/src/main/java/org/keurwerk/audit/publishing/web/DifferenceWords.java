package org.keurwerk.audit.publishing.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keurwerk.audit.framework.FrameworkDifference;
import org.keurwerk.audit.framework.FrameworkDifference.What;
import org.keurwerk.commons.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Differences between two framework versions as people read them: the texts in both languages, everything else in the reader's. */
@Component
class DifferenceWords {

    private static final List<String> LANGUAGES = List.of("nl", "en");

    private final MessageSource words;
    private final Dates dates;

    DifferenceWords(MessageSource words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    /** A value, and in which language it is; empty for what is no text of the framework. */
    record Value(String language, String text) {}

    /** A difference: what it is about, what became of it, and how it was and is. */
    record Shown(String what, String kind, List<Value> before, List<Value> after) {}

    List<Shown> shown(List<FrameworkDifference> differences, Locale locale) {
        return differences.stream()
                .map(one -> new Shown(
                        words.getMessage("publishing.what." + one.what(), new Object[] {one.of()}, locale),
                        one.added() ? "added" : one.removed() ? "removed" : "changed",
                        values(one.what(), one.before(), locale),
                        values(one.what(), one.after(), locale)))
                .toList();
    }

    private List<Value> values(What what, Map<String, String> said, Locale locale) {
        String value = said.get("");
        if (value != null) {
            return List.of(new Value("", value(what, value, locale)));
        }
        return LANGUAGES.stream()
                .filter(said::containsKey)
                .map(language -> new Value(language, said.getOrDefault(language, "")))
                .toList();
    }

    private String value(What what, String value, Locale locale) {
        return switch (what) {
            case VALID_FROM, VALID_TO -> dates.full(LocalDate.parse(value));
            case ILLUSTRATIVE, PRESET -> words.getMessage("publishing.value." + value, null, locale);
            case SCOPES ->
                Stream.of(value.split(", "))
                        .map(scope -> words.getMessage("value.Scope." + scope, null, locale))
                        .collect(Collectors.joining(", "));
            case MINIMUM, FLOOR -> value + "%";
            default -> value;
        };
    }
}
