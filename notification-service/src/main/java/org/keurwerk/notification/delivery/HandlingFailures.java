package org.keurwerk.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.keurwerk.notification.ledger.DueNotices;
import org.keurwerk.notification.ledger.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What follows from an attempt that failed: the notice is tried again later, or it has failed and waits for the office. */
@Component
class HandlingFailures {

    private static final Logger LOG = LoggerFactory.getLogger(HandlingFailures.class);

    private final DueNotices notices;
    private final RetryRule retry;
    private final Clock clock;

    HandlingFailures(DueNotices notices, DeliverySettings settings, Clock clock) {
        this.notices = notices;
        this.retry = new RetryRule(settings);
        this.clock = clock;
    }

    /** Notes it in the ledger; returns a line for people when the notice has failed. */
    Optional<String> handle(Notice notice, NotDelivered failure) {
        String reason = failure.reason().slug();
        Optional<Duration> pause =
                retry.pauseAfter(failure.reason(), notice.delivery().attempts());
        if (pause.isPresent()) {
            LOG.info("{} waits ({}) and is tried again in {}", notice.id(), reason, pause.get());
            notices.postpone(notice, reason, clock.instant().plus(pause.get()));
            return Optional.empty();
        }
        LOG.warn("{} could not be sent: {}", notice.id(), reason, failure);
        notices.fail(notice, reason);
        return Optional.of("NoticeFailed: %s: %s (%s)".formatted(notice.recipient(), notice.template(), reason));
    }
}
