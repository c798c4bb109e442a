package org.keurwerk.platform.status;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is answered to one request. Every reply forbids guessing its type; pages also say what they may load. */
final class Reply {

    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " script-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final int status;
    private final byte[] body;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Reply(int status, String type, byte[] body) {
        this.status = status;
        this.body = body;
        header("Content-Type", type);
        header("X-Content-Type-Options", "nosniff");
        header("Referrer-Policy", "no-referrer");
        header("Cache-Control", "no-store");
    }

    static Reply bytes(String type, byte[] body) {
        return new Reply(200, type, body);
    }

    static Reply page(int status, String html) {
        return new Reply(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8))
                .header("Content-Security-Policy", PAGE_POLICY);
    }

    static Reply json(Object body) {
        return bytes("application/json", JSON.writeValueAsBytes(body));
    }

    static Reply problem(int status, Map<String, Object> problem) {
        return new Reply(status, "application/problem+json", JSON.writeValueAsBytes(problem));
    }

    Reply header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Sends it; writing waits for a slow reader without a thread. */
    void send(Response response, Callback callback) {
        response.setStatus(status);
        headers.forEach((name, value) -> response.getHeaders().put(name, value));
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
