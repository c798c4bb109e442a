package org.keurwerk.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long the pages of a big dossier take beside those of a small one: two trajectories of a running system, into one of which 2,000 entries of the
 * trail and 300 submissions, a hundred of them with a finding each, are put. The entries go on with the chain that is there, by the published recipe;
 * that the system then finds it whole is part of the measurement.
 */
final class BigDossier {

    private static final int ENTRIES = 2_000;
    private static final int SUBMISSIONS = 300;
    private static final int WITH_FINDING = 100;
    private static final int WARM_UP = 15;
    private static final int ROUNDS = 40;
    private static final String TEXT = "De bibliotheek laat zien wat zij doet en waarom. ".repeat(20);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String portal;
    private final String store;

    BigDossier(String portal, String store) {
        this.portal = portal;
        this.store = store;
    }

    /** {@code PORTAL STORE}: of a system that runs, with two trajectories at least; one of them is spoilt by it. */
    public static void main(String[] args) throws Exception {
        new BigDossier(args[0], args[1])
                .measure()
                .forEach((page, times) -> System.out.println("| " + page + " | " + times + " |"));
    }

    /** Median times of one page. */
    record Times(double small, double big) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f ms, %.1f ms, ratio %.2f", small, big, big / small);
        }
    }

    /** By page: a dossier as it came, and a big one. */
    Map<String, Times> measure() throws Exception {
        String small;
        String big;
        try (MongoClient client = MongoClients.create(store)) {
            MongoDatabase database = client.getDatabase("keurwerk_audit");
            List<String> ids = new ArrayList<>();
            for (Document one : database.getCollection("trajectories")
                    .find()
                    .sort(Sorts.ascending("_id"))
                    .limit(2)) {
                ids.add(one.getString("_id"));
            }
            small = ids.get(0);
            big = ids.get(1);
            grow(database, big);
        }
        signIn();
        String checked = get("/api/v1/trajectories/" + big + "/trail/verification");
        if (!checked.contains("\"intact\":true")) {
            throw new IllegalStateException("the chain that was put there does not hold: " + checked);
        }
        Map<String, Times> all = new LinkedHashMap<>();
        for (String page : List.of(
                "/trajectories/{id}",
                "/trajectories/{id}/trail",
                "/api/v1/trajectories/{id}",
                "/api/v1/trajectories/{id}/trail",
                "/api/v1/trajectories/{id}/trail/verification")) {
            all.put(page, times(page, small, big));
        }
        return all;
    }

    private Times times(String page, String small, String big) throws Exception {
        List<Long> ofSmall = new ArrayList<>();
        List<Long> ofBig = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            long one = took(page.replace("{id}", small));
            long other = took(page.replace("{id}", big));
            if (round >= WARM_UP) {
                ofSmall.add(one);
                ofBig.add(other);
            }
        }
        return new Times(median(ofSmall), median(ofBig));
    }

    private long took(String path) throws Exception {
        long began = System.nanoTime();
        get(path);
        return System.nanoTime() - began;
    }

    private static double median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2) / 1e6;
    }

    private static void grow(MongoDatabase database, String trajectory) throws NoSuchAlgorithmException {
        MongoCollection<Document> submissions = database.getCollection("submissions");
        Document like = Objects.requireNonNull(submissions
                .find(Filters.and(Filters.eq("trajectoryId", trajectory), Filters.eq("state", "SUBMITTED")))
                .first());
        TrailChain chain = new TrailChain(database, trajectory);
        for (int i = 0; i < SUBMISSIONS; i++) {
            Document content = new Document("contactName", "C")
                    .append("services", TEXT)
                    .append("remarks", i < WITH_FINDING ? "Bevinding " + i + ": " + TEXT : "-");
            String hash = sha256(JSON.writeValueAsString(content));
            String id = "sub_big" + i;
            submissions.insertOne(new Document(like)
                    .append("_id", id)
                    .append("taskId", "big-" + i)
                    .append("kind", "Intake")
                    .append("content", content)
                    .append("hash", hash)
                    .append("settled", true));
            chain.add("SUBMITTED", "Intake", id, hash);
        }
        for (int i = SUBMISSIONS; i < ENTRIES; i++) {
            chain.add("CHANGED", "dossier", null, "value " + i);
        }
        chain.close();
    }

    static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void signIn() throws Exception {
        Matcher token = TOKEN.matcher(get("/login"));
        if (!token.find()) {
            throw new IllegalStateException("no form to sign in with");
        }
        String form = "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)
                + "&username=office&password=keurwerk-demo";
        browser.send(
                HttpRequest.newBuilder(URI.create(portal + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(portal + path)).GET();
        if (path.startsWith("/api/")) {
            request.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString("office:keurwerk-demo".getBytes(StandardCharsets.UTF_8)));
        }
        HttpResponse<String> answer = browser.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " " + answer.statusCode());
        }
        return answer.body();
    }
}
