package org.keurwerk.benchmarks;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * As many certificates as are wanted, in the store of certificate-service: the one that a trajectory really gave is put there again and again, with its
 * renewal and its line in the register, each time with a number, a trajectory and a decision of its own.
 */
final class CertificateCopies {

    private static final int AT_ONCE = 500;
    private static final int FIRST_NUMBER = 1_000;
    private static final String NEVER = "2080-01-01";
    private static final String RENEWALS = "renewals";
    private static final List<String> COLLECTIONS = List.of("certificates", RENEWALS, "register_entries");

    private final MongoDatabase database;
    private final Map<String, Document> patterns = new LinkedHashMap<>();
    private int copies;

    /** Of the one certificate that is there. */
    CertificateCopies(MongoDatabase database) {
        this.database = database;
        COLLECTIONS.forEach(name -> patterns.put(
                name, Objects.requireNonNull(database.getCollection(name).find().first())));
    }

    /** Puts copies until there are so many certificates. */
    void grow(int certificates) {
        while (copies < certificates - 1) {
            List<Integer> numbers = IntStream.range(copies, Math.min(certificates - 1, copies + AT_ONCE))
                    .boxed()
                    .toList();
            COLLECTIONS.forEach(name -> database.getCollection(name)
                    .insertMany(
                            numbers.stream().map(number -> copy(name, number)).toList()));
            copies += numbers.size();
        }
    }

    /** Takes the last ones away until there are so many certificates. */
    void shrink(int certificates) {
        int left = certificates - 1;
        for (int first = left; first < copies; first += AT_ONCE) {
            List<Integer> numbers = IntStream.range(first, Math.min(copies, first + AT_ONCE))
                    .boxed()
                    .toList();
            COLLECTIONS.forEach(name -> database.getCollection(name)
                    .deleteMany(Filters.in(
                            "_id",
                            numbers.stream().map(number -> id(name, number)).toList())));
        }
        copies = left;
    }

    /** So many copies, always the first ones, have a window that opens on a day, and none besides. */
    void due(int some, LocalDate day) {
        MongoCollection<Document> renewals = database.getCollection(RENEWALS);
        for (int number = 0; number < some; number++) {
            Document renewal = Objects.requireNonNull(
                    renewals.find(Filters.eq("_id", trajectory(number))).first());
            renewals.updateOne(
                    Filters.eq("_id", trajectory(number)),
                    new Document(
                            "$set",
                            new Document("windows", onlyLastOpens(renewal, day))
                                    .append("nextDueOn", day.toString())
                                    .append("validUntil", another(day))));
        }
    }

    private static List<Document> onlyLastOpens(Document renewal, LocalDate day) {
        List<Document> windows = new ArrayList<>(renewal.getList("windows", Document.class));
        windows.forEach(window -> window.append("opensOn", NEVER).append("openedOn", NEVER));
        Document last = windows.get(windows.size() - 1);
        last.append("name", "P1M").append("opensOn", day.toString()).remove("openedOn");
        return windows;
    }

    /** A window is known by the end that it was computed from: another end makes it another window, whose event is told. */
    private static String another(LocalDate day) {
        return LocalDate.parse(NEVER).plusDays(day.toEpochDay()).toString();
    }

    private Document copy(String collection, int number) {
        Document copy =
                Document.parse(Objects.requireNonNull(patterns.get(collection)).toJson());
        copy.put("_id", id(collection, number));
        if (collection.equals(RENEWALS)) {
            copy.put("nextDueOn", NEVER);
        } else {
            copy.replace("trajectoryId", trajectory(number));
            copy.put("decisionId", String.format(Locale.ROOT, "dec_%020d", number));
        }
        return copy;
    }

    private static String id(String collection, int number) {
        return collection.equals(RENEWALS)
                ? trajectory(number)
                : String.format(Locale.ROOT, "CBCT-2021-%06d-X", FIRST_NUMBER + number);
    }

    private static String trajectory(int number) {
        return String.format(Locale.ROOT, "trj_%020d", number);
    }
}
