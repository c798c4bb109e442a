package org.keurwerk.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No request may close the file under the store for all others. */
class StorableTest {

    private final AtomicInteger broken = new AtomicInteger();
    private final DurableBackend backend;
    private final MongoServer server;
    private final MongoClient client;
    private final MongoCollection<Document> documents;

    StorableTest(@TempDir Path folder) {
        backend = new DurableBackend(folder.resolve("documents.mv").toString(), broken::incrementAndGet);
        server = new MongoServer(backend);
        client = MongoClients.create("mongodb://127.0.0.1:" + server.bind().getPort());
        documents = client.getDatabase("test").getCollection("documents");
        documents.insertOne(new Document("_id", "kept").append("number", 1));
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 200, 1_000, 20_000, 200_000})
    void aDocumentThatIsTooDeepIsRefusedAndStopsNobody(int levels) {
        assertThatThrownBy(() -> client.getDatabase("test")
                        .getCollection("documents", RawBsonDocument.class)
                        .insertOne(nested(levels)))
                .isInstanceOf(MongoException.class);

        assertEverythingIsAsBefore();
    }

    @Test
    void aDocumentThatGrowsTooDeepIsRefusedAndStaysAsItWas() {
        String path = String.join(".", Collections.nCopies(150, "a"));

        assertThatThrownBy(() -> documents.updateOne(Filters.eq("_id", "kept"), Updates.set(path, 1)))
                .isInstanceOf(MongoException.class)
                .hasMessageContaining("100 levels");

        assertEverythingIsAsBefore();
    }

    @Test
    void aListInAListCountsAsALevelToo() {
        Object list = 1;
        for (int level = 0; level < 120; level++) {
            list = List.of(list);
        }
        Document deep = new Document("_id", "deep").append("list", list);

        assertThatThrownBy(() -> documents.insertOne(deep)).hasMessageContaining("100 levels");
    }

    @Test
    void asDeepAsMongoDbAllowsIsStored() {
        assertThatCode(() -> client.getDatabase("test")
                        .getCollection("documents", RawBsonDocument.class)
                        .insertOne(nested(99)))
                .doesNotThrowAnyException();
    }

    private void assertEverythingIsAsBefore() {
        assertThat(documents.find().into(new java.util.ArrayList<>()))
                .containsExactly(new Document("_id", "kept").append("number", 1));
        documents.insertOne(new Document("_id", "later"));
        assertThat(backend.getMvStore().isClosed()).isFalse();
        assertThat(broken).hasValue(0);
    }

    /** In bytes, because no encoder goes so deep: each level is the one field "a" with the next level. */
    private static RawBsonDocument nested(int levels) {
        int each = 4 + 1 + 2 + 1;
        ByteBuffer bytes = ByteBuffer.allocate(levels * each - 3).order(ByteOrder.LITTLE_ENDIAN);
        for (int level = 1; level < levels; level++) {
            bytes.putInt(bytes.capacity() - (level - 1) * each).put((byte) 3).put(new byte[] {'a', 0});
        }
        bytes.putInt(5);
        return new RawBsonDocument(bytes.array());
    }
}
