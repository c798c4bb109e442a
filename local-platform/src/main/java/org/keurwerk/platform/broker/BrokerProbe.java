package org.keurwerk.platform.broker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
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
import org.apache.kafka.common.requests.AbstractRequest;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.CreateTopicsRequest;
import org.apache.kafka.common.requests.FetchRequest;
import org.apache.kafka.common.requests.FetchResponse;
import org.apache.kafka.common.requests.ProduceRequest;
import org.apache.kafka.common.requests.ProduceResponse;
import org.apache.kafka.common.requests.RequestHeader;
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

    public BrokerProbe(int port) {
        this.port = port;
    }

    @Override
    public boolean answers() {
        byte[] value = Long.toString(System.nanoTime()).getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            PartitionProduceResponse written = write(socket, value);
            if (written.errorCode() == Errors.UNKNOWN_TOPIC_OR_PARTITION.code()) {
                ask(socket, ApiKeys.CREATE_TOPICS, CREATE_VERSION, topic());
                return false;
            }
            return written.errorCode() == Errors.NONE.code() && isReadAt(socket, written.baseOffset(), value);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static PartitionProduceResponse write(Socket socket, byte[] value) throws IOException {
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
        ProduceResponse answer = (ProduceResponse) ask(
                socket,
                ApiKeys.PRODUCE,
                PRODUCE_VERSION,
                ProduceRequest.builder(request).build(PRODUCE_VERSION));
        return answer.data().responses().iterator().next().partitionResponses().get(0);
    }

    private static boolean isReadAt(Socket socket, long offset, byte[] value) throws IOException {
        FetchRequest.PartitionData from =
                new FetchRequest.PartitionData(Uuid.ZERO_UUID, offset, 0, LONGEST_ANSWER, Optional.empty());
        FetchResponse answer = (FetchResponse) ask(
                socket,
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

    private static AbstractResponse ask(Socket socket, ApiKeys key, short version, AbstractRequest request)
            throws IOException {
        RequestHeader header = new RequestHeader(key, version, "probe", 1);
        ByteBuffer bytes = request.serializeWithHeader(header);
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        byte[] message = new byte[bytes.remaining()];
        bytes.get(message);
        out.write(ByteBuffer.allocate(Integer.BYTES + message.length)
                .putInt(message.length)
                .put(message)
                .array());
        DataInputStream in = new DataInputStream(socket.getInputStream());
        int length = in.readInt();
        if (length < 0 || length > LONGEST_ANSWER) {
            throw new IOException("an answer of " + length + " bytes");
        }
        byte[] answer = new byte[length];
        in.readFully(answer);
        return AbstractResponse.parseResponse(ByteBuffer.wrap(answer), header);
    }
}
