package org.keurwerk.audit.account;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Bcrypt of all of a password. Bcrypt reads 72 bytes and stops at the first zero byte; here it gets a digest of fixed length, written as text. The
 * digest has a key, so that it is nobody else's digest of the same password (OWASP Password Storage Cheat Sheet, pre-hashing with bcrypt).
 *
 * <p>PBKDF2 with the rounds that are advised today also reads everything, and was tried: it took eight times the seconds, which whoever knocks at the
 * door without an account can ask for.
 */
final class WholePasswordEncoder implements PasswordEncoder {

    private static final String ALGORITHM = "HmacSHA384";
    private static final SecretKeySpec KEY =
            new SecretKeySpec("keurwerk password v1".getBytes(StandardCharsets.US_ASCII), ALGORITHM);

    private final BCryptPasswordEncoder bcrypt;

    WholePasswordEncoder(BCryptPasswordEncoder bcrypt) {
        this.bcrypt = bcrypt;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return password == null ? null : bcrypt.encode(digest(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return password != null && bcrypt.matches(digest(password), hash);
    }

    /** 64 characters of ASCII. */
    private static String digest(CharSequence password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(KEY);
            byte[] digest = mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }
}
