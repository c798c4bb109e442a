package org.keurwerk.commons.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keurwerk.commons.EmbeddedServers;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** A typed id is kept as its text, wherever in a document it stands, and is found by either. */
class IdInStoreTest {

    private static ConfigurableApplicationContext service;
    private static MongoTemplate mongo;

    private final TrajectoryId id = new TrajectoryId(Ids.next("trj"));
    private final AccountId first = new AccountId("acc_1");
    private final AccountId second = new AccountId("acc_2");

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    record Team(AccountId lead, List<AccountId> others) {}

    @org.springframework.data.mongodb.core.mapping.Document("walks")
    record Walk(TrajectoryId id, Team team, @Nullable AccountId guide, Map<String, AccountId> byRole) {}

    @BeforeAll
    static void start() {
        service = EmbeddedServers.service("ids-test", Nothing.class);
        mongo = service.getBean(MongoTemplate.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void itIsKeptAsTextAndReadAsItsType() {
        Walk walk = new Walk(id, new Team(first, List.of(second)), null, Map.of("lead", first));
        mongo.insert(walk);

        Document kept = Objects.requireNonNull(mongo.findById(id.value(), Document.class, "walks"));
        assertThat(kept).containsEntry("_id", id.value());
        assertThat(kept.getEmbedded(List.of("team", "lead"), Object.class)).isEqualTo("acc_1");
        assertThat(kept.getEmbedded(List.of("team", "others"), Object.class)).isEqualTo(List.of("acc_2"));
        assertThat(mongo.findById(id.value(), Walk.class)).isEqualTo(walk);
        assertThat(mongo.findById(id, Walk.class)).isEqualTo(walk);
    }

    @Test
    void queriesAndUpdatesTakeIt() {
        mongo.insert(new Walk(id, new Team(first, List.of(second)), null, Map.of()));

        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id).and("team.others").in(second, first)),
                new Update().set("guide", second).addToSet("team.others", first),
                Walk.class);

        assertThat(mongo.findOne(
                        Query.query(
                                Criteria.where("guide").is(second).and("_id").is(id)),
                        Walk.class))
                .isEqualTo(new Walk(id, new Team(first, List.of(second, first)), second, Map.of()));
    }

    @Test
    void whatWasKeptAsTextBeforeIsReadAsTyped() {
        mongo.getCollection("walks")
                .insertOne(new Document("_id", id.value())
                        .append("team", new Document("lead", "acc_1").append("others", List.of("acc_2")))
                        .append("byRole", new Document("lead", "acc_1")));

        assertThat(mongo.findById(id, Walk.class))
                .isEqualTo(new Walk(id, new Team(first, List.of(second)), null, Map.of("lead", first)));
    }
}
