package org.keurwerk.audit.evidence;

import org.keurwerk.audit.evidence.Recognised.Hindrance;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Why a file is not taken, or not given. Each has words that say what to do. */
public final class EvidenceProblems {

    /** Larger than one file may be. */
    public static final ProblemKind TOO_LARGE = new ProblemKind("evidence-too-large", 413);

    /** The name says another kind of file than the content. */
    public static final ProblemKind DISGUISED = new ProblemKind("evidence-disguised", 415);

    /** The name says nothing about the kind of file. */
    public static final ProblemKind NAMELESS = new ProblemKind("evidence-nameless", 415);

    /** Files packed in a file. */
    public static final ProblemKind ARCHIVE = new ProblemKind("evidence-archive", 415);

    /** A kind of file that is not taken. */
    public static final ProblemKind OTHER_TYPE = new ProblemKind("evidence-type", 415);

    /** It carries programs. */
    public static final ProblemKind MACROS = new ProblemKind("evidence-macros", 415);

    /** What was sent is no form with files. */
    public static final ProblemKind NO_FORM = new ProblemKind("evidence-no-form", 415);

    /** It opens with a password only. */
    public static final ProblemKind ENCRYPTED = new ProblemKind("evidence-encrypted", 422);

    /** No file was sent. */
    public static final ProblemKind NONE = new ProblemKind("evidence-none", 422);

    /** It is not whole. */
    public static final ProblemKind BROKEN = new ProblemKind("evidence-broken", 422);

    /** Nothing is in it. */
    public static final ProblemKind EMPTY = new ProblemKind("evidence-empty", 422);

    /** No more fit into the dossier. */
    public static final ProblemKind FULL = new ProblemKind("evidence-full", 409);

    /** The self-evaluation is not open: before it, or after it was handed in. */
    public static final ProblemKind CLOSED = new ProblemKind("evidence-closed", 409);

    /** It was removed. */
    public static final ProblemKind REMOVED = new ProblemKind("evidence-removed", 410);

    /** The sending ended before its end. */
    public static final ProblemKind BROKEN_OFF = new ProblemKind("evidence-broken-off", 400);

    /** The sending took too long. */
    public static final ProblemKind TOO_SLOW = new ProblemKind("evidence-too-slow", 408);

    private EvidenceProblems() {}

    /** Words for a file, or a whole form, that is larger than one file may be. */
    public static ProblemException tooLarge(EvidenceSettings settings) {
        return new ProblemException(TOO_LARGE, settings.megabytes());
    }

    /** The type that is taken, where name and content agree on one and nothing is in the way. */
    static EvidenceType accepted(FileName name, Recognised is) {
        Object what = new DefaultMessageSourceResolvable("evidence.is." + is.kind());
        if (is.hindrance() != null) {
            throw new ProblemException(of(is.hindrance()), what);
        }
        boolean knownName = EvidenceType.ofExtension(name.extension()).isPresent();
        EvidenceType type = is.type();
        if (type == null && !knownName) {
            throw is.kind().equals("archive") ? new ProblemException(ARCHIVE) : new ProblemException(OTHER_TYPE, what);
        }
        if (type == null || !type.extensions().contains(name.extension())) {
            throw new ProblemException(name.extension().isEmpty() ? NAMELESS : DISGUISED, "." + name.extension(), what);
        }
        return type;
    }

    private static ProblemKind of(Hindrance hindrance) {
        return switch (hindrance) {
            case ENCRYPTED -> ENCRYPTED;
            case MACROS -> MACROS;
            case BROKEN -> BROKEN;
        };
    }
}
