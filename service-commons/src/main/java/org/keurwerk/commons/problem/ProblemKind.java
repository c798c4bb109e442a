package org.keurwerk.commons.problem;

import java.net.URI;

/**
 * A kind of failure with a name that never changes. Its words stand in the message bundles as {@code problem.<slug>.title} and {@code .detail}.
 *
 * @param slug lower-case words with hyphens
 * @param status the HTTP status
 */
public record ProblemKind(String slug, int status) {

    /** What was sent does not fit; {@code errors} names each field and what is allowed. */
    public static final ProblemKind INVALID = new ProblemKind("invalid-content", 422);

    /** The body could not be read at all. */
    public static final ProblemKind UNREADABLE = new ProblemKind("unreadable-content", 400);

    /** A parameter of the address has a value that it cannot have. */
    public static final ProblemKind BAD_PARAMETER = new ProblemKind("invalid-parameter", 400);

    /** There is nothing at this address, or nothing that this reader may see. */
    public static final ProblemKind NOT_FOUND = new ProblemKind("not-found", 404);

    /** The address exists, the method does not. */
    public static final ProblemKind WRONG_METHOD = new ProblemKind("method-not-allowed", 405);

    /** The type of the content is not understood here. */
    public static final ProblemKind WRONG_TYPE = new ProblemKind("unsupported-content", 415);

    /** No answer can be made in a type that the reader accepts. */
    public static final ProblemKind NOT_ACCEPTABLE = new ProblemKind("not-acceptable", 406);

    /** An upload is larger than allowed, or broke off. */
    public static final ProblemKind UPLOAD_FAILED = new ProblemKind("upload-failed", 413);

    /** Who asks is unknown. */
    public static final ProblemKind NOT_SIGNED_IN = new ProblemKind("not-signed-in", 401);

    /** Who asks is known and may not. */
    public static final ProblemKind FORBIDDEN = new ProblemKind("forbidden", 403);

    /** A part that is needed does not answer; the same request may succeed later. */
    public static final ProblemKind UNAVAILABLE = new ProblemKind("service-unavailable", 503);

    /** A mistake of ours. */
    public static final ProblemKind INTERNAL = new ProblemKind("internal-error", 500);

    /** The {@code type} of RFC 9457. */
    public URI type() {
        return URI.create("urn:keurwerk:problem:" + slug);
    }
}
