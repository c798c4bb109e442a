package org.keurwerk.testsupport;

import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The images of production in containers: Apache Kafka, MongoDB as a replica set of one, PostgreSQL. Started once per test run, only where there
 * is Docker: use it on classes with {@code @Testcontainers(disabledWithoutDocker = true)}.
 */
public final class ContainerParts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String database = "test_" + Integer.toHexString(System.identityHashCode(context));
        TestPropertyValues.of(
                        "spring.kafka.bootstrap-servers=" + Images.KAFKA.getBootstrapServers(),
                        // a test of one service plays the others
                        "keurwerk.kafka.check-writers=false",
                        "spring.mongodb.uri=" + Images.MONGO.getReplicaSetUrl(database),
                        "spring.datasource.url=" + Images.POSTGRES.getJdbcUrl(),
                        "spring.datasource.username=" + Images.POSTGRES.getUsername(),
                        "spring.datasource.password=" + Images.POSTGRES.getPassword())
                .applyTo(context);
    }

    /** The images, named in one place; docker-compose.yml names the same. */
    private static final class Images {
        static final KafkaContainer KAFKA = new KafkaContainer(DockerImageName.parse("apache/kafka:4.2.1"));
        static final MongoDBContainer MONGO = new MongoDBContainer(DockerImageName.parse("mongo:8.0")).withReplicaSet();
        static final PostgreSQLContainer POSTGRES = new PostgreSQLContainer(DockerImageName.parse("postgres:18"));

        static {
            Startables.deepStart(List.of(KAFKA, MONGO, POSTGRES)).join();
        }
    }
}
