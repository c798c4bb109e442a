package org.keurwerk.commons.signin;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.text.OneLine;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks a name and a password. For a name that nobody has the same work is done as for one that somebody has, so that the time of the answer does
 * not tell the two apart; and guessing is slowed down by {@link SignInBrake}, which counts all spellings of a name as one.
 */
public final class CheckingPasswords implements AuthenticationProvider {

    private final UserDetailsService accounts;
    private final PasswordEncoder passwords;
    private final SignInBrake brake;
    private final String nobodysHash;

    /** Counts wrong passwords by the machine's own time. */
    public CheckingPasswords(UserDetailsService accounts, PasswordEncoder passwords) {
        this(accounts, passwords, new SignInBrake(System::nanoTime));
    }

    CheckingPasswords(UserDetailsService accounts, PasswordEncoder passwords, SignInBrake brake) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.brake = brake;
        String hash = passwords.encode(UUID.randomUUID().toString());
        if (hash == null) {
            throw new IllegalStateException("a password that nobody knows can be encoded");
        }
        this.nobodysHash = hash;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName();
        String password =
                attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        String counted = OneLine.key(username);
        Duration pause = brake.pause(counted, address);
        if (!pause.isZero()) {
            throw new TooManyGuesses(pause);
        }
        UserDetails account = find(username);
        boolean matches = passwords.matches(password, account == null ? nobodysHash : account.getPassword());
        if (account == null || !matches) {
            brake.wrong(counted, address);
            throw new BadCredentialsException("wrong name or password");
        }
        brake.right(counted, address);
        UsernamePasswordAuthenticationToken known =
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
        known.setDetails(attempt.getDetails());
        return known;
    }

    private @Nullable UserDetails find(String username) {
        try {
            return accounts.loadUserByUsername(username);
        } catch (UsernameNotFoundException nobody) {
            return null;
        } catch (RuntimeException storeAway) {
            throw new InternalAuthenticationServiceException("the accounts cannot be read now", storeAway);
        }
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
