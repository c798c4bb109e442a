package org.keurwerk.commons.text;

import com.ibm.icu.text.Transliterator;

/**
 * Texts as people type them when they search: small letters without accents, in ASCII where Unicode's own tables know how ({@code Súdwest} and
 * {@code sudwest}, {@code œuvre} and {@code oeuvre}, {@code Łódź} and {@code lodz}, {@code Straße} and {@code strasse}). Both what is searched and
 * what is typed go through it, in the portal and in the register. Letters of other scripts stay as they are.
 */
public final class Folding {

    private static final String RULES = "NFKD; [[:M:][:Cf:]] Remove; Lower; Latin-ASCII; [:M:] Remove; NFC";

    private Folding() {}

    /** The text, folded. */
    public static String of(String text) {
        return Loaded.TRANSLITERATOR.transliterate(text);
    }

    /** Made on first use: its tables take some time to load. Safe for several threads. */
    private static final class Loaded {
        private static final Transliterator TRANSLITERATOR = Transliterator.getInstance(RULES);
    }
}
