package org.keurwerk.commons.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.keurwerk.commons.door.LargeBodies;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how many requests with a body are worked on at a time, because each may wait for a client that is slow to send it:
 * the threads that are left always serve those who only read. Of large bodies only a few are worked on at a time, because each takes many times its
 * size in memory once it is read; uploads that are read as a stream have places of their own. What is too much is told to come back at once.
 */
class RequestsWithBody extends OncePerRequestFilter {

    private static final String RETRY_AFTER_SECONDS = "5";

    private static final int LARGE = 65_536;
    private static final int LARGE_AT_A_TIME = 4;

    private final Semaphore places;
    private final Semaphore largePlaces = new Semaphore(LARGE_AT_A_TIME);

    private final Map<LargeBodies, Semaphore> uploads = new LinkedHashMap<>();

    RequestsWithBody(int atATime, List<LargeBodies> large) {
        this.places = new Semaphore(atATime);
        large.forEach(upload -> uploads.put(upload, new Semaphore(upload.atATime())));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getContentLengthLong() <= 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Semaphore free = placesFor(request);
        if (!free.tryAcquire()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            response.setHeader(HttpHeaders.CONNECTION, "close");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            free.release();
        }
    }

    private Semaphore placesFor(HttpServletRequest request) {
        return uploads.entrySet().stream()
                .filter(upload -> upload.getKey().include(request))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(isLarge(request) ? largePlaces : places);
    }

    /** One that does not say its size may be as large as any. */
    private static boolean isLarge(HttpServletRequest request) {
        long bytes = request.getContentLengthLong();
        return bytes < 0 || bytes > LARGE;
    }
}
