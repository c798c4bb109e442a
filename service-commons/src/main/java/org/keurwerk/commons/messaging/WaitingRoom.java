package org.keurwerk.commons.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.mongo.CollectionIndexes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Where events wait that failed and may succeed later, with those that came after them on the same lane. It lies in the service's own store and is
 * written before the record is acknowledged, so that neither a crash nor a restart loses one. The first of a lane is the one with the lowest offset.
 */
class WaitingRoom implements CollectionIndexes {

    static final String COLLECTION = "waiting_events";

    private static final String LANE = "lane";
    private static final String OFFSET = "offset";
    private static final String NEXT_TRY = "nextTry";

    private final Supplier<MongoOperations> store;
    private final Runnable onEntry;
    private final Set<String> lanes = ConcurrentHashMap.newKeySet();
    private final AtomicInteger assignments = new AtomicInteger();
    private volatile int learned = -1;

    /** Tells {@code onEntry} whenever there may be something to do. */
    WaitingRoom(Supplier<MongoOperations> store, Runnable onEntry) {
        this.store = store;
        this.onEntry = onEntry;
    }

    /** What is known of a waiting event without reading it whole. */
    record Place(String id, String lane, long offset, Instant nextTry) {}

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index(LANE, Sort.Direction.ASC).on(OFFSET, Sort.Direction.ASC));
    }

    /** Other partitions are this service's now: those who had them before may have left events here. */
    void partitionsChanged() {
        assignments.incrementAndGet();
        onEntry.run();
    }

    /**
     * Whether a record has to wait because an earlier one of its lane does. Only the thread that reads a partition lets events in on its lanes, so
     * what it remembers is never too little, and the store is asked only about lanes that once were occupied.
     */
    boolean isOccupied(ConsumerRecord<String, byte[]> record) {
        if (learned != assignments.get()) {
            learn();
        }
        String lane = WaitingEvent.laneOf(record);
        if (!lanes.contains(lane)) {
            return false;
        }
        boolean occupied = store.get().exists(Query.query(Criteria.where(LANE).is(lane)), COLLECTION);
        if (!occupied) {
            lanes.remove(lane);
        }
        return occupied;
    }

    /** Lets a record in; one that is there already stays as it is. */
    void enter(ConsumerRecord<String, byte[]> record, int tries, Instant nextTry, @Nullable String reason) {
        lanes.add(WaitingEvent.laneOf(record));
        try {
            store.get().insert(WaitingEvent.of(record, tries, nextTry, reason), COLLECTION);
        } catch (DuplicateKeyException e) {
            // it was written, and the service ended before it said so to the broker
        }
        onEntry.run();
    }

    boolean isEmpty() {
        return !store.get().exists(new Query(), COLLECTION);
    }

    /** The first of each lane. */
    Collection<Place> heads() {
        Query places = new Query();
        places.fields().include(LANE, OFFSET, NEXT_TRY);
        return store.get().find(places, Place.class, COLLECTION).stream()
                .collect(Collectors.toMap(
                        Place::lane, place -> place, BinaryOperator.minBy(Comparator.comparing(Place::offset))))
                .values();
    }

    /** Takes an event that is due for one try; empty when somebody else has it meanwhile. */
    Optional<WaitingEvent> claim(Place place, Instant now, Duration lease) {
        return Optional.ofNullable(store.get()
                .findAndModify(
                        Query.query(Criteria.where("_id")
                                .is(place.id())
                                .and(NEXT_TRY)
                                .lte(now)),
                        new Update().inc("tries", 1).set(NEXT_TRY, now.plus(lease)),
                        FindAndModifyOptions.options().returnNew(true),
                        WaitingEvent.class,
                        COLLECTION));
    }

    void postpone(WaitingEvent event, Instant nextTry, String reason) {
        store.get()
                .updateFirst(itself(event), new Update().set(NEXT_TRY, nextTry).set("reason", reason), COLLECTION);
    }

    void leave(WaitingEvent event) {
        store.get().remove(itself(event), COLLECTION);
    }

    private static Query itself(WaitingEvent event) {
        return Query.query(Criteria.where("_id").is(event.id()));
    }

    private synchronized void learn() {
        int now = assignments.get();
        if (learned != now) {
            heads().forEach(place -> lanes.add(place.lane()));
            learned = now;
        }
    }
}
