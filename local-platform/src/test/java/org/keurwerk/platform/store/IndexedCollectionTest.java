package org.keurwerk.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexedCollectionTest {

    private static final int DOCUMENTS = 1_000;

    private final Path file;
    private MongoServer server;
    private MongoClient client;

    IndexedCollectionTest(@TempDir Path folder) {
        file = folder.resolve("documents.mv");
    }

    @BeforeEach
    void start() {
        server = new MongoServer(new DurableBackend(file.toString(), () -> {}));
        client = MongoClients.create("mongodb://127.0.0.1:" + server.bind().getPort());
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    /** The shapes of query that the services send, each with the index it counts on and how many documents it may look at (bounds count as inside). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {_id: 1}                                    | {_id: 'd7', version: {$lte: 9}}                                  | 1
            {_id: 1}                                    | {_id: {$in: ['d1', 'd2', 'd3']}}                                 | 3
            {_id: 1}                                    | {_id: 'd7', $and: [{$or: [{by: null}, {by: {$lt: 'x'}}]}]}       | 1
            {trajectoryId: 1, sequence: -1}             | {trajectoryId: 't7'}                                             | 10
            {trajectoryId: 1, kind: 1}                  | {trajectoryId: 't7', kind: 'k7', state: 'done'}                  | 10
            {trajectoryId: 1}                           | {trajectoryId: {$in: ['t1', 't2']}, state: {$ne: 'done'}}        | 20
            {auditors: 1}                               | {auditors: 'a7', phase: {$ne: 'x'}}                              | 20
            {state: 1, sequence: 1}                     | {state: 'done', sequence: {$gt: 10, $lte: 20}}                   | 10
            {sequence: 1}                               | {sequence: {$lt: 5}}                                             | 6
            {framework.key: 1, framework.version: 1}    | {'framework.key': 'f7'}                                          | 100
            {trajectoryId: 1}                           | {$or: [{_id: 'd1'}, {trajectoryId: 't7'}]}                       | 11
            {settled: 1, state: 1}                      | {settled: false, state: 'done', sequence: {$lt: 4}}              | 10
            """)
    void aQueryLooksOnlyAtTheDocumentsThatItsIndexNames(String index, String query, int atMost) {
        MongoCollection<Document> documents = filled("documents");
        if (!index.equals("{_id: 1}")) {
            documents.createIndex(quoted(index));
        }

        assertThat(examined(() -> find(documents, Document.parse(query)))).isBetween(1L, (long) atMost);
    }

    /** What is due first: the index is in that order, so that nobody looks at what is due later. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {sequence: 1, _id: 1}           | {sequence: {$gt: 0}}                  | {sequence: 1, _id: 1}  | 1  | d1   | 4
            {sequence: 1, _id: 1}           | {sequence: {$gt: 0, $lte: 500}}       | {sequence: 1}          | 1  | d1   | 4
            {sequence: 1, _id: 1}           | {sequence: {$gte: 7}, kind: 'k9'}     | {sequence: 1, _id: 1}  | 2  | d9   | 210
            {state: 1, sequence: 1}         | {state: 'done', sequence: {$gt: 10}}  | {sequence: 1}          | 1  | d12  | 4
            {sequence: 1}                   | {sequence: {$gt: 10}}                 | {sequence: -1}         | 1  | d999 | 990
            {sequence: 1, _id: 1}           | {sequence: {$gt: 0}}                  | {kind: 1}              | 1  | d100 | 1000
            """)
    void whatIsWantedFirstIsFoundFirst(String index, String query, String order, int limit, String first, int atMost) {
        MongoCollection<Document> documents = filled("documents");
        documents.createIndex(quoted(index));
        List<Object> found = new ArrayList<>();

        long examined = examined(() -> documents
                .find(Document.parse(query))
                .sort(quoted(order))
                .limit(limit)
                .map(document -> document.get("_id"))
                .into(found));

        assertThat(found).hasSize(limit).startsWith(first);
        assertThat(examined).isLessThanOrEqualTo(atMost);
    }

    @Test
    void theRelayLooksOnlyAtDocumentsWithPendingEvents() {
        MongoCollection<Document> documents = filled("documents");
        documents.createIndex(new Document("pendingEvents.id", 1), new IndexOptions().sparse(true));

        List<Object> pending = find(documents, Document.parse("{'pendingEvents.id': {$exists: true}}"));

        assertThat(pending).hasSize(5);
        assertThat(examined(() -> find(documents, Document.parse("{'pendingEvents.id': {$exists: true}}"))))
                .isEqualTo(5);
    }

    @Test
    void aUniqueIndexAlsoAnswersForItsFirstFieldAndForMoreThanItsFields() {
        MongoCollection<Document> documents = filled("documents");
        documents.createIndex(Document.parse("{trajectoryId: 1, sequence: -1}"), new IndexOptions().unique(true));

        assertThat(examined(() -> find(documents, Document.parse("{trajectoryId: 't7'}"))))
                .isEqualTo(10);
        assertThat(examined(
                        () -> find(documents, Document.parse("{trajectoryId: 't7', sequence: 7, state: {$ne: 'x'}}"))))
                .isEqualTo(1);
        documents.dropIndex("trajectoryId_1_sequence_-1");
        assertThat(examined(() -> find(documents, Document.parse("{trajectoryId: 't7'}"))))
                .isEqualTo(DOCUMENTS);
    }

    @Test
    void anIndexIsThereAgainAfterARestart() {
        filled("documents").createIndex(new Document("trajectoryId", 1));
        stop();
        start();

        MongoCollection<Document> documents = client.getDatabase("test").getCollection("documents");
        assertThat(examined(() -> find(documents, Document.parse("{trajectoryId: 't7'}"))))
                .isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverIsWrittenAnIndexedCollectionFindsWhatAScanFinds(long seed) {
        Random random = new Random(seed);
        MongoCollection<Document> scanned = client.getDatabase("test").getCollection("scanned");
        MongoCollection<Document> indexed = client.getDatabase("test").getCollection("indexed");
        indexed.createIndex(new Document("a", 1));
        indexed.createIndex(new Document("b", 1).append("a", -1));
        indexed.createIndex(new Document("a", 1).append("l.c", 1), new IndexOptions().sparse(true));
        indexed.createIndex(new Document("_id", 1).append("a", 1));
        indexed.createIndex(new Document("l.c", 1), new IndexOptions().sparse(true));

        for (int round = 0; round < 400; round++) {
            Document id = new Document("_id", random.nextInt(60));
            Document written = randomDocument(random);
            boolean delete = random.nextInt(4) == 0;
            for (MongoCollection<Document> each : List.of(scanned, indexed)) {
                if (delete) {
                    each.deleteOne(id);
                } else if (each.find(id).first() == null) {
                    each.insertOne(new Document(written).append("_id", id.get("_id")));
                } else {
                    each.replaceOne(id, written);
                }
            }
            Document query = randomQuery(random);
            assertThat(find(indexed, query)).as(query.toJson()).isEqualTo(find(scanned, query));
            Document least = new Document("_id", new Document("$gte", random.nextInt(60)));
            assertThat(firstTwo(indexed, least)).isEqualTo(firstTwo(scanned, least));
        }
    }

    private static Document randomDocument(Random random) {
        Document document = new Document();
        for (String field : List.of("a", "b")) {
            if (random.nextInt(4) > 0) {
                document.append(
                        field,
                        random.nextInt(4) == 0
                                ? List.of(randomValue(random, 3), randomValue(random, 3))
                                : randomValue(random, 5));
            }
        }
        if (random.nextBoolean()) {
            document.append(
                    "l",
                    IntStream.range(0, random.nextInt(3))
                            .mapToObj(i ->
                                    random.nextInt(4) == 0 ? new Document() : new Document("c", randomValue(random, 4)))
                            .toList());
        }
        return document;
    }

    /** A number, a text, yes or no, or (of five kinds) nothing or an empty list. */
    private static Object randomValue(Random random, int kinds) {
        return switch (random.nextInt(kinds)) {
            case 0 -> random.nextInt(5);
            case 1 -> random.nextBoolean() ? random.nextInt(5) * 0.5 : (Object) (long) random.nextInt(5);
            case 2 -> "t" + random.nextInt(4);
            case 3 -> random.nextBoolean();
            default -> random.nextBoolean() ? List.of() : new Document("x", random.nextInt(2));
        };
    }

    private static Document randomQuery(Random random) {
        Document query = new Document();
        for (String field : List.of("a", "b", "l.c")) {
            switch (random.nextInt(9)) {
                case 0, 1 -> query.append(field, randomValue(random, 4));
                case 2 -> query.append(field, new Document("$in", List.of(randomValue(random, 4), 1)));
                case 3 -> query.append(field, new Document("$gt", 0).append("$lt", random.nextInt(4)));
                case 4 -> query.append(field, new Document("$exists", random.nextBoolean()));
                case 5 -> query.append(field, new Document("$ne", randomValue(random, 4)));
                case 6 -> query.append(field, null);
                case 7 -> query.append("$or", List.of(new Document(field, 1), new Document("a", "t1")));
                default -> query.append("$and", List.of(new Document(field, new Document("$gte", "t1"))));
            }
        }
        query.remove(List.of("a", "b", "l.c").get(random.nextInt(3)));
        return query;
    }

    private MongoCollection<Document> filled(String name) {
        MongoCollection<Document> collection = client.getDatabase("test").getCollection(name);
        collection.insertMany(IntStream.range(0, DOCUMENTS)
                .mapToObj(i -> new Document("_id", "d" + i)
                        .append("trajectoryId", "t" + i % 100)
                        .append("sequence", i)
                        .append("version", 1)
                        .append("kind", "k" + i % 100)
                        .append("state", i % 2 == 0 ? "done" : "open")
                        .append("settled", i % 100 != 0)
                        .append("auditors", List.of("a" + i % 100, "a" + (i + 1) % 100))
                        .append("framework", new Document("key", "f" + i % 10).append("version", 1))
                        .append("pendingEvents", i % 200 == 0 ? List.of(new Document("id", "e" + i)) : List.of()))
                .toList());
        return collection;
    }

    private static long examined(Runnable query) {
        long before = IndexedCollection.EXAMINED.sum();
        query.run();
        return IndexedCollection.EXAMINED.sum() - before;
    }

    private static List<Object> find(MongoCollection<Document> collection, Document query) {
        return collection
                .find(query)
                .sort(new Document("_id", 1))
                .map(document -> document.get("_id"))
                .into(new ArrayList<>());
    }

    private static List<Object> firstTwo(MongoCollection<Document> collection, Document query) {
        return collection
                .find(query)
                .sort(new Document("_id", 1))
                .skip(1)
                .limit(2)
                .map(document -> document.get("_id"))
                .into(new ArrayList<>());
    }

    private static Document quoted(String index) {
        return Document.parse(index.replaceAll("([a-zA-Z._]+):", "'$1':"));
    }
}
