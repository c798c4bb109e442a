package org.keurwerk.audit.framework;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.framework.FrameworkSchema.Checked;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.text.Sha256;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.stereotype.Component;

/**
 * A new framework version, in two steps: a file is uploaded and checked, and the office sees what it changes; only when it confirms, the version counts.
 * Trajectories that run keep the version with which they began.
 */
@Component
public class UploadingFramework {

    /** It was confirmed or discarded before, or it was refused. */
    public static final ProblemKind SETTLED = new ProblemKind("framework-upload-settled", 409);

    private final Frameworks frameworks;
    private final FrameworkChanges changes;
    private final FrameworkUploads uploads;
    private final BusinessTime time;

    UploadingFramework(Frameworks frameworks, FrameworkChanges changes, FrameworkUploads uploads, BusinessTime time) {
        this.frameworks = frameworks;
        this.changes = changes;
        this.uploads = uploads;
        this.time = time;
    }

    /** What became of a file. */
    public enum State {
        /** It waits to be confirmed or discarded. */
        OPEN,
        /** The version counts. */
        CONFIRMED,
        /** It was discarded. */
        DISCARDED,
        /** It did not fit, and was not kept. */
        REFUSED
    }

    /** A file in the list of all. */
    public record Listed(FrameworkUpload upload, State state) {}

    /** Days on which no version is in force, inclusive. */
    public record Gap(LocalDate from, LocalDate to) {}

    /**
     * A file with what it changes.
     *
     * @param previous the version before it; null for the first of a framework
     * @param gap between the version before it and this one; null where there is none
     * @param inTheWay why it cannot be confirmed; empty when it can
     * @param seen the number of the latest change of the framework, to be told back when it is confirmed
     */
    public record Proposal(
            FrameworkUpload upload,
            State state,
            Framework framework,
            @Nullable Framework previous,
            List<FrameworkDifference> differences,
            @Nullable Gap gap,
            List<FieldProblem> inTheWay,
            int seen) {}

    /** What is wrong with a file, with lines. */
    public List<FrameworkFault> faults(byte[] content) {
        return FrameworkSchema.check(content).faults();
    }

    /**
     * Takes a file.
     *
     * @throws ProblemException naming everything that is wrong with it; that it was refused is kept, the file is not
     */
    public FrameworkUpload propose(byte[] content, Caller caller) {
        mustBeOffice(caller);
        Checked checked = FrameworkSchema.check(content);
        List<FieldProblem> wrong = new ArrayList<>(
                checked.faults().stream().map(FrameworkFault::asProblem).toList());
        checked.framework().ifPresent(framework -> wrong.addAll(inTheWay(framework)));
        Optional<Framework> taken = wrong.isEmpty() ? checked.framework() : Optional.empty();
        FrameworkUpload upload = new FrameworkUpload(
                Ids.next(FrameworkUpload.PREFIX),
                taken.map(Framework::key).orElse(""),
                taken.map(Framework::version).orElse(""),
                taken.isPresent() ? new String(content, StandardCharsets.UTF_8) : "",
                Sha256.of(content),
                content.length,
                caller.accountId(),
                time.now(),
                wrong.size(),
                null,
                1);
        uploads.keep(upload);
        if (taken.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
        return upload;
    }

    /** All files, latest first. */
    public List<Listed> all(Caller caller) {
        mustBeOffice(caller);
        List<FrameworkChange> known = changes.all();
        return uploads.latest().stream()
                .map(upload -> new Listed(upload, state(upload, known)))
                .toList();
    }

    /** A file that was taken, whole. */
    public FrameworkUpload file(String id, Caller caller) {
        mustBeOffice(caller);
        return uploads.find(id)
                .filter(FrameworkUpload::taken)
                .orElseThrow(() -> ProblemException.notFound("framework upload"));
    }

    /** What a file changes, or changed. */
    public Proposal proposal(String id, Caller caller) {
        FrameworkUpload upload = file(id, caller);
        Framework framework = read(upload);
        State state = state(upload, changes.all());
        int seen = changes.latest(framework.key());
        Framework previous = frameworks.versionsOf(framework.key()).stream()
                .filter(one -> one.validFrom().isBefore(framework.validFrom()))
                .max(Comparator.comparing(Framework::validFrom))
                .orElse(null);
        LocalDate next = previous == null ? null : previous.validTo().plusDays(1);
        Gap gap = next != null && next.isBefore(framework.validFrom())
                ? new Gap(next, framework.validFrom().minusDays(1))
                : null;
        return new Proposal(
                upload,
                state,
                framework,
                previous,
                previous == null ? List.of() : FrameworkDifference.between(previous, framework),
                gap,
                state == State.OPEN ? inTheWay(framework) : List.of(),
                seen);
    }

    /**
     * The version counts from now on. That it was confirmed is noted first: a version that a crash leaves out is put in at the next start.
     *
     * @param seen the number of the latest change of the framework when it was looked at
     * @throws ProblemException when it is settled, does not fit any more, or the framework was changed since
     */
    public Framework confirm(String id, int seen, Caller caller) {
        Proposal proposal = proposal(id, caller);
        if (proposal.state() != State.OPEN) {
            throw new ProblemException(SETTLED);
        }
        if (seen != proposal.seen()) {
            throw new ProblemException(FrameworkChanges.MEANWHILE);
        }
        if (!proposal.inTheWay().isEmpty()) {
            throw ProblemException.invalid(proposal.inTheWay());
        }
        Framework framework = proposal.framework();
        changes.append(
                FrameworkChange.confirmed(proposal.upload(), framework, seen + 1, caller.accountId(), time.now()));
        frameworks.add(framework);
        return framework;
    }

    /** It will not count. What it was stays readable. */
    public void discard(String id, Caller caller) {
        FrameworkUpload upload = file(id, caller);
        if (state(upload, changes.all()) != State.OPEN || !uploads.discard(id, time.now())) {
            throw new ProblemException(SETTLED);
        }
    }

    /** Puts in the versions that were confirmed and are not there. */
    void complete() {
        changes.all().stream()
                .filter(change -> change.kind() == FrameworkChange.Kind.CONFIRMED)
                .map(change -> uploads.find(Objects.requireNonNull(change.uploadId())))
                .flatMap(Optional::stream)
                .filter(upload ->
                        frameworks.find(upload.key(), upload.version()).isEmpty())
                .forEach(upload -> frameworks.add(read(upload)));
    }

    private List<FieldProblem> inTheWay(Framework framework) {
        List<Framework> others = frameworks.versionsOf(framework.key());
        if (others.stream().anyMatch(one -> one.id().equalsIgnoreCase(framework.id()))) {
            return List.of(FieldProblem.of("version", "framework-exists", framework.id()));
        }
        return others.stream()
                .filter(one -> !one.validTo().isBefore(framework.validFrom())
                        && !framework.validTo().isBefore(one.validFrom()))
                .map(one -> FieldProblem.of(
                        "validFrom",
                        "framework-overlaps",
                        one.id() + " (" + one.validFrom() + " – " + one.validTo() + ")"))
                .toList();
    }

    private static Framework read(FrameworkUpload upload) {
        return FrameworkSchema.check(upload.text().getBytes(StandardCharsets.UTF_8))
                .framework()
                .orElseThrow(() -> new IllegalStateException("the file " + upload.id() + " fitted and fits no more"));
    }

    private static State state(FrameworkUpload upload, List<FrameworkChange> changes) {
        if (!upload.taken()) {
            return State.REFUSED;
        }
        if (upload.discardedAt() != null) {
            return State.DISCARDED;
        }
        boolean counts = upload.by() == null
                || changes.stream().anyMatch(change -> upload.id().equals(change.uploadId()));
        return counts ? State.CONFIRMED : State.OPEN;
    }

    private static void mustBeOffice(Caller caller) {
        if (!caller.is(Role.OFFICE)) {
            throw new ProblemException(ProblemKind.FORBIDDEN);
        }
    }
}
