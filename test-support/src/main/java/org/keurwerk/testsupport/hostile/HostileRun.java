package org.keurwerk.testsupport.hostile;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sends inputs to a running service and notes what must never be answered: 5xx, a failure of the API without problem details (RFC 9457), words of the
 * machine in an answer, text that comes back as markup or was worked out by a template. How many are sent is bounded; {@code
 * -Dkeurwerk.hostile.inputs=20000} sends more. Every field gets its turn before any gets a second.
 */
public final class HostileRun {

    private static final int MANY = Integer.getInteger("keurwerk.hostile.inputs", 1_200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern OF_THE_MACHINE =
            Pattern.compile("Exception|\\bat (org|java|jakarta|tools)\\.|Whitelabel|Apache Tomcat/");

    private final URI service;
    private final BiFunction<HttpRequest.Builder, HostileInput, HttpRequest.Builder> signed;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Map<Integer, Integer> answers = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private int sent;

    /**
     * A run.
     *
     * @param service where it listens
     * @param signed adds who asks
     */
    public HostileRun(URI service, BiFunction<HttpRequest.Builder, HostileInput, HttpRequest.Builder> signed) {
        this.service = service;
        this.signed = signed;
    }

    /** Sends a part of the inputs, at most so many as a run takes. */
    public HostileRun send(List<HostileInput> inputs) throws IOException, InterruptedException {
        for (HostileInput input : someOf(inputs)) {
            HttpResponse<String> answer = send(input);
            if (answer != null) {
                check(input, answer);
            }
        }
        return this;
    }

    /** What was wrong. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** How many were sent, and how they were answered. */
    public String summary() {
        return sent + " hostile inputs, answers by status " + answers + ", " + faults.size() + " faults";
    }

    /** How many were sent. */
    public int sent() {
        return sent;
    }

    private @Nullable HttpResponse<String> send(HostileInput input) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(input.address()))
                .timeout(PATIENCE)
                .method(
                        input.method(),
                        input.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(input.body()));
        if (input.type() != null) {
            request.header("Content-Type", input.type());
        }
        sent++;
        try {
            return client.send(signed.apply(request, input).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException cut) {
            String body = input.body();
            if (body == null || body.length() < 1_000_000) {
                faults.add("no answer: " + input + " " + cut);
            }
            return null; // what is too large is refused before all of it is read
        }
    }

    private void check(HostileInput input, HttpResponse<String> answer) {
        int status = answer.statusCode();
        answers.merge(status, 1, Integer::sum);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        boolean isApi = input.address().startsWith("/api/");
        if (status >= 500) {
            fault(input, answer, "5xx");
        } else if (status >= 400 && isApi && !type.startsWith("application/problem+json")) {
            fault(input, answer, "a failure without problem details");
        } else if (OF_THE_MACHINE.matcher(answer.body()).find()) {
            fault(input, answer, "words of the machine");
        } else if (type.startsWith("text/html")
                && (answer.body().contains(HostileValues.SCRIPT)
                        || answer.body().contains(HostileValues.PICTURE)
                        || answer.body().contains(HostileValues.SUM))) {
            fault(input, answer, "text that became more than text");
        } else if (answer.headers().map().keySet().stream().anyMatch(name -> name.equalsIgnoreCase("kw"))
                || answer.headers().allValues("Set-Cookie").stream().anyMatch(cookie -> cookie.startsWith("kw="))) {
            fault(input, answer, "a header of the sender's making");
        }
    }

    private void fault(HostileInput input, HttpResponse<String> answer, String what) {
        String body = answer.body().replaceAll("\\s+", " ");
        faults.add(what + " (" + answer.statusCode() + ") " + input + " -> "
                + (body.length() > 300 ? body.substring(0, 300) : body));
    }

    private static List<HostileInput> someOf(List<HostileInput> inputs) {
        Map<String, List<HostileInput>> byField = new LinkedHashMap<>();
        List<HostileInput> shuffled = new ArrayList<>(inputs);
        Collections.shuffle(shuffled, new Random(Integer.getInteger("keurwerk.hostile.seed", 1)));
        shuffled.forEach(input -> byField.computeIfAbsent(input.field(), field -> new ArrayList<>())
                .add(input));
        List<HostileInput> some = new ArrayList<>();
        for (int turn = 0; some.size() < Math.min(MANY, inputs.size()); turn++) {
            for (List<HostileInput> ofField : byField.values()) {
                if (turn < ofField.size() && some.size() < MANY) {
                    some.add(ofField.get(turn));
                }
            }
        }
        return some;
    }
}
