package org.keurwerk.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.keurwerk.platform.broker.BrokerUsers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole of Keurwerk, as ./start runs it, on ports of its own. */
final class RunningSystem implements AutoCloseable {

    static final int PORT_OFFSET = 6_000;

    /** With which a measurement may look at the broker. */
    static final BrokerUsers USERS =
            BrokerUsers.drawn(List.of()).withOperator(UUID.randomUUID().toString());

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Process process;
    private final BufferedReader output;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningSystem(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /** Starts it on empty data; it plays the scenario when it is ready. */
    static RunningSystem start(Path project, Path data, Path scenario, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                project.resolve("start").toString(),
                "--fresh",
                "--data",
                data.toString(),
                "--out",
                data.resolveSibling("out").toString(),
                "--scenario",
                scenario.toString(),
                "--port-offset",
                Integer.toString(PORT_OFFSET)));
        command.addAll(List.of(more));
        ProcessBuilder launcher = new ProcessBuilder(command).redirectErrorStream(true);
        launcher.environment().put("KEURWERK_OPERATOR_PASSWORD", USERS.passwordOf(BrokerUsers.OPERATOR));
        return new RunningSystem(launcher.start());
    }

    void awaitReady() throws IOException {
        await(line -> line.startsWith("ready in"));
    }

    /** Waits for the scenario's end. */
    void awaitScenario() throws IOException {
        await(line -> line.startsWith("Scenario") && line.contains("succeeded"));
    }

    private void await(Predicate<String> line) throws IOException {
        StringBuilder seen = new StringBuilder();
        for (String next = output.readLine(); next != null; next = output.readLine()) {
            seen.append(next).append('\n');
            if (line.test(next)) {
                return;
            }
            if (next.startsWith("Scenario") && next.contains("FAILED")) {
                break;
            }
        }
        throw new IllegalStateException(
                "Keurwerk did not get there: " + seen.substring(Math.max(0, seen.length() - 2_000)));
    }

    /** The CPU time of each process so far, by its name; the launcher's contains that of the scenario's player. */
    Map<String, Duration> cpu() throws IOException, InterruptedException {
        Map<String, Duration> used = new LinkedHashMap<>();
        for (JsonNode one : processes()) {
            used.put(
                    name(one),
                    ProcessHandle.of(one.path("pid").asLong())
                            .flatMap(process -> process.info().totalCpuDuration())
                            .orElse(Duration.ZERO));
        }
        return used;
    }

    /** The resident memory of all processes, in MiB. */
    long memory() throws IOException, InterruptedException {
        return status().path("residentMiB").asLong();
    }

    private List<JsonNode> processes() throws IOException, InterruptedException {
        JsonNode status = status();
        List<JsonNode> all = new ArrayList<>();
        status.path("components").forEach(all::add);
        all.add(status.path("launcher"));
        return all;
    }

    private static String name(JsonNode process) {
        return process.path("name").asString();
    }

    private JsonNode status() throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + (8090 + PORT_OFFSET) + "/api/status");
        return JSON.readTree(http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
