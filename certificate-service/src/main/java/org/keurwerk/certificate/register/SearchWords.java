package org.keurwerk.certificate.register;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts as the words that people search by: small letters without accents, cut at everything that is neither letter nor digit. */
final class SearchWords {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[1-9])");

    private SearchWords() {}

    /** The words of what somebody typed. */
    static List<String> typed(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN_WORDS.split(plain))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** The words under which a text is found: also a count without the zeros before it. */
    static List<String> indexed(String... texts) {
        return typed(String.join(" ", texts)).stream()
                .flatMap(word -> Stream.of(word, LEADING_ZEROS.matcher(word).replaceFirst("")))
                .distinct()
                .toList();
    }
}
