package org.keurwerk.commons.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.keurwerk.commons.text.Printable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slows down who guesses passwords: after a few wrong ones the next try has to wait, and twice as long after each. Counted three ways: for an account
 * from one address, which stops a person who guesses; for an account from anywhere, later, so that a stranger elsewhere does not lock its owner out
 * at once; for an address over all accounts, latest, as many people may share one. Whoever signs in takes the count of the account back.
 */
class SignInBrake {

    private static final Logger LOG = LoggerFactory.getLogger(SignInBrake.class);
    private static final int FREE_HERE = 5;
    private static final int FREE_ANYWHERE = 30;
    private static final int FREE_OF_AN_ADDRESS = 100;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final int MOST_COUNTED = 20_000;
    private static final int LONGEST_NAME = 60;

    private final LongSupplier nanos;
    private final Cache<String, Wrong> wrong;

    SignInBrake(LongSupplier nanos) {
        this.nanos = nanos;
        this.wrong = Caffeine.newBuilder()
                .expireAfterWrite(FORGOTTEN)
                .ticker(nanos::getAsLong)
                .maximumSize(MOST_COUNTED)
                .build();
    }

    /** Wrong passwords in a row, and until when the next try waits. */
    private record Wrong(int times, long until) {}

    /** How long a try must wait; zero when it need not. */
    Duration pause(String username, String address) {
        long now = nanos.getAsLong();
        long longest = keys(username, address).stream()
                .map(key -> wrong.getIfPresent(key.name()))
                .mapToLong(count -> count == null ? 0 : count.until() - now)
                .max()
                .orElse(0);
        return Duration.ofNanos(Math.max(0, longest));
    }

    /** Counts a wrong password. */
    void wrong(String username, String address) {
        long now = nanos.getAsLong();
        for (Key key : keys(username, address)) {
            Wrong count = wrong.asMap().compute(key.name(), (name, before) -> {
                int times = before == null ? 1 : before.times() + 1;
                return new Wrong(times, now + pauseAfter(times - key.free()).toNanos());
            });
            if (count != null && count.times() >= key.free()) {
                LOG.warn(
                        "sign-in slowed: account '{}' from {}, {} wrong passwords, next try in {} s",
                        shortened(username),
                        address,
                        count.times(),
                        pauseAfter(count.times() - key.free()).toSeconds());
            }
        }
    }

    /** Forgets what was counted for an account whose owner has signed in. */
    void right(String username, String address) {
        keys(username, address).stream().limit(2).forEach(key -> wrong.invalidate(key.name()));
    }

    private record Key(String name, int free) {}

    private static List<Key> keys(String username, String address) {
        String account = shortened(username);
        return List.of(
                new Key("here " + address + " " + account, FREE_HERE),
                new Key("anywhere " + account, FREE_ANYWHERE),
                new Key("address " + address, FREE_OF_AN_ADDRESS));
    }

    private static Duration pauseAfter(int timesTooMany) {
        if (timesTooMany < 0) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(timesTooMany, 20));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private static String shortened(String username) {
        String name = Printable.of(username).replaceAll("\\s", " ");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
