package org.keurwerk.testsupport.hostile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param field what it is about, for example {@code POST /api/v1/organisations name}
 * @param address path and query, encoded
 * @param type of the body; null when there is none
 * @param content makes the body when it is sent, so that thousands of them take no room; null when there is none
 */
public record HostileInput(
        String field,
        String method,
        String address,
        @Nullable String type,
        @Nullable Supplier<String> content) {

    private static final String BOUNDARY = "between-the-parts";

    /** The body; null when there is none. */
    public @Nullable String body() {
        return content == null ? null : content.get();
    }

    /** A form as a browser sends it. */
    public static HostileInput form(String field, String address, Map<String, String> values) {
        return new HostileInput(field, "POST", address, "application/x-www-form-urlencoded", () -> encoded(values));
    }

    /** A form that takes files, as a browser sends it: a field for files is sent as one whose name and content are the value. */
    public static HostileInput multipart(String field, String address, Map<String, String> values) {
        String body = values.entrySet().stream()
                .map(value -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + value.getKey() + "\""
                        + (value.getKey().equals("file") ? "; filename=\"" + value.getValue() + "\"" : "")
                        + "\r\n\r\n" + value.getValue() + "\r\n")
                .collect(Collectors.joining("", "", "--" + BOUNDARY + "--\r\n"));
        return new HostileInput(field, "POST", address, "multipart/form-data; boundary=" + BOUNDARY, () -> body);
    }

    static String encoded(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> encoded(value.getKey()) + "=" + encoded(value.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        String body = body();
        String sent = body == null ? "" : " " + (body.length() > 200 ? body.substring(0, 200) + "…" : body);
        String to = address.length() > 300 ? address.substring(0, 300) + "…" : address;
        return field + ": " + method + " " + to + sent;
    }
}
