package org.keurwerk.platform.status;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One request as the pages need it.
 *
 * @param path the decoded path, without a slash at its end
 * @param query the parameters, the first value of each
 * @param language the reader's: asked for in the address, else remembered, else the browser's, else Dutch
 */
record Request(String method, String path, Map<String, String> query, Locale language) {

    static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final List<Locale> KNOWN = List.of(DUTCH, Locale.ENGLISH);

    static Request of(HttpExchange exchange) {
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        String path = String.valueOf(exchange.getRequestURI().getPath()).replaceAll("(?<=.)/+$", "");
        return new Request(
                exchange.getRequestMethod(),
                path,
                query,
                language(
                        query.get("lang"),
                        cookie(exchange.getRequestHeaders().getFirst("Cookie")),
                        exchange.getRequestHeaders().getFirst("Accept-Language")));
    }

    boolean isApi() {
        return path.startsWith("/api/");
    }

    @Nullable String parameter(String name) {
        return query.get(name);
    }

    static Locale language(@Nullable String asked, @Nullable String remembered, @Nullable String accepted) {
        return Stream.of(asked, remembered)
                .flatMap(tag -> known(tag).stream())
                .findFirst()
                .or(() -> accepted(accepted))
                .orElse(DUTCH);
    }

    private static Optional<Locale> known(@Nullable String tag) {
        return KNOWN.stream().filter(locale -> locale.getLanguage().equals(tag)).findFirst();
    }

    private static Optional<Locale> accepted(@Nullable String header) {
        try {
            return header == null
                    ? Optional.empty()
                    : Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), KNOWN));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String cookie(@Nullable String header) {
        return header == null
                ? null
                : Arrays.stream(header.split(";"))
                        .map(String::strip)
                        .filter(pair -> pair.startsWith("lang="))
                        .map(pair -> pair.substring("lang=".length()))
                        .findFirst()
                        .orElse(null);
    }

    static Map<String, String> query(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return Map.of();
        }
        return Arrays.stream(raw.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(
                        pair -> decode(pair[0]),
                        pair -> pair.length == 2 ? decode(pair[1]) : "",
                        (first, next) -> first));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
