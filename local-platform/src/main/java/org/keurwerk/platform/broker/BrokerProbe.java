package org.keurwerk.platform.broker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.message.CreateTopicsRequestData;
import org.apache.kafka.common.message.CreateTopicsRequestData.CreatableTopic;
import org.apache.kafka.common.message.CreateTopicsRequestData.CreatableTopicCollection;
import org.apache.kafka.common.message.CreateTopicsRequestData.CreatableTopicConfig;
import org.apache.kafka.common.message.CreateTopicsRequestData.CreatableTopicConfigCollection;
import org.apache.kafka.common.message.FetchResponseData;
import org.apache.kafka.common.message.ProduceRequestData;
import org.apache.kafka.common.message.ProduceRequestData.PartitionProduceData;
import org.apache.kafka.common.message.ProduceRequestData.TopicProduceData;
import org.apache.kafka.common.message.ProduceRequestData.TopicProduceDataCollection;
import org.apache.kafka.common.message.ProduceResponseData.PartitionProduceResponse;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.SimpleRecord;
import org.apache.kafka.common.requests.CreateTopicsRequest;
import org.apache.kafka.common.requests.FetchRequest;
import org.apache.kafka.common.requests.FetchResponse;
import org.apache.kafka.common.requests.ProduceRequest;
import org.apache.kafka.common.requests.ProduceResponse;
import org.keurwerk.platform.process.Probe;

/**
 * Writes a record to the broker and reads it back: a broker may take connections and yet neither write nor read. It speaks
 * the protocol itself, because a client of Kafka keeps threads and memory that the launcher can do without.
 */
public final class BrokerProbe implements Probe {

    private static final String TOPIC = "local-platform.probe.v1";
    private static final short CREATE_VERSION = 7;
    private static final short PRODUCE_VERSION = 9;
    private static final short FETCH_VERSION = 12;
    private static final int PATIENCE_MILLIS = 2_000;
    private static final int LONGEST_ANSWER = 1 << 20;

    private final int port;
    private final BrokerUsers users;

    public BrokerProbe(int port, BrokerUsers users) {
        this.port = port;
        this.users = users;
    }

    @Override
    public boolean answers() {
        byte[] value = Long.toString(System.nanoTime()).getBytes(StandardCharsets.US_ASCII);
        try (Conversation broker = Conversation.with(port, PATIENCE_MILLIS)) {
            broker.login(BrokerUsers.LAUNCHER, users.passwordOf(BrokerUsers.LAUNCHER));
            PartitionProduceResponse written = write(broker, value);
            if (written.errorCode() == Errors.UNKNOWN_TOPIC_OR_PARTITION.code()) {
                broker.ask(ApiKeys.CREATE_TOPICS, CREATE_VERSION, topic());
                return false;
            }
            return written.errorCode() == Errors.NONE.code() && isReadAt(broker, written.baseOffset(), value);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static PartitionProduceResponse write(Conversation broker, byte[] value) throws IOException {
        ProduceRequestData request = new ProduceRequestData()
                .setAcks((short) -1)
                .setTimeoutMs(PATIENCE_MILLIS)
                .setTopicData(new TopicProduceDataCollection(List.of(new TopicProduceData()
                                .setName(TOPIC)
                                .setPartitionData(List.of(new PartitionProduceData()
                                        .setIndex(0)
                                        .setRecords(
                                                MemoryRecords.withRecords(Compression.NONE, new SimpleRecord(value))))))
                        .iterator()));
        ProduceResponse answer = (ProduceResponse) broker.ask(
                ApiKeys.PRODUCE,
                PRODUCE_VERSION,
                ProduceRequest.builder(request).build(PRODUCE_VERSION));
        return answer.data().responses().iterator().next().partitionResponses().get(0);
    }

    private static boolean isReadAt(Conversation broker, long offset, byte[] value) throws IOException {
        FetchRequest.PartitionData from =
                new FetchRequest.PartitionData(Uuid.ZERO_UUID, offset, 0, LONGEST_ANSWER, Optional.empty());
        FetchResponse answer = (FetchResponse) broker.ask(
                ApiKeys.FETCH,
                FETCH_VERSION,
                FetchRequest.Builder.forConsumer(FETCH_VERSION, 0, 1, Map.of(new TopicPartition(TOPIC, 0), from))
                        .build(FETCH_VERSION));
        FetchResponseData.PartitionData found =
                answer.data().responses().get(0).partitions().get(0);
        for (var record : FetchResponse.recordsOrFail(found).records()) {
            if (record.offset() == offset && record.value().equals(ByteBuffer.wrap(value))) {
                return true;
            }
        }
        return false;
    }

    /** One small file and one partition: nobody reads it but this. */
    private static CreateTopicsRequest topic() {
        CreatableTopicConfigCollection settings = new CreatableTopicConfigCollection();
        settings.add(new CreatableTopicConfig().setName("retention.bytes").setValue(Integer.toString(LONGEST_ANSWER)));
        settings.add(new CreatableTopicConfig().setName("segment.bytes").setValue(Integer.toString(LONGEST_ANSWER)));
        CreatableTopicCollection topics = new CreatableTopicCollection();
        topics.add(new CreatableTopic()
                .setName(TOPIC)
                .setNumPartitions(1)
                .setReplicationFactor((short) 1)
                .setConfigs(settings));
        return new CreateTopicsRequest.Builder(new CreateTopicsRequestData()
                        .setTimeoutMs(PATIENCE_MILLIS)
                        .setTopics(topics))
                .build(CREATE_VERSION);
    }
}
