package org.keurwerk.commons.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

class StoreHealthIndicatorTest {

    @Test
    void aStoreIsHealthyWhileItWritesAndGivesBackWhatWasWritten() {
        MongoServer server = new MongoServer(new MemoryBackend());
        String address = "mongodb://127.0.0.1:" + server.bind().getPort() + "/?serverSelectionTimeoutMS=200";
        try (MongoClient client = MongoClients.create(address)) {
            DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
            beans.registerSingleton("mongo", new MongoTemplate(client, "healthy"));
            StoreHealthIndicator health = new StoreHealthIndicator(beans.getBeanProvider(MongoOperations.class));

            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            assertThat(client.getDatabase("healthy")
                            .getCollection(StoreHealthIndicator.COLLECTION)
                            .countDocuments())
                    .isEqualTo(1);

            server.shutdownNow();
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        }
    }

    @Test
    void aServiceWithoutAStoreSaysThatItDoesNotKnow() {
        StoreHealthIndicator health =
                new StoreHealthIndicator(new DefaultListableBeanFactory().getBeanProvider(MongoOperations.class));

        assertThat(health.health().getStatus()).isEqualTo(Status.UNKNOWN);
    }
}
