package org.keurwerk.platform.status;

import java.util.Map;

/** Why a request is not answered: its HTTP status, and a stable name that is also the name of its texts. */
final class Problem extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String name;

    Problem(int status, String name) {
        super(name);
        this.status = status;
        this.name = name;
    }

    static Problem notFound() {
        return new Problem(404, "not-found");
    }

    int status() {
        return status;
    }

    /** As RFC 9457 has it. */
    Map<String, Object> described(Request request) {
        Texts texts = new Texts(request.language());
        return Map.of(
                "type", "urn:keurwerk:problem:" + name,
                "title", texts.get("problem." + name + ".title"),
                "status", status,
                "detail", texts.get("problem." + name + ".detail"),
                "instance", request.path());
    }
}
