package org.keurwerk.certificate.register;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keurwerk.certificate.lifecycle.CertificateNumber;
import org.keurwerk.certificate.lifecycle.RefusedNumber;
import org.keurwerk.commons.text.Folding;

/** Texts as the words that people search by: small letters without accents, cut at everything that is neither letter nor digit. */
final class SearchWords {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[1-9])");

    private SearchWords() {}

    /** The words of what somebody typed. A whole certificate number counts as the words that it is found by, however it was written or pasted. */
    static List<String> searched(String text) {
        try {
            return typed(CertificateNumber.parse(text).text());
        } catch (RefusedNumber e) {
            return typed(text);
        }
    }

    /** The words of a text. */
    static List<String> typed(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(Folding.of(text)))
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
