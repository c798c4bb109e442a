package org.keurwerk.testsupport;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/**
 * The real Kafka broker (KRaft) in this process and a MongoDB-protocol server in memory, one of each per test run, on free ports. Every context
 * gets a database of its own.
 */
public final class EmbeddedParts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String database = "test_" + Integer.toHexString(System.identityHashCode(context));
        TestPropertyValues.of(
                        "spring.kafka.bootstrap-servers=" + Broker.ADDRESS,
                        // a test of one service plays the others
                        "keurwerk.kafka.check-writers=false",
                        "spring.mongodb.uri=mongodb://127.0.0.1:" + Store.PORT + "/" + database)
                .applyTo(context);
    }

    /** The address of the broker, started at the first call. */
    public static String broker() {
        return Broker.ADDRESS;
    }

    /** The port of the document store, started at the first call. */
    public static int storePort() {
        return Store.PORT;
    }

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
        static final int PORT = start();

        private static int start() {
            MongoServer server = new MongoServer(new MemoryBackend());
            InetSocketAddress address = server.bind();
            Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "store-stop"));
            return address.getPort();
        }
    }
}
