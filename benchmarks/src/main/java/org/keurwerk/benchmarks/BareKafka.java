package org.keurwerk.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.keurwerk.platform.broker.BrokerMain;
import org.keurwerk.platform.broker.BrokerSettings;
import org.keurwerk.platform.broker.BrokerUsers;

/** The broker alone, with a producer that awaits every record's acknowledgement and one reader. */
final class BareKafka {

    private static final String TOPIC = "bare";
    private static final int PARTITIONS = 12;
    private static final int PORT = 29_392;
    private static final String ADDRESS = "localhost:" + PORT;
    private static final String EVENT = "x".repeat(900);
    private static final BrokerUsers USERS = BrokerUsers.drawn(List.of());

    private BareKafka() {}

    /** {@code RECORDS FOLDER}: prints the CPU seconds of broker, producer and reader for all records together. */
    public static void main(String[] args) throws Exception {
        int records = Integer.parseInt(args[0]);
        Thread broker = new Thread(() -> run(Path.of(args[1])), "broker");
        broker.setDaemon(true);
        broker.start();
        try (Admin admin = Admin.create(settings(Map.of()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        Duration before = Cpu.used(List.of(ProcessHandle.current()));
        send(records);
        read(records);
        Result.print(Cpu.used(List.of(ProcessHandle.current())).minus(before));
        Runtime.getRuntime().halt(0);
    }

    private static void run(Path folder) {
        try {
            BrokerMain.run(new BrokerSettings(folder, PORT, PORT + 1), USERS);
        } catch (Exception e) {
            throw new IllegalStateException("The broker does not start", e);
        }
    }

    private static Map<String, Object> settings(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(USERS.clientSettings(BrokerUsers.BROKER));
        settings.put("bootstrap.servers", ADDRESS);
        settings.putAll(more);
        return settings;
    }

    private static void send(int records) throws Exception {
        Map<String, Object> settings = settings(Map.of("acks", "all"));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            List<Future<RecordMetadata>> underWay = new ArrayList<>();
            for (int i = 0; i < records; i++) {
                underWay.add(producer.send(new ProducerRecord<>(TOPIC, "trj_" + i % 100, EVENT)));
                if (underWay.size() == 5) {
                    for (Future<RecordMetadata> one : underWay) {
                        one.get();
                    }
                    underWay.clear();
                }
            }
        }
    }

    private static void read(int records) {
        Map<String, Object> settings = settings(
                Map.of("group.id", "bare", "auto.offset.reset", "earliest", "isolation.level", "read_committed"));
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            for (int read = 0; read < records; ) {
                read += consumer.poll(Duration.ofSeconds(1)).count();
                consumer.commitSync();
            }
        }
    }
}
