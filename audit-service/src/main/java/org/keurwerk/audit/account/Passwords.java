package org.keurwerk.audit.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What a password must be, wherever one is chosen: 12 to 128 characters of any kind, and none that is guessed first (NIST SP 800-63B, 5.1.1.2:
 * length counts, a list of common ones is refused, no rules about kinds of characters).
 */
@Component
public class Passwords {

    /** The shortest that is taken, in characters. */
    public static final int SHORTEST = 12;

    private static final int LONGEST = 128;
    private static final int LOOKED_AT = 64;
    private static final int GUESSED_LATE = 2;

    private final PasswordEncoder encoder;
    private final Zxcvbn guesses = new Zxcvbn();

    public Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /**
     * What is wrong with a password.
     *
     * @param field where it was typed
     * @param about what is known of its owner, which is guessed first: names, address
     */
    public List<FieldProblem> problems(String field, @Nullable String password, String... about) {
        if (password == null || password.isEmpty()) {
            return List.of(FieldProblem.of(field, "required"));
        }
        int length = Normalizer.normalize(password, Normalizer.Form.NFC)
                .codePointCount(
                        0, Normalizer.normalize(password, Normalizer.Form.NFC).length());
        if (length < SHORTEST || length > LONGEST) {
            return List.of(FieldProblem.of(field, "length", SHORTEST + ".." + LONGEST));
        }
        String beginning = password.substring(0, Math.min(LOOKED_AT, password.length()));
        List<String> known = Stream.of(about).filter(word -> !word.isBlank()).toList();
        boolean guessed = guesses.measure(beginning, known).getScore() < GUESSED_LATE;
        return guessed ? List.of(FieldProblem.of(field, "password-common")) : List.of();
    }

    /** The hash of a password. */
    public String hash(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("there is no password to encode");
        }
        return hash;
    }

    /** Whether a password is the one of a hash. */
    public boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }
}
