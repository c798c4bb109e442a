package org.keurwerk.commons.ids;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes ids that say what they name: a prefix and twenty characters that are never given out twice ({@code trj_4k9w...}). */
public final class Ids {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new id with 100 random bits. */
    public static String next(String prefix) {
        StringBuilder id = new StringBuilder(prefix).append('_');
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }

    /** The id that always follows from the same name: doing a thing twice gives one id. */
    public static String of(String prefix, String name) {
        UUID uuid = UUID.nameUUIDFromBytes((prefix + ':' + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return prefix + '_' + uuid.toString().replace("-", "").substring(0, LENGTH);
    }
}
