package org.keurwerk.audit.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A slow password hash, worked out once per password rather than once per call of the API: remembers, under a key that lives only in this process,
 * which pairs of password and hash belong together. A changed password has another hash and is not remembered. Letters with marks are composed
 * first (Unicode NFC), as keyboards differ in how they send them.
 */
final class RememberingPasswordEncoder implements PasswordEncoder {

    private static final int REMEMBERED = 1_000;
    private static final String ALGORITHM = "HmacSHA256";

    private final PasswordEncoder slow;
    private final SecretKeySpec key;
    private final Cache<String, Boolean> matched =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    RememberingPasswordEncoder(PasswordEncoder slow) {
        this.slow = slow;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence typed) {
        String raw = composed(typed);
        String encoded = slow.encode(raw);
        if (raw != null && encoded != null) {
            matched.put(pair(raw, encoded), Boolean.TRUE);
        }
        return encoded;
    }

    @Override
    public boolean matches(@Nullable CharSequence typed, @Nullable String encoded) {
        String raw = composed(typed);
        if (raw == null || encoded == null) {
            return false;
        }
        String pair = pair(raw, encoded);
        if (matched.getIfPresent(pair) != null) {
            return true;
        }
        boolean matches = slow.matches(raw, encoded);
        if (matches) {
            matched.put(pair, Boolean.TRUE);
        }
        return matches;
    }

    private static @Nullable String composed(@Nullable CharSequence typed) {
        return typed == null ? null : Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    private String pair(CharSequence raw, String encoded) {
        String text = encoded + '\n' + raw;
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }
}
