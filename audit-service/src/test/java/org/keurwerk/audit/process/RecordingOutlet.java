package org.keurwerk.audit.process;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.keurwerk.audit.process.engine.outbox.EventOutlet;
import org.keurwerk.commons.trace.TraceContext;
import org.keurwerk.contracts.Event;

/** A broker that remembers what it was given and can be away. */
final class RecordingOutlet implements EventOutlet {

    record Published(String eventId, Event data, String correlationId, TraceContext trace) {}

    final List<Published> attempts = new CopyOnWriteArrayList<>();
    final List<Published> published = new CopyOnWriteArrayList<>();
    /** The trajectory of each job that had something to publish. */
    final List<String> jobs = new CopyOnWriteArrayList<>();

    private final AtomicInteger refusals = new AtomicInteger();

    void refuseNext(int times) {
        refusals.set(times);
    }

    void forget() {
        jobs.clear();
        attempts.clear();
        published.clear();
        refusals.set(0);
    }

    @Override
    public void publish(List<Outgoing> events, String correlationId) {
        List<Published> all = events.stream()
                .map(event -> new Published(event.eventId(), event.data(), correlationId, TraceContext.current()))
                .toList();
        jobs.add(correlationId);
        attempts.addAll(all);
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("the broker is away");
        }
        published.addAll(all);
    }

    <E extends Event> List<E> published(Class<E> type, String trajectoryId) {
        return published.stream()
                .filter(event -> event.correlationId().equals(trajectoryId))
                .map(Published::data)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The milestones of a trajectory in the order in which they were published; deadlines left out. */
    List<String> milestones(String trajectoryId) {
        return published.stream()
                .filter(event -> event.correlationId().equals(trajectoryId))
                .map(Published::data)
                .filter(Fact.class::isInstance)
                .map(event -> ((Fact) event).milestone())
                .toList();
    }
}
