package org.keurwerk.platform.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keurwerk.platform.TestJvm;
import org.keurwerk.platform.process.Child;
import org.keurwerk.platform.process.ChildState;
import org.keurwerk.platform.process.RunRecords;
import org.keurwerk.platform.process.Supervisor;

class BrokerTest {

    private static final Duration LIMIT = Duration.ofSeconds(40);

    private final Path folder;
    private final int port = TestJvm.freePort();
    private final BrokerUsers users = BrokerUsers.drawn(List.of());
    private final Supervisor supervisor;

    BrokerTest(@TempDir Path folder) {
        this.folder = folder;
        this.supervisor = new Supervisor(new RunRecords(folder.resolve("run")), TestJvm.QUICK);
    }

    @AfterEach
    void stopTheBroker() {
        supervisor.stop(TestJvm.STOP_LIMIT);
    }

    @Test
    void recordsAndOffsetsSurviveAKilledBroker() throws Exception {
        Child broker = supervisor.start(
                0,
                TestJvm.child(
                        users.asEnvironment(),
                        "broker",
                        folder,
                        port,
                        BrokerMain.class,
                        folder.resolve("data"),
                        port,
                        TestJvm.freePort()));
        supervisor.awaitReady(broker, LIMIT);
        BrokerProbe probe = new BrokerProbe(port, users);
        await().atMost(LIMIT).until(probe::answers);
        assertThat(probe.answers()).isTrue();
        declare("letters");
        send("before the crash");
        assertThat(readOne()).isEqualTo("before the crash");

        long killed = broker.pid().orElseThrow();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        await().atMost(LIMIT)
                .until(() -> broker.state() == ChildState.READY
                        && broker.pid().isPresent()
                        && broker.pid().getAsLong() != killed);
        send("after the crash");

        assertThat(readOne()).isEqualTo("after the crash");
    }

    @Test
    void whatOnlyTakesConnectionsIsNoBroker() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(new BrokerProbe(silent.getLocalPort(), users).answers()).isFalse();
        }
        assertThat(new BrokerProbe(port, users).answers()).isFalse();
    }

    @Test
    void settingsNameOnlyLoopbackAndForbidTopicsNobodyDeclared() throws Exception {
        Properties settings = new BrokerSettings(folder, 1, 2).asProperties();

        assertThat(settings)
                .containsEntry("auto.create.topics.enable", "false")
                .containsEntry("listeners", "CLIENTS://127.0.0.1:1,CONTROLLER://127.0.0.1:2");
    }

    private Map<String, Object> settings(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(users.clientSettings(BrokerUsers.BROKER));
        settings.put("bootstrap.servers", "127.0.0.1:" + port);
        settings.putAll(more);
        return settings;
    }

    private void declare(String topic) throws Exception {
        try (Admin admin = Admin.create(settings(Map.of()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get(20, TimeUnit.SECONDS);
        }
    }

    private void send(String text) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings(Map.of("acks", "all")), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("letters", text)).get(20, TimeUnit.SECONDS);
        }
    }

    private String readOne() {
        Map<String, Object> settings = settings(Map.of("group.id", "readers", "auto.offset.reset", "earliest"));
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("letters"));
            List<ConsumerRecord<String, String>> read = new ArrayList<>();
            await().atMost(LIMIT).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(read::add);
                return !read.isEmpty();
            });
            consumer.commitSync();
            assertThat(read).hasSize(1);
            return new String(read.get(0).value().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }
    }
}
