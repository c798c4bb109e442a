package org.keurwerk.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a day costs on which a hundred certificates have something due, among 1,000 and among 100,000. One certificate that a trajectory really gave is
 * put into the store as often as that, each time with a number, a trajectory and a decision of its own, and the office moves the date by a day. The
 * days among 1,000 come before and after those among 100,000, so that what the machine learns on the way counts for neither.
 */
final class DailySweep {

    private static final int DUE = 100;
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int DAYS = 10;
    private static final int AT_ONCE = 500;
    private static final String FAR = "2080-01-01";
    private static final List<String> COLLECTIONS = List.of("certificates", "renewals", "register_entries");
    private static final List<String> COUNTED = List.of("certificate-service", "store");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String portal = "http://localhost:" + (8080 + RunningSystem.PORT_OFFSET);
    private final RunningSystem system;
    private final MongoDatabase database;
    private final Map<String, Document> patterns = new LinkedHashMap<>();
    private int copies;

    private DailySweep(RunningSystem system, MongoDatabase database) {
        this.system = system;
        this.database = database;
    }

    /** {@code PROJECT FOLDER}. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[1]));
        Path scenario = LoadScenario.write(folder.resolve("one.yaml"), 1);
        try (RunningSystem system = RunningSystem.start(
                        Path.of(args[0]), Folder.fresh(folder, "sweep").path(), scenario, "--store-memory", "1536");
                MongoClient client =
                        MongoClients.create("mongodb://localhost:" + (27_817 + RunningSystem.PORT_OFFSET))) {
            system.awaitReady();
            system.awaitScenario();
            new DailySweep(system, client.getDatabase("keurwerk_certificate")).measure();
        }
    }

    private void measure() throws Exception {
        COLLECTIONS.forEach(name -> patterns.put(
                name, Objects.requireNonNull(database.getCollection(name).find().first())));
        fill(FEW - 1);
        days("warming up");
        double before = days(FEW + " certificates");
        int first = copies;
        fill(MANY - FEW);
        double among = days(MANY + " certificates");
        remove(first);
        double after = days(FEW + " certificates again");
        System.out.printf(
                Locale.ROOT,
                "| a day among %d : a day among %d, without resting | %.2f |%n",
                MANY,
                FEW,
                among / ((before + after) / 2));
    }

    /**
     * The CPU seconds of certificate-service and store for one day, the mean of several, without what they use when nothing is asked of them. The day after
     * many writes does not count.
     */
    private double days(String what) throws Exception {
        due(today().plusDays(1));
        move(today().plusDays(1));
        long start = System.nanoTime();
        Map<String, Double> used = used(() -> {
            for (int day = 0; day < DAYS; day++) {
                LocalDate next = today().plusDays(1);
                due(next);
                if (move(next) == 0) {
                    throw new IllegalStateException("no window opened among " + what);
                }
            }
        });
        long asLong = Duration.ofNanos(System.nanoTime() - start).toMillis();
        Map<String, Double> resting = used(() -> Thread.sleep(asLong));
        double net = 0;
        for (String name : COUNTED) {
            double busy = Objects.requireNonNull(used.get(name)) / DAYS;
            double idle = Objects.requireNonNull(resting.get(name)) / DAYS;
            System.out.printf(
                    Locale.ROOT,
                    "| %s, %s: CPU seconds for a day with %d due, resting as long | %.2f, %.2f |%n",
                    what,
                    name,
                    DUE,
                    busy,
                    idle);
            net += busy - idle;
        }
        return net;
    }

    private interface Work {
        void run() throws Exception;
    }

    private Map<String, Double> used(Work work) throws Exception {
        Map<String, Duration> began = system.cpu();
        work.run();
        Map<String, Duration> ended = system.cpu();
        Map<String, Double> used = new LinkedHashMap<>();
        COUNTED.forEach(name -> used.put(
                name,
                Objects.requireNonNull(ended.get(name))
                                .minus(Objects.requireNonNull(began.get(name)))
                                .toMillis()
                        / 1000.0));
        return used;
    }

    private void fill(int more) {
        for (int done = 0; done < more; done += AT_ONCE) {
            List<Integer> numbers = IntStream.range(copies, copies + Math.min(AT_ONCE, more - done))
                    .boxed()
                    .toList();
            COLLECTIONS.forEach(name -> database.getCollection(name)
                    .insertMany(
                            numbers.stream().map(number -> copy(name, number)).toList()));
            copies += numbers.size();
        }
    }

    private void remove(int from) {
        for (int first = from; first < copies; first += AT_ONCE) {
            List<Integer> numbers = IntStream.range(first, Math.min(copies, first + AT_ONCE))
                    .boxed()
                    .toList();
            COLLECTIONS.forEach(name -> database.getCollection(name)
                    .deleteMany(Filters.in(
                            "_id",
                            numbers.stream().map(number -> id(name, number)).toList())));
        }
        copies = from;
    }

    private static String id(String collection, int number) {
        return collection.equals("renewals")
                ? trajectory(number)
                : String.format(Locale.ROOT, "CBCT-2021-%06d-X", number + FEW);
    }

    /** Of the copies with the lowest numbers, which are there in every measurement, a hundred have a window that opens on a day. */
    private void due(LocalDate day) {
        MongoCollection<Document> renewals = database.getCollection("renewals");
        for (int number = 0; number < DUE; number++) {
            Bson one = Filters.eq("copy", number);
            Document renewal = Objects.requireNonNull(
                    renewals.find(Filters.eq("_id", trajectory(number))).first());
            List<Document> windows = new ArrayList<>();
            for (Document window : renewal.getList("windows", Document.class)) {
                window.put("opensOn", FAR);
                window.put("openedOn", FAR);
                windows.add(window);
            }
            Document due = windows.get(windows.size() - 1);
            due.put("name", "P1M");
            due.put("opensOn", day.toString());
            due.remove("openedOn");
            renewals.updateOne(
                    Filters.and(Filters.eq("_id", trajectory(number)), one),
                    new Document(
                            "$set",
                            new Document("windows", windows)
                                    .append("nextDueOn", day.toString())
                                    .append(
                                            "validUntil",
                                            LocalDate.parse(FAR)
                                                    .plusDays(day.toEpochDay())
                                                    .toString())));
        }
    }

    private Document copy(String collection, int number) {
        Document pattern = Objects.requireNonNull(patterns.get(collection));
        Document copy = Document.parse(
                pattern.toJson().replace(String.valueOf(pattern.getString("trajectoryId")), trajectory(number)));
        copy.put("copy", number);
        copy.put("_id", id(collection, number));
        if (collection.equals("renewals")) {
            copy.put("nextDueOn", FAR);
        } else {
            copy.replace("trajectoryId", trajectory(number));
            copy.put("decisionId", String.format(Locale.ROOT, "dec_%020d", number));
        }
        return copy;
    }

    private static String trajectory(int number) {
        return String.format(Locale.ROOT, "trj_%020d", number);
    }

    private LocalDate today() throws IOException, InterruptedException {
        return LocalDate.parse(JSON.readTree(send(request("/api/v1/clock").GET().build()))
                .path("date")
                .asString());
    }

    /** Moves the date and says how much happened. */
    private long move(LocalDate day) throws IOException, InterruptedException {
        String answer = send(request("/api/v1/clock")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"date\":\"" + day + "\"}"))
                .build());
        return answer.split("RenewalWindowOpened", -1).length - 1L;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(portal + path))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString("office:keurwerk-demo".getBytes(StandardCharsets.UTF_8)));
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(request.uri() + " " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
