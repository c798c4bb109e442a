package org.keurwerk.commons.trace;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Where the work at hand comes from: its W3C trace context and the event that led to it. Taken from a request or an event, kept with work that is
 * done later, given on in events, and printed with every line of the log.
 *
 * @param traceparent version, trace id, parent id and flags as the W3C recommendation writes them
 * @param causationId the id of the event that led to the work; null when a person or the time did
 */
public record TraceContext(String traceparent, @Nullable String causationId) {

    /** Header, CloudEvents extension and log key of the trace. */
    public static final String NAME = "traceparent";

    /** CloudEvents extension and log key of the cause. */
    public static final String CAUSE = "causationid";

    private static final Pattern VALID = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TRACE_ID_BYTES = 16;
    private static final int SPAN_ID_BYTES = 8;

    /** The context of this thread; a new trace when there is none. */
    public static TraceContext current() {
        String here = MDC.get(NAME);
        return here == null ? started() : new TraceContext(here, MDC.get(CAUSE));
    }

    /** A new trace. */
    public static TraceContext started() {
        return new TraceContext("00-" + random(TRACE_ID_BYTES) + "-" + random(SPAN_ID_BYTES) + "-01", null);
    }

    /** The next span of a trace that came in; a new trace when what came in is absent or malformed. */
    public static TraceContext continued(@Nullable String incoming) {
        if (incoming == null || !VALID.matcher(incoming).matches()) {
            return started();
        }
        int afterTraceId = "00-".length() + 2 * TRACE_ID_BYTES;
        String flags = incoming.substring(incoming.length() - 2);
        return new TraceContext(incoming.substring(0, afterTraceId) + "-" + random(SPAN_ID_BYTES) + "-" + flags, null);
    }

    /** The next span of what {@link #asText} wrote down; a new trace when that is absent or malformed. */
    public static TraceContext resumed(@Nullable String text) {
        String[] part = text == null ? new String[] {""} : text.split(" ", 2);
        TraceContext continued = continued(part[0]);
        return part.length == 2 ? continued.becauseOf(part[1]) : continued;
    }

    /** For keeping with work that is done later. */
    public String asText() {
        return causationId == null ? traceparent : traceparent + ' ' + causationId;
    }

    /** The same trace, led to by an event. */
    public TraceContext becauseOf(String eventId) {
        return new TraceContext(traceparent, eventId);
    }

    /** Goes on in this context until whoever called {@link #call} around it takes the outer one back. */
    public void enter() {
        put(NAME, traceparent);
        put(CAUSE, causationId);
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
        String outerTrace = MDC.get(NAME);
        String outerCause = MDC.get(CAUSE);
        enter();
        try {
            return work.get();
        } finally {
            put(NAME, outerTrace);
            put(CAUSE, outerCause);
        }
    }

    private static void put(String name, @Nullable String value) {
        if (value == null) {
            MDC.remove(name);
        } else {
            MDC.put(name, value);
        }
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
