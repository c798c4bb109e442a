package org.keurwerk.platform.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keurwerk.platform.TestJvm;
import org.keurwerk.platform.process.Child;
import org.keurwerk.platform.process.RunRecords;
import org.keurwerk.platform.process.Supervisor;

/** Who the broker lets in, and what each may do: asked of the broker that ./start runs, with clients of Kafka. */
class BrokerAccessTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String AUDIT = "audit-service";
    private static final String CERTIFICATE = "certificate-service";
    private static final String NOTIFICATION = "notification-service";
    private static final List<String> SERVICES = List.of(AUDIT, CERTIFICATE, NOTIFICATION);
    private static final List<String> EVENTS =
            List.of("audit.events.v1", "certificate.events.v1", "notification.events.v1", "notification.commands.v1");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    private static final int PORT = TestJvm.freePort();
    private static final int CONTROLLER = TestJvm.freePort();
    private static final BrokerUsers USERS = BrokerUsers.drawn(SERVICES).withOperator("an operator's \"word\"");

    @SuppressWarnings("NullAway.Init")
    private static Supervisor supervisor;

    @BeforeAll
    static void start() throws Exception {
        supervisor = run(USERS);
        try (Admin admin = Admin.create(client(PORT, USERS.clientSettings(AUDIT)))) {
            admin.createTopics(EVENTS.stream()
                            .filter(topic -> !topic.equals("notification.commands.v1"))
                            .map(topic -> new NewTopic(topic, 12, (short) 1))
                            .toList())
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
        try (Admin admin = Admin.create(client(PORT, USERS.clientSettings(CERTIFICATE)))) {
            admin.createTopics(List.of(new NewTopic("notification.commands.v1", 12, (short) 1)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
    }

    @AfterAll
    static void stop() {
        supervisor.stop(TestJvm.STOP_LIMIT);
    }

    @Test
    void whoSaysNoNameIsNotLetIn() {
        try (Admin admin = Admin.create(client(PORT, Map.of()))) {
            assertThatThrownBy(() -> admin.listTopics().names().get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TimeoutException.class);
        }
        Map<String, Object> atController = client(CONTROLLER, Map.of());
        atController.put("bootstrap.controllers", atController.remove("bootstrap.servers"));
        try (Admin admin = Admin.create(atController)) {
            assertThatThrownBy(() ->
                            admin.describeAcls(AclBindingFilter.ANY).values().get())
                    .hasCauseInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        BrokerUsers others = BrokerUsers.drawn(SERVICES);
        for (String user : List.of(AUDIT, BrokerUsers.BROKER)) {
            try (Admin admin = Admin.create(client(PORT, others.clientSettings(user)))) {
                assertThatThrownBy(() -> admin.listTopics().names().get())
                        .hasCauseInstanceOf(SaslAuthenticationException.class);
            }
        }
    }

    @Test
    void everyTopicHasTheWritersThatItShouldHaveAndNoOther() throws Exception {
        Map<String, String> writers = Map.of(
                "audit.events.v1", AUDIT,
                "certificate.events.v1", CERTIFICATE,
                "notification.events.v1", NOTIFICATION,
                "notification.commands.v1", AUDIT);
        for (String topic : EVENTS) {
            for (String user : SERVICES) {
                if (user.equals(writers.get(topic))) {
                    write(user, topic);
                } else {
                    assertThatThrownBy(() -> write(user, topic))
                            .as("%s writes to %s", user, topic)
                            .hasRootCauseInstanceOf(TopicAuthorizationException.class);
                }
            }
        }
        assertThatThrownBy(() -> write(NOTIFICATION, "certificate-service.dead-letters.v1"))
                .hasRootCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void aServiceReadsInItsOwnGroupOnly() {
        assertThat(reads(NOTIFICATION, NOTIFICATION, "audit.events.v1")).isTrue();
        assertThat(reads(NOTIFICATION, CERTIFICATE, "audit.events.v1")).isFalse();
        assertThat(reads(CERTIFICATE, CERTIFICATE, "notification.events.v1")).isFalse();
        assertThat(reads(BrokerUsers.OPERATOR, BrokerUsers.OPERATOR, "audit.events.v1"))
                .isTrue();
    }

    @Test
    void aServiceChangesNoTopicAndNoRule() {
        try (Admin admin = Admin.create(client(PORT, USERS.clientSettings(AUDIT)))) {
            assertThatThrownBy(() ->
                            admin.deleteTopics(List.of("audit.events.v1")).all().get())
                    .hasCauseInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> admin.createTopics(List.of(new NewTopic("another", 1, (short) 1)))
                            .all()
                            .get())
                    .hasCauseInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() ->
                            admin.createAcls(AccessRules.read().all()).all().get())
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void theNextRunHasOtherPasswordsOnTheSameDataAndNothingOfThemIsKept(@TempDir Path other) throws Exception {
        Path data = other.resolve("data");
        BrokerUsers first = BrokerUsers.drawn(SERVICES);
        BrokerUsers second = BrokerUsers.drawn(SERVICES);
        int port = TestJvm.freePort();
        run(first, other, port, TestJvm.freePort()).stop(TestJvm.STOP_LIMIT);
        Supervisor again = run(second, other, port, TestJvm.freePort());
        try (Admin late = Admin.create(client(port, first.clientSettings(AUDIT)))) {
            assertThatThrownBy(() -> late.listTopics().names().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        } finally {
            again.stop(TestJvm.STOP_LIMIT);
        }
        try (Stream<Path> files = Files.walk(other)) {
            assertThat(files.filter(Files::isRegularFile).toList()).isNotEmpty().allSatisfy(file -> assertThat(
                            Files.readString(file, StandardCharsets.ISO_8859_1))
                    .doesNotContain(first.passwordOf(AUDIT), second.passwordOf(AUDIT))
                    .doesNotContain(second.passwordOf(BrokerUsers.BROKER)));
        }
        assertThat(data).isDirectory();
    }

    private static Supervisor run(BrokerUsers users) throws Exception {
        return run(users, folder, PORT, CONTROLLER);
    }

    private static Supervisor run(BrokerUsers users, Path in, int port, int controller) throws Exception {
        Supervisor one = new Supervisor(new RunRecords(in.resolve("run")), TestJvm.QUICK);
        Child broker = one.start(
                0,
                TestJvm.child(
                        users.asEnvironment(),
                        "broker",
                        in,
                        port,
                        BrokerMain.class,
                        in.resolve("data"),
                        port,
                        controller));
        one.awaitReady(broker, LIMIT);
        await().atMost(LIMIT).until(new BrokerProbe(port, users)::answers);
        return one;
    }

    private static Map<String, Object> client(int port, Map<String, String> login) {
        Map<String, Object> settings = new HashMap<>(login);
        settings.put("bootstrap.servers", "127.0.0.1:" + port);
        settings.put("request.timeout.ms", 4_000);
        settings.put("default.api.timeout.ms", 8_000);
        return settings;
    }

    private static void write(String user, String topic) throws Exception {
        Map<String, Object> settings = client(PORT, USERS.clientSettings(user));
        settings.remove("default.api.timeout.ms");
        settings.put("delivery.timeout.ms", 8_000);
        settings.put("linger.ms", 0);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "trj_1", "{}")).get(20, TimeUnit.SECONDS);
        }
    }

    private static boolean reads(String user, String group, String topic) {
        Map<String, Object> settings = client(PORT, USERS.clientSettings(user));
        settings.put("group.id", group);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            await().atMost(LIMIT).until(() -> {
                consumer.poll(Duration.ofMillis(100));
                return !consumer.assignment().isEmpty();
            });
            // said with a place, since without one nothing would be asked of the broker
            consumer.commitSync(consumer.assignment().stream()
                    .collect(Collectors.toMap(partition -> partition, partition -> new OffsetAndMetadata(0))));
            return true;
        } catch (AuthorizationException e) {
            return false;
        }
    }
}
