package org.keurwerk.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
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
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a day costs on which a hundred certificates have something due, among 1,000 and among 100,000. The office moves the date by a day. The days among 1,000 come before and after those among 100,000, so that what the machine learns on the way counts for neither.
 */
final class DailySweep {

    private static final int DUE = 100;
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int DAYS = 10;
    private static final List<String> COUNTED = List.of("certificate-service", "store");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String portal = "http://localhost:" + (8080 + RunningSystem.PORT_OFFSET);
    private final RunningSystem system;
    private final CertificateCopies copies;

    private DailySweep(RunningSystem system, CertificateCopies copies) {
        this.system = system;
        this.copies = copies;
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
            new DailySweep(system, new CertificateCopies(client.getDatabase("keurwerk_certificate"))).measure();
        }
    }

    private void measure() throws Exception {
        copies.grow(FEW);
        days("warming up");
        double before = days(FEW + " certificates");
        copies.grow(MANY);
        double among = days(MANY + " certificates");
        copies.shrink(FEW);
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
        day();
        long start = System.nanoTime();
        Map<String, Double> used = used(() -> {
            for (int day = 0; day < DAYS; day++) {
                day();
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

    /** The next day, on which a hundred windows open. */
    private void day() throws IOException, InterruptedException {
        LocalDate next = today().plusDays(1);
        copies.due(DUE, next);
        long opened = move(next);
        if (opened != DUE) {
            throw new IllegalStateException(opened + " windows opened on " + next + ", and not " + DUE);
        }
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

    private LocalDate today() throws IOException, InterruptedException {
        return LocalDate.parse(JSON.readTree(send(request("/api/v1/clock").GET().build()))
                .path("date")
                .asString());
    }

    /** Moves the date and says how many windows opened. */
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
