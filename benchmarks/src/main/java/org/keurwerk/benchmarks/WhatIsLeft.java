package org.keurwerk.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.keurwerk.platform.broker.BrokerUsers;

/**
 * What trajectories leave in a running system, so that the bare parts can be given the same to do.
 *
 * @param records events in all topics
 * @param documents documents in the store, those of the frameworks and accounts included
 */
record WhatIsLeft(long records, long documents) {

    static WhatIsLeft in(int portOffset) throws InterruptedException, ExecutionException {
        return new WhatIsLeft(
                records("localhost:" + (19_392 + portOffset)),
                documents("mongodb://localhost:" + (27_817 + portOffset)));
    }

    private static long records(String broker) throws InterruptedException, ExecutionException {
        Map<String, Object> settings = new HashMap<>(RunningSystem.USERS.clientSettings(BrokerUsers.OPERATOR));
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
        try (Admin admin = Admin.create(settings)) {
            Map<TopicPartition, OffsetSpec> ends =
                    admin.describeTopics(admin.listTopics().names().get()).allTopicNames().get().values().stream()
                            .flatMap(topic -> topic.partitions().stream()
                                    .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                            .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
            return admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        }
    }

    private static long documents(String store) {
        long documents = 0;
        try (MongoClient client = MongoClients.create(store)) {
            for (String name : List.of("keurwerk_audit", "keurwerk_certificate", "keurwerk_notification")) {
                MongoDatabase database = client.getDatabase(name);
                for (String collection : database.listCollectionNames()) {
                    documents += database.getCollection(collection).countDocuments();
                }
            }
        }
        return documents;
    }
}
