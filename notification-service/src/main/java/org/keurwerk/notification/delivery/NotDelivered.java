package org.keurwerk.notification.delivery;

import org.jspecify.annotations.Nullable;

/** A notice could not be sent now. */
final class NotDelivered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureReason reason;

    NotDelivered(FailureReason reason, String what, @Nullable Throwable cause) {
        super(what, cause);
        this.reason = reason;
    }

    FailureReason reason() {
        return reason;
    }
}
