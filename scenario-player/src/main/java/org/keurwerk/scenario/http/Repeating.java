package org.keurwerk.scenario.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Makes a call again, with growing pauses, while its server is down (refused, cut off, 429, 502, 503, 504) or has an
 * internal error (500). Any other refusal is final at once and becomes a {@link Refusal}.
 */
public final class Repeating {

    /** The part of the patience for which a server has to work before it counts as one that was there. */
    private static final int A_WHILE = 12;

    private static final Set<Integer> DOWN = Set.of(429, 502, 503, 504);

    private final Patience patience;
    private final BiConsumer<String, String> waiting;

    /** The listener is told once per outage: which address, and why. */
    public Repeating(Patience patience, BiConsumer<String, String> waiting) {
        this.patience = patience;
        this.waiting = waiting;
    }

    /** Reads a good answer's body; may fail half-way. */
    interface Reading<T> {
        T read(InputStream body) throws IOException;
    }

    <T> T call(HttpClient client, HttpRequest request, Reading<T> reading) {
        long start = System.nanoTime();
        String why;
        Duration limit;
        for (int attempt = 0; ; attempt++) {
            long began = System.nanoTime();
            try {
                HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
                try (InputStream body = answer.body()) {
                    if (answer.statusCode() < 300) {
                        return reading.read(body);
                    }
                    Refusal refusal = new Refusal(answer.statusCode(), JsonApi.json(body));
                    boolean down = DOWN.contains(answer.statusCode());
                    if (!down && answer.statusCode() < 500) {
                        throw refusal;
                    }
                    limit = down ? patience.forServer() : patience.forErrors();
                    why = String.valueOf(refusal.getMessage());
                    if (!down && passed(start, limit)) {
                        throw refusal;
                    }
                }
            } catch (IOException down) {
                limit = patience.forServer();
                why = reason(down);
                start = wasAtWork(down, began, limit) ? System.nanoTime() : start;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The player was stopped during a call.", stopped);
            }
            if (passed(start, limit)) {
                throw new Unreachable(request.uri(), why, limit.toSeconds());
            }
            if (attempt == 4) {
                waiting.accept(request.uri().getAuthority(), why);
            }
            patience.pause(attempt);
        }
    }

    /** A server that broke off after it had worked for a while was there: its outage begins now, not when it was asked. */
    private static boolean wasAtWork(IOException down, long began, Duration limit) {
        return !(down instanceof HttpTimeoutException) && passed(began, limit.dividedBy(A_WHILE));
    }

    private static boolean passed(long start, Duration limit) {
        return System.nanoTime() - start > limit.toNanos();
    }

    private static String reason(IOException down) {
        if (down instanceof ConnectException) {
            return "no connection";
        }
        return down.getMessage() == null ? down.getClass().getSimpleName() : down.getMessage();
    }
}
