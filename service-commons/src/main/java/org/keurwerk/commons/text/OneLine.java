package org.keurwerk.commons.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A name or a place as one line: what people type or paste differs in ways that nobody sees, and must not make two of one thing. Letters are
 * composed (Unicode NFC), format characters such as the zero-width space (Unicode category Cf) are left out, and every run of white space or control
 * characters is one space.
 */
public final class OneLine {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cn}\\p{Co}\\p{Cs}]");
    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\p{Cc}\\s]+");

    private OneLine() {}

    /** The text as it is kept and shown. */
    public static String of(String typed) {
        String seen = UNSEEN.matcher(typed).replaceAll("");
        return Normalizer.normalize(SPACE.matcher(seen).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    /**
     * The text as somebody typed it who can be told what is wrong: what makes no difference is gone, as in {@link #of}, but what cannot be printed
     * ({@link Printable}) stays, to be refused with its field.
     */
    public static String typed(String text) {
        return Printable.firstThatIsNot(text).isEmpty() ? of(text) : text;
    }

    /**
     * What two spellings of the same thing have in common: the line, folded as it is for searching (see {@link Folding}). So what is found as the same
     * is the same.
     */
    public static String key(String typed) {
        return of(Folding.of(of(typed)));
    }
}
