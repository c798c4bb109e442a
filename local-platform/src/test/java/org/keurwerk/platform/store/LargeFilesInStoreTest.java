package org.keurwerk.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.MongoServer;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in GridFS, as audit-service keeps evidence: written by the driver, read one chunk at a time. */
class LargeFilesInStoreTest {

    private static final int CHUNK = 255 * 1024;
    private static final int CHUNKS = 40;

    private final Path file;
    private MongoServer server;
    private MongoClient client;

    LargeFilesInStoreTest(@TempDir Path folder) {
        file = folder.resolve("documents.mv");
        start();
    }

    private void start() {
        server = new MongoServer(new DurableBackend(file.toString(), () -> {}));
        client = MongoClients.create("mongodb://127.0.0.1:" + server.bind().getPort());
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    private MongoDatabase database() {
        return client.getDatabase("audit");
    }

    private MongoCollection<Document> chunks() {
        return database().getCollection("evidence_content.chunks");
    }

    private ObjectId upload(byte[] content) {
        chunks().createIndex(Indexes.ascending("files_id", "n"), new IndexOptions().unique(true));
        GridFSBucket bucket = GridFSBuckets.create(database(), "evidence_content");
        return bucket.uploadFromStream("groot.pdf", new ByteArrayInputStream(content));
    }

    private byte[] chunk(ObjectId id, int number) {
        Document found = chunks().find(Filters.and(Filters.eq("files_id", id), Filters.eq("n", number)))
                .first();
        return Objects.requireNonNull(found).get("data", Binary.class).getData();
    }

    private static byte[] content() {
        byte[] content = new byte[CHUNK * CHUNKS - 7];
        new Random(1).nextBytes(content);
        return content;
    }

    @Test
    void toReadOneChunkTheStoreLooksAtThatOneAndNoOther() {
        ObjectId id = upload(content());
        upload(content());
        long before = IndexedCollection.EXAMINED.sum();

        chunk(id, 17);

        assertThat(IndexedCollection.EXAMINED.sum() - before).isEqualTo(1);
    }

    @Test
    void itComesOutOfTheFileAsItWentInAndGoesWholly() {
        byte[] content = content();
        ObjectId id = upload(content);
        stop();
        start();

        for (int number = 0; number < CHUNKS; number++) {
            int from = number * CHUNK;
            assertThat(chunk(id, number))
                    .isEqualTo(Arrays.copyOfRange(content, from, Math.min(content.length, from + CHUNK)));
        }
        chunks().deleteMany(Filters.eq("files_id", id));
        assertThat(chunks().countDocuments()).isZero();
    }
}
