package org.keurwerk.audit.account;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** So many wrong passwords came before that this try was not looked at. */
final class TooManyGuesses extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyGuesses(Duration pause) {
        super("too many wrong passwords");
        this.seconds = pause.toSeconds() + 1;
    }

    /** After how many seconds the next try is looked at. */
    long seconds() {
        return seconds;
    }
}
