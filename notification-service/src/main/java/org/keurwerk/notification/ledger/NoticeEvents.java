package org.keurwerk.notification.ledger;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.notification.NoticeFailed;
import org.keurwerk.contracts.notification.NoticePlanned;
import org.keurwerk.contracts.notification.NoticeSent;
import org.keurwerk.contracts.notification.NoticeSetAside;
import org.springframework.stereotype.Component;

/** The events by which the ledger informs the other services. Their ids follow from the fact, so publishing twice is the same event. */
@Component
class NoticeEvents {

    private final EventPublisher publisher;

    NoticeEvents(EventPublisher publisher) {
        this.publisher = publisher;
    }

    /** Stands for the first planning of a notice, where later ones have the id of their cause. */
    static final String FIRST = "first";

    /** The id of the event that announces a planning. */
    static String plannedId(String noticeId, String why) {
        return idOf(noticeId + ":planned:" + why);
    }

    /** It will go out on a day; {@code why} distinguishes one planning of the notice from the next. */
    PendingEvent planned(Notice notice, LocalDate on, String why) {
        return pending(
                notice,
                plannedId(notice.id(), why),
                new NoticePlanned(
                        notice.id(),
                        notice.template(),
                        notice.recipient(),
                        notice.trajectoryId(),
                        notice.organisationId(),
                        notice.cause(),
                        on));
    }

    PendingEvent sent(Notice notice, LocalDate on, String messageId) {
        return pending(
                notice,
                idOf(notice.id() + ":sent"),
                new NoticeSent(
                        notice.id(),
                        notice.template(),
                        notice.recipient(),
                        notice.trajectoryId(),
                        notice.organisationId(),
                        on,
                        messageId));
    }

    PendingEvent failed(Notice notice, int attempts, String reason) {
        return pending(
                notice,
                idOf(notice.id() + ":failed:" + notice.commands().size()),
                new NoticeFailed(
                        notice.id(),
                        notice.template(),
                        notice.recipient(),
                        notice.trajectoryId(),
                        notice.organisationId(),
                        attempts,
                        reason));
    }

    /** The same day may set it aside, take it up again and set it aside once more: each has a cause of its own. */
    PendingEvent setAside(Notice notice, LocalDate on, String reason) {
        return pending(
                notice,
                idOf(notice.id() + ":set-aside:" + notice.causationId()),
                new NoticeSetAside(
                        notice.id(),
                        notice.template(),
                        notice.recipient(),
                        notice.trajectoryId(),
                        notice.organisationId(),
                        on,
                        reason));
    }

    private PendingEvent pending(Notice notice, String id, Event data) {
        return PendingEvent.of(
                publisher.envelope(id, data, Objects.toString(notice.trajectoryId(), null), notice.causationId()));
    }

    private static String idOf(String fact) {
        return UUID.nameUUIDFromBytes(fact.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
