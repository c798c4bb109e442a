package org.keurwerk.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whether and when a notice is tried again: pauses grow, and they end. */
final class RetryRule {

    private final DeliverySettings settings;

    RetryRule(DeliverySettings settings) {
        this.settings = settings;
    }

    /** The pause after so many failed attempts before this one; empty when it is not tried again. */
    Optional<Duration> pauseAfter(FailureReason reason, int attemptsBefore) {
        List<Duration> pauses =
                switch (reason.retry()) {
                    case NEVER -> List.of();
                    case AS_MAIL -> settings.mailPauses();
                    case AS_SERVICE -> settings.servicePauses();
                };
        return attemptsBefore < pauses.size() ? Optional.of(pauses.get(attemptsBefore)) : Optional.empty();
    }
}
