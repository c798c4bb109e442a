package org.keurwerk.audit.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class RememberingPasswordEncoderTest {

    private final AtomicInteger slowMatches = new AtomicInteger();
    private final PasswordEncoder passwords = new RememberingPasswordEncoder(new Counted());

    @Test
    void aPasswordThatWasHashedHereIsKnownAtTheFirstSignIn() {
        String hash = passwords.encode("a long password");

        assertThat(passwords.matches("a long password", hash)).isTrue();
        assertThat(slowMatches).hasValue(0);
    }

    @Test
    void aPasswordThatWasHashedElsewhereIsWorkedOutOnce() {
        String hash = new BCryptPasswordEncoder(4).encode("a long password");

        assertThat(passwords.matches("a long password", hash)).isTrue();
        assertThat(passwords.matches("a long password", hash)).isTrue();
        assertThat(slowMatches).hasValue(1);
    }

    @Test
    void aWrongPasswordIsNeverRemembered() {
        String hash = passwords.encode("a long password");

        assertThat(passwords.matches("a wrong password", hash)).isFalse();
        assertThat(passwords.matches("a wrong password", hash)).isFalse();
        assertThat(slowMatches).hasValue(2);
    }

    /** A slow encoder that counts what it is asked. */
    private final class Counted implements PasswordEncoder {
        private final PasswordEncoder bcrypt = new BCryptPasswordEncoder(4);

        @Override
        public @Nullable String encode(@Nullable CharSequence raw) {
            return bcrypt.encode(raw);
        }

        @Override
        public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
            slowMatches.incrementAndGet();
            return bcrypt.matches(raw, encoded);
        }
    }
}
