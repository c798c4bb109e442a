package org.keurwerk.benchmarks;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long people wait: from handing in a task until the next one is in the next person's inbox. Each client leads
 * organisations of its own from application to the self-evaluation, through the inboxes of four roles.
 */
final class HandingIn {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DATE = "2021-03-31";
    private static final Duration LOOK = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String portal;

    HandingIn(String portal) {
        this.portal = portal;
    }

    /** What is handed in, by whom, and which task comes to whom then. */
    private record Step(String kind, String content, String next, String nextActor) {}

    /** The waits of all clients, in milliseconds, shortest first. */
    List<Long> measure(int clients, int rounds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Callable<List<Long>>> work = IntStream.range(0, clients)
                    .<Callable<List<Long>>>mapToObj(client -> () -> lead("klant-" + client, rounds))
                    .toList();
            List<Long> waits = new ArrayList<>();
            for (Future<List<Long>> one : threads.invokeAll(work)) {
                waits.addAll(one.get());
            }
            return waits.stream().sorted().toList();
        } finally {
            threads.shutdown();
        }
    }

    private List<Long> lead(String client, int rounds) throws Exception {
        List<Long> waits = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            String account = client + "-" + round;
            post("/api/v1/organisations", "office", """
                    {"name": "Bibliotheek %1$s", "place": "Plaats", "email": "%1$s@load.example", "language": "nl",
                     "username": "%1$s", "password": "keurwerk-demo"}""".formatted(account));
            waits.addAll(leadOne(account));
        }
        return waits;
    }

    private List<Long> leadOne(String account) throws Exception {
        List<Long> waits = new ArrayList<>();
        long began = System.nanoTime();
        String trajectory =
                post("/api/v1/applications", account, """
                {"scopes": ["LIBRARY"], "framework": "KIB", "frameworkVersion": "I", "auditQuarter": "2021-Q1"}""").path("trajectoryId").asString();
        String task = await(trajectory, "Intake", account);
        waits.add(since(began));
        String actor = account;
        for (Step step : steps(account)) {
            String path = "/api/v1/tasks/" + task;
            if (get(path, actor).path("claimable").asBoolean()) {
                post(path + "/claim", actor, "{}");
            }
            began = System.nanoTime();
            post(path + "/submission", actor, step.content());
            task = await(trajectory, step.next(), step.nextActor());
            if (!step.kind().equals("first of two")) {
                waits.add(since(began));
            }
            actor = step.nextActor();
        }
        return waits;
    }

    private static List<Step> steps(String account) {
        String declaration = "{\"accepted\": true, \"independent\": true}";
        return List.of(
                new Step("Intake", """
                        {"contactName": "C", "contactEmail": "c@load.example", "branches": 4, "staffFte": 12, "reach": 1000,
                         "services": "Uitleen"}""", "CheckIntake", "office"),
                new Step(
                        "CheckIntake",
                        "{\"verdict\": \"ACCEPT\", \"auditCategory\": \"M\", \"halfDays\": 2}",
                        "ComposeTeam",
                        "office"),
                new Step(
                        "ComposeTeam",
                        "{\"lead\": \"auditor-lead\", \"coAuditors\": [\"auditor-co\"]}",
                        "DeclareIndependence",
                        "auditor-lead"),
                new Step("first of two", declaration, "DeclareIndependence", "auditor-co"),
                new Step("DeclareIndependence", declaration, "ObjectToTeam", account),
                new Step("ObjectToTeam", "{\"objects\": false}", "ProposeVisitDates", "auditor-lead"),
                new Step(
                        "ProposeVisitDates",
                        "{\"options\": [{\"days\": [\"%s\"]}]}".formatted(DATE),
                        "ChooseVisitDate",
                        account),
                new Step("ChooseVisitDate", "{\"option\": 0}", "SelfEvaluation", account));
    }

    private static long since(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    private String await(String trajectory, String kind, String account) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            JsonNode items = get("/api/v1/tasks?trajectory=%s&kind=%s".formatted(quoted(trajectory), kind), account)
                    .path("items");
            if (!items.isEmpty()) {
                return items.get(0).path("id").asString();
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        throw new IllegalStateException("no task %s for %s in %s".formatted(kind, account, trajectory));
    }

    private JsonNode get(String path, String account) throws Exception {
        return send(request(path, account).GET().build());
    }

    private JsonNode post(String path, String account, String content) throws Exception {
        return send(request(path, account)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "load-" + account + path.hashCode() + content.hashCode())
                .POST(BodyPublishers.ofString(content))
                .build());
    }

    private HttpRequest.Builder request(String path, String account) {
        String pair = account + ":keurwerk-demo";
        return HttpRequest.newBuilder(URI.create(portal + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    private JsonNode send(HttpRequest request) throws Exception {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(
                    request.method() + " " + request.uri() + " " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    private static String quoted(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
