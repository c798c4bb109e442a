package org.keurwerk.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keurwerk.platform.TestJvm;
import org.keurwerk.platform.process.Child;
import org.keurwerk.platform.process.ChildState;
import org.keurwerk.platform.process.RunRecords;
import org.keurwerk.platform.process.Supervisor;

class StoreSurvivesCrashTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final int port = TestJvm.freePort();
    private final Supervisor supervisor;
    private final Child store;
    private MongoClient client;

    StoreSurvivesCrashTest(@TempDir Path folder) throws Exception {
        supervisor = new Supervisor(new RunRecords(folder.resolve("run")), TestJvm.QUICK);
        store = supervisor.start(0, TestJvm.child("store", folder, port, StoreMain.class, folder.resolve("db"), port));
        supervisor.awaitReady(store, LIMIT);
        client = MongoClients.create("mongodb://127.0.0.1:" + port);
    }

    @AfterEach
    void stopTheStore() {
        client.close();
        supervisor.stop(TestJvm.STOP_LIMIT);
    }

    @Test
    void everyAcknowledgedWriteIsStillThereAfterTheStoreWasKilled() throws Exception {
        MongoCollection<Document> dossiers = dossiers();
        dossiers.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
        dossiers.insertMany(IntStream.range(0, 200)
                .mapToObj(i -> new Document("_id", "d" + i).append("number", i))
                .toList());
        dossiers.updateOne(Filters.eq("_id", "d1"), Updates.set("state", "updated"));
        dossiers.deleteOne(Filters.eq("_id", "d2"));
        dossiers.findOneAndUpdate(
                Filters.eq("_id", "d3"), Updates.inc("version", 1), new FindOneAndUpdateOptions().upsert(true));

        killAndAwaitRestart();

        assertThat(dossiers().countDocuments()).isEqualTo(199);
        assertThat(dossiers().find(Filters.eq("_id", "d1")).first()).containsEntry("state", "updated");
        assertThat(dossiers().find(Filters.eq("_id", "d3")).first()).containsEntry("version", 1);
        assertThat(dossiers().listIndexes().into(new java.util.ArrayList<>())).hasSize(2);
    }

    @Test
    void connectionsThatComeAndGoLeaveNothingInTheLog() throws Exception {
        StoreProbe probe = new StoreProbe(port);
        assertThat(probe.answers()).isTrue();
        String before = log();

        for (int i = 0; i < 5; i++) {
            assertThat(probe.answers()).isTrue();
        }

        assertThat(log()).isEqualTo(before);
    }

    private String log() throws IOException {
        return Files.readString(store.spec().log());
    }

    @Test
    void theLastOfManyWritesSurvivesTimeAfterTime() throws Exception {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 50; i++) {
                dossiers().insertOne(new Document("_id", round + "-" + i));
            }
            killAndAwaitRestart();
            assertThat(dossiers().countDocuments()).isEqualTo((round + 1) * 50L);
        }
    }

    private MongoCollection<Document> dossiers() {
        return client.getDatabase("test").getCollection("dossiers");
    }

    private void killAndAwaitRestart() {
        long killed = store.pid().orElseThrow();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        await().atMost(LIMIT)
                .until(() -> store.state() == ChildState.READY
                        && store.pid().isPresent()
                        && store.pid().getAsLong() != killed);
        client.close();
        client = MongoClients.create("mongodb://127.0.0.1:" + port);
    }
}
