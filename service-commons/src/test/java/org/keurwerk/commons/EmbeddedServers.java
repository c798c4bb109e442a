package org.keurwerk.commons;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.keurwerk.contracts.Topics;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The real broker in this process and a document store in memory, one of each per test run, and services that consist of nothing but this module. */
public final class EmbeddedServers {

    private EmbeddedServers() {}

    /** A service of this name with some beans of its own, up and running. */
    public static ConfigurableApplicationContext service(String name, Class<?> parts, String... settings) {
        return started(WebApplicationType.NONE, name, parts, settings);
    }

    /** The same with its web server, on a free port. */
    public static ConfigurableApplicationContext webService(String name, Class<?> parts, String... settings) {
        String[] all =
                Stream.concat(Stream.of("server.port=0"), Stream.of(settings)).toArray(String[]::new);
        return started(WebApplicationType.SERVLET, name, parts, all);
    }

    private static ConfigurableApplicationContext started(
            WebApplicationType web, String name, Class<?> parts, String... settings) {
        return new SpringApplicationBuilder(Bare.class, parts)
                .web(web)
                .properties(
                        "spring.application.name=" + name,
                        "spring.kafka.bootstrap-servers=" + Broker.ADDRESS,
                        "spring.mongodb.uri=" + Store.ADDRESS + name,
                        "keurwerk.due-work.interval=1h",
                        "logging.level.root=warn")
                .properties(settings)
                .run();
    }

    /** Everything on a topic, from its beginning to its present end. */
    public static List<ConsumerRecord<String, byte[]>> read(String topic) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Broker.ADDRESS), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, Topics.PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Bare {}

    private static final class Broker {
        static final String ADDRESS = start();

        private static String start() {
            EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
            broker.brokerProperties(Map.of(
                    "auto.create.topics.enable", "false",
                    "offsets.topic.num.partitions", "1",
                    "group.initial.rebalance.delay.ms", "0"));
            broker.afterPropertiesSet();
            Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy, "broker-stop"));
            return broker.getBrokersAsString();
        }
    }

    private static final class Store {
        static final String ADDRESS = start();

        private static String start() {
            MongoServer server = new MongoServer(new MemoryBackend());
            InetSocketAddress address = server.bind();
            Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "store-stop"));
            return "mongodb://127.0.0.1:" + address.getPort() + "/";
        }
    }
}
