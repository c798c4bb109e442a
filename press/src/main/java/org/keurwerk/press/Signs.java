package org.keurwerk.press;

import java.util.Locale;

/** Signs that no font of ours draws, most of them faces and things of the emoji: a document says which they are. */
final class Signs {

    private Signs() {}

    /** The text with every such sign as its name in brackets, for example {@code [books]}. */
    static String inWords(String text) {
        if (text.codePoints().noneMatch(Signs::isUndrawn)) {
            return text;
        }
        StringBuilder said = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            String name = isUndrawn(sign) ? Character.getName(sign) : null;
            if (name == null) {
                said.appendCodePoint(sign);
            } else {
                said.append('[').append(name.toLowerCase(Locale.ROOT)).append(']');
            }
        });
        return said.toString();
    }

    private static boolean isUndrawn(int sign) {
        return Character.getType(sign) == Character.OTHER_SYMBOL
                && Letters.faceOf(sign).isEmpty();
    }
}
