package org.keurwerk.audit.portal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;

/** The versions of what programs read and change, as entity tags (RFC 9110, 8.8.3 and 13.1.1). */
public final class IfMatch {

    /** What was read is no longer what is there. */
    public static final ProblemKind FAILED = new ProblemKind("precondition-failed", 412);

    private static final Pattern TAG = Pattern.compile("\\s*\"(\\d{1,18})\"\\s*");
    private static final long NEVER = -1;

    private IfMatch() {}

    /** The tag of a version. */
    public static String tag(@Nullable Long version) {
        return "\"" + (version == null ? 0 : version) + "\"";
    }

    /** The version that the header asks for; null for any, and one that never was for a header that is no tag of ours. */
    public static @Nullable Long version(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(header);
        return tag.matches() ? Long.valueOf(tag.group(1)) : Long.valueOf(NEVER);
    }

    /** Does something with the version of the header, and answers as HTTP has it when it is no longer the one that is there. */
    public static <T> T with(@Nullable String header, @Nullable Long parameter, Changing<T> change) {
        Long version = version(header);
        try {
            return change.with(version == null ? parameter : version);
        } catch (ProblemException problem) {
            if (header != null && problem.kind().slug().equals("changed-since")) {
                throw new ProblemException(FAILED);
            }
            throw problem;
        }
    }

    /** A change of a version, null for any. */
    @FunctionalInterface
    public interface Changing<T> {

        /** Does it. */
        T with(@Nullable Long version);
    }
}
