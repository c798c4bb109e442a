package org.keurwerk.commons.messaging;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event that can never be handled, however often it is tried: it cannot be read, is not from who may say it, or breaks a rule. It is parked at once,
 * so that it holds nobody up.
 */
public final class RefusedEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 10;

    /** Refused for a reason, which an operator reads. */
    public RefusedEvent(String reason) {
        this(reason, null);
    }

    /** Whether a failure is one, or has one as its cause. */
    static boolean isBehind(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause == null ? null : cause.getCause())
                .limit(DEEPEST)
                .anyMatch(RefusedEvent.class::isInstance);
    }

    /** Refused for a reason, with what went wrong. */
    public RefusedEvent(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
