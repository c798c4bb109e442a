package org.keurwerk.commons.messaging;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.id.Id;

/**
 * What is believed of an event before anybody handles it: that it says to be from the one writer of its topic, that its record's key is its subject, and
 * that every field has a value that can make sense. Whether the writer is who it says is for the broker to prove.
 */
final class BelievingEvents {

    /** What every service's events are from, before its name. */
    static final String SYSTEM = "urn:nld:keurwerk:systeem:";

    private static final Map<String, String> WRITERS = Map.of(
            Topics.AUDIT_EVENTS, "audit-service",
            Topics.CERTIFICATE_EVENTS, "certificate-service",
            Topics.NOTIFICATION_EVENTS, "notification-service",
            Topics.NOTIFICATION_COMMANDS, "audit-service");

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_ID = 200;
    private static final int MOST_ITEMS = 500;
    private static final int HIGHEST = 1_000_000;

    private final boolean writers;

    /** Whether writers are checked too: not in the tests of one service, which play the others. */
    BelievingEvents(boolean writers) {
        this.writers = writers;
    }

    /**
     * Lets an event pass that can be believed.
     *
     * @throws RefusedEvent naming what cannot be
     */
    void check(EventEnvelope<?> event, String topic, @Nullable String key) {
        if (writers) {
            String writer = WRITERS.get(event.topic());
            if (!event.topic().equals(topic)) {
                throw new RefusedEvent(event.type() + " does not travel on " + topic);
            }
            if (!URI.create(SYSTEM + writer).equals(URI.create(event.source()))) {
                throw new RefusedEvent(event.type() + " is for " + writer + " to say, not for " + event.source());
            }
            if (!event.subject().equals(key)) {
                throw new RefusedEvent(event.type() + " about " + event.subject() + " has the key of another");
            }
        }
        if (event.id().isBlank() || event.id().length() > LONGEST_ID) {
            throw new RefusedEvent(event.type() + " has no id that can be one");
        }
        check(event.type(), "time", event.time());
        checkFields(event.type(), event.data());
    }

    private static void checkFields(String what, Object record) {
        for (RecordComponent field : record.getClass().getRecordComponents()) {
            try {
                check(what, field.getName(), field.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("an event is a public record: " + record.getClass(), e);
            }
        }
    }

    private static void check(String what, String field, @Nullable Object value) {
        boolean sound = true;
        if (value instanceof String text) {
            sound = text.length() <= LONGEST_TEXT
                    && text.codePoints().noneMatch(one -> Character.isISOControl(one) && !Character.isWhitespace(one));
        } else if (value instanceof Id id) {
            sound = id.value().length() <= LONGEST_ID;
        } else if (value instanceof LocalDate day) {
            sound = isPlausible(day);
        } else if (value instanceof Instant moment) {
            sound = moment.isAfter(Instant.EPOCH)
                    && moment.isBefore(LATEST.atStartOfDay(ZoneOffset.UTC).toInstant());
        } else if (value instanceof Integer number) {
            sound = number >= 0 && number <= HIGHEST;
        } else if (value instanceof Collection<?> items) {
            sound = items.size() <= MOST_ITEMS;
            items.forEach(item -> check(what, field, item));
        } else if (value instanceof Record nested) {
            checkFields(what, nested);
        }
        if (!sound) {
            throw new RefusedEvent(what + " has a value in " + field + " that makes no sense");
        }
    }

    private static boolean isPlausible(LocalDate day) {
        return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }
}
