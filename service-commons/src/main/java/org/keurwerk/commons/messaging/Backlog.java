package org.keurwerk.commons.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.keurwerk.contracts.Topics;
import org.springframework.dao.DataAccessException;

/** What is written for this service and not yet handled by it. */
public class Backlog implements AutoCloseable {

    private static final long SECONDS = 20;

    private final Admin admin;
    private final String group;
    private final Map<TopicPartition, OffsetSpec> latest;
    private final WaitingRoom room;

    Backlog(Admin admin, String group, List<String> topics, WaitingRoom room) {
        this.admin = admin;
        this.room = room;
        this.group = group;
        this.latest = topics.stream()
                .flatMap(topic -> IntStream.range(0, Topics.PARTITIONS).mapToObj(p -> new TopicPartition(topic, p)))
                .collect(Collectors.toUnmodifiableMap(partition -> partition, partition -> OffsetSpec.latest()));
    }

    /** Whether the service's consumer group has committed everything on its topics, and none of it waits for another try. */
    public boolean isEmpty() {
        if (latest.isEmpty()) {
            return true;
        }
        try {
            // both are asked at once: what is written in between is not counted as handled
            KafkaFuture<Map<TopicPartition, OffsetAndMetadata>> handled =
                    admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata();
            KafkaFuture<Map<TopicPartition, ListOffsetsResultInfo>> written =
                    admin.listOffsets(latest).all();
            Map<TopicPartition, OffsetAndMetadata> done = handled.get(SECONDS, TimeUnit.SECONDS);
            Map<TopicPartition, ListOffsetsResultInfo> ends = written.get(SECONDS, TimeUnit.SECONDS);
            boolean read = ends.entrySet().stream()
                    .allMatch(end -> handledUpTo(done, end.getKey())
                            >= Objects.requireNonNull(end.getValue()).offset());
            // in this order: an event is in the waiting room before its record counts as read
            return read && room.isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException | DataAccessException e) {
            return false;
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }

    private static long handledUpTo(Map<TopicPartition, OffsetAndMetadata> done, TopicPartition partition) {
        OffsetAndMetadata offset = done.get(partition);
        return offset == null ? 0 : offset.offset();
    }
}
