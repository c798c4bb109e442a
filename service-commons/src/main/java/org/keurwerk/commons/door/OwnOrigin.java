package org.keurwerk.commons.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a request that changes something comes from. A browser says it: {@code Sec-Fetch-Site} and {@code Origin} cannot be set by a page. A request
 * of a program has neither and is believed by its account alone.
 */
public final class OwnOrigin {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private enum Sender {
        OURSELVES,
        ANOTHER_SITE,
        UNSAID
    }

    private final Set<String> own;

    /** The public addresses of this system. */
    OwnOrigin(String... addresses) {
        this.own = Stream.of(addresses)
                .filter(address -> !address.isBlank())
                .map(address -> origin(URI.create(address)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether another site had the reader's browser send it. */
    boolean isForeign(HttpServletRequest request) {
        return !READING.contains(request.getMethod()) && sender(request) == Sender.ANOTHER_SITE;
    }

    /** Whether a browser says that one of our own pages sent it; a request that says nothing is not known to be our own. */
    public boolean isOwn(HttpServletRequest request) {
        return sender(request) == Sender.OURSELVES;
    }

    private Sender sender(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        if (origin != null) {
            return own.contains(origin) || origin.equals(addressed(request)) ? Sender.OURSELVES : Sender.ANOTHER_SITE;
        }
        if (site == null) {
            return Sender.UNSAID;
        }
        return site.equals("same-origin") || site.equals("none") ? Sender.OURSELVES : Sender.ANOTHER_SITE;
    }

    /** The address that the browser itself used. */
    private static String addressed(HttpServletRequest request) {
        String scheme = request.getScheme();
        int port = request.getServerPort();
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }
}
