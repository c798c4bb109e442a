package org.keurwerk.platform.status;

import java.util.Map;

/** Why a request is not answered: a stable kind, its HTTP status, and the names of its texts in the bundles. */
final class Problem extends Exception {

    private static final long serialVersionUID = 1L;

    /** The kinds of problem. */
    enum Kind {
        NOT_FOUND(404, "not-found"),
        MAIL_NOT_FOUND(404, "mail-not-found"),
        METHOD_NOT_ALLOWED(405, "method-not-allowed"),
        UNREADABLE(500, "unreadable"),
        INTERNAL_ERROR(500, "internal-error");

        private final int status;
        private final String slug;

        Kind(int status, String slug) {
            this.status = status;
            this.slug = slug;
        }

        int status() {
            return status;
        }
    }

    private final Kind kind;

    Problem(Kind kind) {
        super(kind.slug);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    String titleKey() {
        return "problem." + kind.slug + ".title";
    }

    String detailKey() {
        return "problem." + kind.slug + ".detail";
    }

    /** As RFC 9457 has it. */
    Map<String, Object> asJson(Texts texts, String instance) {
        return Map.of(
                "type", "urn:keurwerk:problem:" + kind.slug,
                "title", texts.get(titleKey()),
                "status", kind.status(),
                "detail", texts.get(detailKey()),
                "instance", instance);
    }
}
