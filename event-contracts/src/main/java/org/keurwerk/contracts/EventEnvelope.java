package org.keurwerk.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event as it travels: CloudEvents 1.0 attributes around the data.
 *
 * @param id unique per fact: publishing the same fact again gives the same id, by which consumers recognise it
 * @param source the system that says so, a urn as the NL GOV profile asks
 * @param time when it happened, by the clock that the whole system follows
 * @param correlationId the trajectory that everything belongs to, where there is one
 * @param causationId the id of the event that led to this one, where there is one
 * @param traceparent the W3C trace context in which it was published
 * @param data the fact
 */
public record EventEnvelope<E extends Event>(
        String id,
        String source,
        Instant time,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent,
        E data) {

    /** The name on the wire of the data's type. */
    public String type() {
        return EventCatalog.typeOf(data.getClass()).value();
    }

    /** The topic on which events of this type travel. */
    public String topic() {
        return EventCatalog.typeOf(data.getClass()).topic();
    }

    /** The id of the aggregate: the record's key. */
    public String subject() {
        return data.subject();
    }
}
