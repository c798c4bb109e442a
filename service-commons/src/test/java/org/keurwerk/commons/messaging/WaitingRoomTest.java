package org.keurwerk.commons.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.commons.EmbeddedServers;
import org.keurwerk.commons.messaging.WaitingRoom.Place;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

class WaitingRoomTest {

    private static final Instant NOON = Instant.parse("2021-03-01T12:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static ConfigurableApplicationContext service;

    private final WaitingRoom room = new WaitingRoom(WaitingRoomTest::store, () -> {});

    @Configuration(proxyBeanMethods = false)
    static class Parts {}

    @BeforeAll
    static void start() {
        service = EmbeddedServers.service("waiting-room", Parts.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void empty() {
        store().remove(new Query(), WaitingRoom.COLLECTION);
    }

    @Test
    void aRecordThatComesAgainAfterACrashWaitsOnce() {
        room.enter(record("trj_1", 4), 1, NOON, "closed");
        room.enter(record("trj_1", 4), 0, NOON, null);

        assertThat(store().count(new Query(), WaitingRoom.COLLECTION)).isEqualTo(1);
    }

    @Test
    void theFirstOfEachLaneIsTheOneThatCameFirst() {
        room.enter(record("trj_1", 9), 0, NOON, null);
        room.enter(record("trj_2", 10), 1, NOON, "closed");
        room.enter(record("trj_1", 4), 1, NOON.plusSeconds(5), "closed");

        assertThat(room.heads()).extracting(Place::offset).containsExactlyInAnyOrder(4L, 10L);
    }

    @Test
    void aRecordIsTakenByOneOnlyAndGivenUpAfterAWhile() {
        room.enter(record("trj_1", 4), 1, NOON, "closed");
        Place place = room.heads().iterator().next();

        assertThat(room.claim(place, NOON.minusMillis(1), LEASE)).isEmpty();
        assertThat(room.claim(place, NOON, LEASE)).hasValueSatisfying(event -> {
            assertThat(event.tries()).isEqualTo(2);
            assertThat(event.toRecord().value()).isEqualTo(new byte[] {1, 2});
            assertThat(event.toRecord().headers().lastHeader("ce_id").value()).isEqualTo(new byte[] {3});
        });
        assertThat(room.claim(place, NOON, LEASE)).isEmpty();
        assertThat(room.claim(place, NOON.plus(LEASE), LEASE)).isPresent();
    }

    @Test
    void whoeverGetsPartitionsLearnsWhatWaitsOnThem() {
        WaitingRoom another = new WaitingRoom(WaitingRoomTest::store, () -> {});
        assertThat(another.isOccupied(record("trj_1", 5))).isFalse();
        room.enter(record("trj_1", 4), 1, NOON, "closed");

        another.partitionsChanged();

        assertThat(another.isOccupied(record("trj_1", 5))).isTrue();
        assertThat(another.isOccupied(record("trj_2", 6))).isFalse();
        another.claim(another.heads().iterator().next(), NOON, LEASE).ifPresent(another::leave);
        assertThat(another.isOccupied(record("trj_1", 5))).isFalse();
        assertThat(another.isEmpty()).isTrue();
    }

    @Test
    void anEventIsTriedAsOftenAsItWasWithinItsPartition() {
        RetryPauses pauses = new RetryPauses(Duration.ofSeconds(45));

        assertThat(List.of(1, 2, 3, 7, 14))
                .extracting(tries -> pauses.after(tries).orElseThrow().toMillis())
                .containsExactly(100L, 200L, 400L, 5_000L, 5_000L);
        assertThat(pauses.after(15)).isEmpty();
        assertThat(new RetryPauses(Duration.ZERO).after(1)).isEmpty();
    }

    private static MongoOperations store() {
        return service.getBean(MongoOperations.class);
    }

    private static ConsumerRecord<String, byte[]> record(String key, long offset) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>("audit.events.v1", 3, offset, key, new byte[] {1, 2});
        record.headers().add("ce_id", new byte[] {3});
        return record;
    }
}
