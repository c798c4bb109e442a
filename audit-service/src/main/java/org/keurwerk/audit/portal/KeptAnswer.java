package org.keurwerk.audit.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/**
 * A page that answered a form, as it was shown. The last few of a session are kept, packed, for as long as it lasts; whoever asks for an older one
 * gets the page of that address instead.
 */
final class KeptAnswer implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String PLACE = KeptAnswer.class.getName();
    private static final int KEPT = 8;

    private final String path;
    private final String account;
    private final int status;
    private final String type;
    private final byte[] packed;
    private volatile boolean shown;

    private KeptAnswer(String path, String account, int status, String type, byte[] packed) {
        this.path = path;
        this.account = account;
        this.status = status;
        this.type = type;
        this.packed = packed;
    }

    /** Keeps a page; the key under which it is found. */
    static String keep(HttpServletRequest request, AccountId account, ContentCachingResponseWrapper made)
            throws IOException {
        KeptAnswer kept = new KeptAnswer(
                request.getRequestURI(),
                account.value(),
                made.getStatus(),
                Objects.requireNonNull(made.getContentType()),
                packed(made.getContentAsByteArray()));
        String key = UUID.randomUUID().toString().substring(0, 8);
        HttpSession session = request.getSession();
        synchronized (WebUtils.getSessionMutex(session)) {
            Map<String, KeptAnswer> all = new LinkedHashMap<>(in(session));
            all.put(key, kept);
            Iterator<String> oldest = all.keySet().iterator();
            while (all.size() > KEPT) {
                oldest.next();
                oldest.remove();
            }
            session.setAttribute(PLACE, all);
        }
        return key;
    }

    /** One of this session. */
    static Optional<KeptAnswer> find(HttpServletRequest request, String key) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> in(session).get(key));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, KeptAnswer> in(HttpSession session) {
        Object all = session.getAttribute(PLACE);
        return all == null ? Map.of() : (Map<String, KeptAnswer>) all;
    }

    /** Whether it was shown at this address, to this reader. */
    boolean isFor(String address, AccountId reader) {
        return path.equals(address) && account.equals(reader.value());
    }

    /** Whether the browser that was led to it has come. */
    boolean wasShown() {
        return shown;
    }

    /** Shows it, as often as it is asked for. */
    void write(HttpServletResponse response) throws IOException {
        shown = true;
        response.setStatus(status);
        response.setContentType(type);
        try (GZIPInputStream page = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            page.transferTo(response.getOutputStream());
        }
    }

    private static byte[] packed(byte[] page) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(page);
        }
        return packed.toByteArray();
    }
}
