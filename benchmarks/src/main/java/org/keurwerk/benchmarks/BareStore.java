package org.keurwerk.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.keurwerk.platform.store.StoreMain;

/** The document store alone: every document is inserted, found by its id and replaced once. */
final class BareStore {

    private static final int PORT = 37_817;
    private static final String TEXT = "Op orde. ".repeat(100);

    private BareStore() {}

    /** {@code DOCUMENTS FOLDER}: prints the CPU seconds of store and client for all documents together. */
    public static void main(String[] args) throws Exception {
        int documents = Integer.parseInt(args[0]);
        StoreMain.main(new String[] {args[1], Integer.toString(PORT)});
        try (MongoClient client = MongoClients.create("mongodb://localhost:" + PORT)) {
            MongoCollection<Document> collection = client.getDatabase("bare").getCollection("documents");
            Duration before = Cpu.used(List.of(ProcessHandle.current()));
            for (int i = 0; i < documents; i++) {
                String id = "doc_" + i;
                collection.insertOne(
                        new Document("_id", id).append("text", TEXT).append("round", 1));
                Document found = collection.find(Filters.eq("_id", id)).first();
                collection.replaceOne(Filters.eq("_id", id), new Document(found).append("round", 2));
            }
            Result.print(Cpu.used(List.of(ProcessHandle.current())).minus(before));
        }
        Runtime.getRuntime().halt(0);
    }
}
