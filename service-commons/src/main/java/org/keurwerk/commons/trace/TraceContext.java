package org.keurwerk.commons.trace;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The W3C trace context of the work at hand: taken from a request or an event, given on in events, and printed with every line of the log.
 *
 * @param traceparent version, trace id, parent id and flags as the W3C recommendation writes them
 */
public record TraceContext(String traceparent) {

    /** Header, CloudEvents extension and log key. */
    public static final String NAME = "traceparent";

    private static final Pattern VALID = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TRACE_ID_BYTES = 16;
    private static final int SPAN_ID_BYTES = 8;

    /** The context of this thread; a new trace when there is none. */
    public static TraceContext current() {
        String here = MDC.get(NAME);
        return here == null ? started() : new TraceContext(here);
    }

    /** A new trace. */
    public static TraceContext started() {
        return new TraceContext("00-" + random(TRACE_ID_BYTES) + "-" + random(SPAN_ID_BYTES) + "-01");
    }

    /** The next span of a trace that came in; a new trace when what came in is absent or malformed. */
    public static TraceContext continued(@Nullable String incoming) {
        if (incoming == null || !VALID.matcher(incoming).matches()) {
            return started();
        }
        int afterTraceId = "00-".length() + 2 * TRACE_ID_BYTES;
        String flags = incoming.substring(incoming.length() - 2);
        return new TraceContext(incoming.substring(0, afterTraceId) + "-" + random(SPAN_ID_BYTES) + "-" + flags);
    }

    /** Does something within this context. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Works something out within this context. */
    public <T> T call(Supplier<T> work) {
        String outer = MDC.get(NAME);
        MDC.put(NAME, traceparent);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                MDC.remove(NAME);
            } else {
                MDC.put(NAME, outer);
            }
        }
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
