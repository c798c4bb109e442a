package org.keurwerk.notification.ledger;

import java.nio.charset.StandardCharsets;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventCatalog;
import org.keurwerk.contracts.EventCodec;

/**
 * The event that a notice is about, kept in the notice as it travelled: ids and dates only. Names and addresses are looked up when the letter is
 * written.
 *
 * @param type the event's name on the wire
 * @param body its data
 */
public record StoredEvent(String type, String body) {

    /** An event in the form in which it is kept. */
    public static StoredEvent of(Event event) {
        return new StoredEvent(
                EventCatalog.typeOf(event.getClass()).value(),
                new String(EventCodec.toJson(event), StandardCharsets.UTF_8));
    }

    /** The event again. */
    public Event event() {
        Class<? extends Event> record = EventCatalog.recordOf(type)
                .orElseThrow(() -> new IllegalStateException("a notice is about an event of the unknown type " + type));
        return EventCodec.fromJson(body.getBytes(StandardCharsets.UTF_8), record);
    }
}
