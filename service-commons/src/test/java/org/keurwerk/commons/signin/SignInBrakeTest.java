package org.keurwerk.commons.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Guessing gets slow, signing in does not; and a name that nobody has costs as much as one that somebody has. */
class SignInBrakeTest {

    private static final String HERE = "192.0.2.1";

    private final AtomicLong nanos = new AtomicLong();
    private final SignInBrake brake = new SignInBrake(nanos::get);
    private final AtomicInteger compared = new AtomicInteger();
    private final PasswordEncoder plain = new PasswordEncoder() {
        @Override
        public @Nullable String encode(@Nullable CharSequence raw) {
            return String.valueOf(raw);
        }

        @Override
        public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
            compared.incrementAndGet();
            return encoded != null && encoded.contentEquals(String.valueOf(raw));
        }
    };
    private final CheckingPasswords checking = new CheckingPasswords(
            username -> {
                if (!username.equals("office")) {
                    throw new UsernameNotFoundException("unknown");
                }
                return new User(username, "right", Set.of());
            },
            plain,
            brake);

    private void wrong(int times, String address) {
        for (int i = 0; i < times; i++) {
            brake.wrong("office", address);
        }
    }

    private void later(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    private UsernamePasswordAuthenticationToken attempt(String name, String password) {
        UsernamePasswordAuthenticationToken attempt =
                UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        attempt.setDetails(new WebAuthenticationDetails(HERE, null));
        return attempt;
    }

    @Test
    void aFewMistakesCostNothing() {
        wrong(4, HERE);

        assertThat(brake.pause("office", HERE)).isZero();
    }

    @Test
    void everyFurtherMistakeDoublesThePauseUpToALongestOne() {
        wrong(5, HERE);
        assertThat(brake.pause("office", HERE)).isEqualTo(Duration.ofSeconds(1));
        wrong(1, HERE);
        assertThat(brake.pause("office", HERE)).isEqualTo(Duration.ofSeconds(2));
        later(Duration.ofSeconds(2));
        assertThat(brake.pause("office", HERE)).isZero();
        wrong(20, HERE);
        assertThat(brake.pause("office", HERE)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void somebodyElsesGuessesElsewhereDoNotStopTheOwnerAtOnce() {
        wrong(20, "198.51.100.7");

        assertThat(brake.pause("office", HERE)).isZero();
        wrong(15, "198.51.100.8");
        assertThat(brake.pause("office", HERE)).isPositive();
    }

    @Test
    void anAddressThatTriesManyNamesIsSlowedForAllOfThem() {
        for (int i = 0; i < 101; i++) {
            brake.wrong("name" + i, HERE);
        }

        assertThat(brake.pause("director", HERE)).isPositive();
        assertThat(brake.pause("director", "198.51.100.7")).isZero();
    }

    @Test
    void whoeverSignsInStartsAnew() {
        wrong(4, HERE);
        checking.authenticate(attempt("office", "right"));
        wrong(4, HERE);

        assertThat(brake.pause("office", HERE)).isZero();
    }

    @Test
    void theRightPasswordWaitsToo() {
        for (int i = 0; i < 6; i++) {
            later(Duration.ofMinutes(5));
            assertThatThrownBy(() -> checking.authenticate(attempt("office", "wrong")))
                    .isInstanceOf(BadCredentialsException.class);
        }

        assertThatThrownBy(() -> checking.authenticate(attempt("office", "right")))
                .isInstanceOfSatisfying(TooManyGuesses.class, waits -> assertThat(waits.seconds())
                        .isPositive());
        later(Duration.ofSeconds(3));
        assertThat(checking.authenticate(attempt("office", "right")).isAuthenticated())
                .isTrue();
    }

    @Test
    void aNameThatNobodyHasCostsOneComparisonLikeAnyOther() {
        assertThatThrownBy(() -> checking.authenticate(attempt("nobody", "userNotFoundPassword")))
                .isInstanceOf(BadCredentialsException.class);
        assertThat(compared).hasValue(1);
        assertThatThrownBy(() -> checking.authenticate(attempt("office", "wrong")))
                .isInstanceOf(BadCredentialsException.class);
        assertThat(compared).hasValue(2);
    }
}
