package org.keurwerk.commons.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.keurwerk.commons.EmbeddedServers;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexInfo;

class IndexCreationTest {

    /** A collection with an index, and something that looks for it in the earliest phase in which anything can be started. */
    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        EarlyBird earlyBird(MongoTemplate mongo) {
            return new EarlyBird(mongo);
        }

        @Bean
        CollectionIndexes nests() {
            return new CollectionIndexes() {
                @Override
                public String collection() {
                    return "nests";
                }

                @Override
                public List<Index> indexes() {
                    return List.of(
                            new Index("tree", Sort.Direction.ASC).unique().named("one_per_tree"));
                }
            };
        }
    }

    static class EarlyBird implements SmartLifecycle {

        private final MongoTemplate mongo;
        private List<String> seen = List.of();

        EarlyBird(MongoTemplate mongo) {
            this.mongo = mongo;
        }

        @Override
        public void start() {
            seen = mongo.indexOps("nests").getIndexInfo().stream()
                    .map(IndexInfo::getName)
                    .toList();
        }

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }

        @Override
        public int getPhase() {
            return Integer.MIN_VALUE;
        }
    }

    @Test
    void indexesAreThereBeforeAnythingStarts() {
        try (ConfigurableApplicationContext service = EmbeddedServers.service("index-test", Parts.class)) {
            assertThat(service.getBean(EarlyBird.class).seen).contains("one_per_tree");

            MongoTemplate mongo = service.getBean(MongoTemplate.class);
            mongo.insert(new Document("tree", "oak"), "nests");
            assertThatThrownBy(() -> mongo.insert(new Document("tree", "oak"), "nests"))
                    .isInstanceOf(DuplicateKeyException.class);
        }
    }
}
