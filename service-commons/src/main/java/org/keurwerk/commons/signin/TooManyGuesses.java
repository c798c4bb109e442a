package org.keurwerk.commons.signin;

import java.time.Duration;
import org.keurwerk.commons.problem.ProblemKind;
import org.springframework.security.core.AuthenticationException;

/** So many wrong passwords came before that this try was not looked at. */
public final class TooManyGuesses extends AuthenticationException {

    /** What the API answers. */
    public static final ProblemKind KIND = new ProblemKind("too-many-wrong-passwords", 429);

    private static final long serialVersionUID = 1L;

    private final long seconds;

    /** A try that has to wait this long. */
    public TooManyGuesses(Duration pause) {
        super("too many wrong passwords");
        this.seconds = pause.toSeconds() + 1;
    }

    /** After how many seconds the next try is looked at. */
    public long seconds() {
        return seconds;
    }
}
