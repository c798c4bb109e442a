package org.keurwerk.notification.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of one letter, from the message bundles: {@code letter.<slug>.<variant>.<part>} where there is such a key, else
 * {@code letter.<slug>.<part>}.
 */
record Sentences(Words words, String slug, String variant, List<Object> arguments) {

    /** A sentence that every letter has. */
    String say(String part) {
        String special = special(part);
        return special == null ? words.say("letter." + slug + '.' + part, arguments.toArray()) : special;
    }

    /** A sentence that some letters have. */
    @Nullable String sayIfAny(String part) {
        String special = special(part);
        return special == null ? words.sayIfAny("letter." + slug + '.' + part, arguments.toArray()) : special;
    }

    private @Nullable String special(String part) {
        return variant.isEmpty()
                ? null
                : words.sayIfAny("letter." + slug + '.' + variant + '.' + part, arguments.toArray());
    }
}
