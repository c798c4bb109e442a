package org.keurwerk.notification.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.notification.NoticeFailed;
import org.keurwerk.contracts.notification.NoticePlanned;
import org.keurwerk.contracts.notification.NoticeSent;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What this service's own events say of a notice: how it was planned last, and what became of it. An event that comes twice says nothing new, and
 * what was sent stays sent.
 *
 * @param causationId the event that the notice told of when it was last heard of
 * @param commands the commands that planned it again
 * @param told the ids of the events about it, each with its moment
 */
@Document(RememberedNotice.COLLECTION)
record RememberedNotice(
        @Id String id,
        @Nullable LocalDate plannedFor,
        @Nullable Instant plannedAt,
        @Nullable String causationId,
        NoticeState state,
        Delivery delivery,
        List<String> commands,
        Map<String, Instant> told) {

    static final String COLLECTION = "remembered_notices";

    RememberedNotice {
        commands = List.copyOf(commands);
        told = Map.copyOf(told);
    }

    /** A notice of which nothing was heard yet. */
    static RememberedNotice unheardOf(String id) {
        return new RememberedNotice(id, null, null, null, NoticeState.PLANNED, Delivery.none(), List.of(), Map.of());
    }

    /** The same notice after one more event, in the order in which they were published. */
    RememberedNotice after(EventEnvelope<?> event) {
        if (state == NoticeState.SENT || told.containsKey(event.id())) {
            return this;
        }
        if (event.data() instanceof NoticePlanned planned) {
            return heard(event, planned.plannedFor(), event.time(), NoticeState.PLANNED, Delivery.none());
        }
        if (event.data() instanceof NoticeSent sent) {
            return heard(
                    event, plannedFor, plannedAt, NoticeState.SENT, Delivery.remembered(sent.sentOn(), event.time()));
        }
        if (event.data() instanceof NoticeFailed failed) {
            return heard(
                    event,
                    plannedFor,
                    plannedAt,
                    NoticeState.FAILED,
                    Delivery.remembered(failed.attempts(), failed.reason()));
        }
        return this;
    }

    /** The same notice, after a command that may have planned it again. */
    RememberedNotice afterCommand(String commandId) {
        if (commands.contains(commandId) || !told.containsKey(NoticeEvents.plannedId(id, commandId))) {
            return this;
        }
        List<String> more = new ArrayList<>(commands);
        more.add(commandId);
        return new RememberedNotice(id, plannedFor, plannedAt, causationId, state, delivery, more, told);
    }

    /** When an event was published, if it was. */
    Optional<Instant> toldAt(String eventId) {
        return Optional.ofNullable(told.get(eventId));
    }

    private RememberedNotice heard(
            EventEnvelope<?> event, @Nullable LocalDate on, @Nullable Instant at, NoticeState nowIn, Delivery nowGoes) {
        Map<String, Instant> more = new HashMap<>(told);
        more.put(event.id(), event.time());
        return new RememberedNotice(id, on, at, event.causationId(), nowIn, nowGoes, commands, more);
    }
}
