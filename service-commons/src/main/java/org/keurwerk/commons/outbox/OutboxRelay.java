package org.keurwerk.commons.outbox;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.messaging.EventPublisher.EventNotPublished;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.keurwerk.commons.time.DueWork;
import org.keurwerk.contracts.EventEnvelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Publishes the pending events of the documents of one collection, in the order of each document, and then removes them: a batch of documents is
 * sent whole, and one write removes what the broker acknowledged. What the broker does not take stays where it is and is tried again; what is
 * published twice after a crash has the same id.
 */
public class OutboxRelay implements DueWork, CollectionIndexes, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final String FIELD = "pendingEvents";
    private static final String IDS = FIELD + ".id";
    private static final int BATCH = 200;

    private final MongoTemplate mongo;
    private final String collection;
    private final EventPublisher publisher;
    private final ExecutorService thread;
    private final AtomicBoolean nudged = new AtomicBoolean();

    /** A relay for the aggregates in a collection, which have a field {@code List<PendingEvent> pendingEvents}. */
    public OutboxRelay(MongoTemplate mongo, String collection, EventPublisher publisher) {
        this(mongo, collection, publisher, Executors.newSingleThreadExecutor(work -> {
            Thread named = new Thread(work, "outbox-" + collection);
            named.setDaemon(true);
            return named;
        }));
    }

    OutboxRelay(MongoTemplate mongo, String collection, EventPublisher publisher, ExecutorService thread) {
        this.mongo = mongo;
        this.collection = collection;
        this.publisher = publisher;
        this.thread = thread;
    }

    @Override
    public String collection() {
        return collection;
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index(IDS, Sort.Direction.ASC).sparse());
    }

    /**
     * Says that a document has events to publish, so that they need not wait for the next round. At most one run waits to begin, however often this
     * is called: it will see them all.
     */
    public void nudge() {
        if (nudged.compareAndSet(false, true)) {
            thread.execute(() -> {
                nudged.set(false);
                relayQuietly();
            });
        }
    }

    @Scheduled(fixedDelayString = "${keurwerk.outbox.interval:1s}")
    void everyRound() {
        relayQuietly();
    }

    private void relayQuietly() {
        try {
            relay();
        } catch (RuntimeException e) {
            LOG.warn("events of {} wait for the broker: {}", collection, e.getMessage());
        }
    }

    /** Publishes all there is; returns how many. */
    public synchronized int relay() {
        int published = 0;
        List<Document> batch = pending(BATCH);
        while (!batch.isEmpty()) {
            published += publish(batch);
            batch = pending(BATCH);
        }
        return published;
    }

    private int publish(List<Document> documents) {
        List<EventEnvelope<?>> events = documents.stream()
                .flatMap(document -> mongo.getConverter().read(Pending.class, document).pendingEvents().stream())
                .<EventEnvelope<?>>map(PendingEvent::toEnvelope)
                .toList();
        try {
            publisher.publishAll(events);
            remove(documents, events.stream().map(EventEnvelope::id).toList());
        } catch (EventNotPublished e) {
            remove(documents, e.acknowledged());
            throw e;
        }
        return events.size();
    }

    private void remove(List<Document> documents, List<String> eventIds) {
        if (!eventIds.isEmpty()) {
            mongo.updateMulti(
                    Query.query(Criteria.where("_id")
                            .in(documents.stream()
                                    .map(document -> document.get("_id"))
                                    .toList())),
                    new Update().pull(FIELD, new Document("id", new Document("$in", eventIds))),
                    collection);
        }
    }

    private List<Document> pending(int limit) {
        Query query = Query.query(Criteria.where(IDS).exists(true)).limit(limit);
        query.fields().include("_id", FIELD);
        return mongo.find(query, Document.class, collection);
    }

    @Override
    public List<String> doWhatIsDue(LocalDate today) {
        relay();
        return List.of();
    }

    @Override
    public boolean idle() {
        return pending(1).isEmpty();
    }

    @Override
    public @Nullable LocalDate nextDue() {
        return null;
    }

    @Override
    public void close() {
        thread.shutdown();
    }

    record Pending(List<PendingEvent> pendingEvents) {}
}
