package org.keurwerk.benchmarks;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Goes on with the trail of a trajectory, by the published recipe. */
final class TrailChain {

    private final MongoDatabase database;
    private final String trajectory;
    private long sequence;
    private String last;

    TrailChain(MongoDatabase database, String trajectory) {
        this.database = database;
        this.trajectory = trajectory;
        Document head = Objects.requireNonNull(database.getCollection("trail_heads")
                .find(Filters.eq("_id", trajectory))
                .first());
        sequence = head.get("sequence", Number.class).longValue();
        last = head.getString("hash");
    }

    void add(String act, String subject, @Nullable String reference, String after) throws NoSuchAlgorithmException {
        sequence++;
        Instant at = Instant.parse("2021-02-12T11:00:00Z").plusSeconds(sequence);
        Map<String, Object> who = new TreeMap<>();
        who.put("account", "acc_big");
        who.put("name", "Bureau (demo)");
        who.put("role", "OFFICE");
        Map<String, Object> change = new TreeMap<>();
        change.put("field", "document");
        change.put("before", null);
        change.put("after", after);
        Map<String, Object> entry = new TreeMap<>();
        entry.put("act", act);
        entry.put("at", at.toString());
        entry.put("changes", List.of(change));
        entry.put("nonce", "non_" + sequence);
        entry.put("once", "big-" + sequence);
        entry.put("previous", last);
        entry.put("reference", reference);
        entry.put("sequence", sequence);
        entry.put("subject", subject);
        entry.put("trajectory", trajectory);
        entry.put("who", who);
        last = BigDossier.sha256(BigDossier.JSON.writeValueAsString(entry));
        database.getCollection("trail")
                .insertOne(new Document("_id", trajectory + "/" + sequence)
                        .append("trajectoryId", trajectory)
                        .append("sequence", sequence)
                        .append("at", Date.from(at))
                        .append("account", "acc_big")
                        .append("name", "Bureau (demo)")
                        .append("role", "OFFICE")
                        .append("act", act)
                        .append("subject", subject)
                        .append("reference", reference)
                        .append("changes", List.of(new Document("field", "document").append("after", after)))
                        .append("once", "big-" + sequence)
                        .append("nonce", "non_" + sequence)
                        .append("previous", entry.get("previous"))
                        .append("hash", last)
                        .append("schemaVersion", 1));
    }

    void close() {
        database.getCollection("trail_heads")
                .updateOne(
                        Filters.eq("_id", trajectory),
                        new Document("$set", new Document("sequence", sequence).append("hash", last)));
    }
}
