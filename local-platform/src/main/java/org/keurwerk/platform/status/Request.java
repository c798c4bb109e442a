package org.keurwerk.platform.status;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.URIUtil;
import org.jspecify.annotations.Nullable;

/**
 * One request as the pages need it.
 *
 * @param path the decoded path, without a slash at its end
 * @param query the parameters
 * @param language the reader's: asked for in the address, else remembered, else the browser's, else Dutch
 */
record Request(String method, String path, Fields query, Locale language) {

    static final Locale DUTCH = Locale.forLanguageTag("nl");

    /** A request of which nothing could be read. */
    static final Request UNREADABLE = new Request("", "/", new Fields(), DUTCH);

    /** What Jetty calls a request whose address it could not read. */
    private static final String UNREADABLE_TO_SERVER = "/badMessage";

    private static final List<Locale> KNOWN = List.of(DUTCH, Locale.ENGLISH);

    /** Reads the request; throws {@link IllegalArgumentException} when its address cannot be decoded. */
    static Request of(org.eclipse.jetty.server.Request request) {
        Fields query = org.eclipse.jetty.server.Request.extractQueryParameters(request);
        String path =
                URIUtil.decodePath(request.getHttpURI().getCanonicalPath()).replaceAll("(?<=.)/+$", "");
        Stream<Locale> remembered = org.eclipse.jetty.server.Request.getCookies(request).stream()
                .filter(cookie -> cookie.getName().equals("lang"))
                .map(HttpCookie::getValue)
                .map(Locale::forLanguageTag);
        // without the header the library answers with the machine's own language
        Stream<Locale> accepted = request.getHeaders().contains(HttpHeader.ACCEPT_LANGUAGE)
                ? org.eclipse.jetty.server.Request.getLocales(request).stream()
                : Stream.empty();
        Stream<Locale> asked = Stream.ofNullable(query.getValue("lang")).map(Locale::forLanguageTag);
        return new Request(
                request.getMethod(),
                path,
                query,
                language(Stream.of(asked, remembered, accepted).flatMap(locales -> locales)));
    }

    /** The request, with the start as its address when the server could not read it. */
    static Request orUnreadable(org.eclipse.jetty.server.Request request) {
        try {
            Request read = of(request);
            return read.path.equals(UNREADABLE_TO_SERVER)
                    ? new Request(read.method, UNREADABLE.path, new Fields(), read.language)
                    : read;
        } catch (RuntimeException unreadable) {
            return UNREADABLE;
        }
    }

    boolean onlyReads() {
        return method.equals("GET") || method.equals("HEAD");
    }

    boolean isApi() {
        return path.startsWith("/api/");
    }

    @Nullable String parameter(String name) {
        return query.getValue(name);
    }

    /** The first of the wished languages that the pages speak. */
    private static Locale language(Stream<Locale> wished) {
        return wished.map(wish -> KNOWN.stream()
                        .filter(locale -> locale.getLanguage().equals(wish.getLanguage()))
                        .findFirst()
                        .orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(DUTCH);
    }
}
