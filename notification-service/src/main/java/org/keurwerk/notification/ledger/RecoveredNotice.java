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
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * What this service's own events say of a notice: how it was planned last, and what became of it. An event that comes twice says nothing new, and
 * what was sent stays sent.
 *
 * @param causationId the event that the last event about the notice followed from
 * @param commands the commands that planned it again
 * @param published the ids of the events about it, each with its moment
 */
@Document(RecoveredNotice.COLLECTION)
record RecoveredNotice(
        @Id String id,
        @Nullable LocalDate plannedFor,
        @Nullable Instant plannedAt,
        @Nullable String causationId,
        NoticeState state,
        Delivery delivery,
        List<String> commands,
        @Field("told") Map<String, Instant> published) {

    static final String COLLECTION = "remembered_notices";

    RecoveredNotice {
        commands = List.copyOf(commands);
        published = Map.copyOf(published);
    }

    /** A notice before the first event about it. */
    static RecoveredNotice unknown(String id) {
        return new RecoveredNotice(id, null, null, null, NoticeState.PLANNED, Delivery.none(), List.of(), Map.of());
    }

    /** The same notice after one more event, in the order in which they were published. */
    RecoveredNotice after(EventEnvelope<?> event) {
        if (state == NoticeState.SENT || published.containsKey(event.id())) {
            return this;
        }
        if (event.data() instanceof NoticePlanned planned) {
            return with(event, planned.plannedFor(), event.time(), NoticeState.PLANNED, Delivery.none());
        }
        if (event.data() instanceof NoticeSent sent) {
            return with(
                    event, plannedFor, plannedAt, NoticeState.SENT, Delivery.recovered(sent.sentOn(), event.time()));
        }
        if (event.data() instanceof NoticeFailed failed) {
            return with(
                    event,
                    plannedFor,
                    plannedAt,
                    NoticeState.FAILED,
                    Delivery.recovered(failed.attempts(), failed.reason()));
        }
        return this;
    }

    /** The same notice, after a command that may have planned it again. */
    RecoveredNotice afterCommand(String commandId) {
        if (commands.contains(commandId) || !published.containsKey(NoticeEvents.plannedId(id, commandId))) {
            return this;
        }
        List<String> more = new ArrayList<>(commands);
        more.add(commandId);
        return new RecoveredNotice(id, plannedFor, plannedAt, causationId, state, delivery, more, published);
    }

    /** When an event was published, if it was. */
    Optional<Instant> publishedAt(String eventId) {
        return Optional.ofNullable(published.get(eventId));
    }

    private RecoveredNotice with(
            EventEnvelope<?> event,
            @Nullable LocalDate on,
            @Nullable Instant at,
            NoticeState newState,
            Delivery newDelivery) {
        Map<String, Instant> more = new HashMap<>(published);
        more.put(event.id(), event.time());
        return new RecoveredNotice(id, on, at, event.causationId(), newState, newDelivery, commands, more);
    }
}
