package org.keurwerk.platform.status;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is answered to one request. Every reply forbids guessing its type; pages also say what they may load. */
final class Reply {

    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " script-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

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

    static Reply json(int status, String type, byte[] body) {
        return new Reply(status, type, body);
    }

    Reply header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body.clone();
    }

    Map<String, String> headers() {
        return Map.copyOf(headers);
    }
}
