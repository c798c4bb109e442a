package org.keurwerk.audit.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.audit.trail.TrailEntry;
import org.keurwerk.audit.trail.VerifyingTrail;
import org.keurwerk.audit.trail.VerifyingTrail.Fault;
import org.keurwerk.audit.trail.VerifyingTrail.Found;
import org.keurwerk.audit.trail.VerifyingTrail.Verification;
import org.keurwerk.audit.worklist.Content;
import org.keurwerk.audit.worklist.Forms;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.Submissions;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Checks a dossier: its trail, entry by entry, and each document that was handed in and each file that was added against the entry that tells of it. A copy of an entry that
 * somebody kept elsewhere, in a dossier that was downloaded, shows whether the trail was written anew as a whole since.
 */
@Component
public class CheckingDossier {

    private final VerifyingTrail verifying;
    private final ReadingTrail reading;
    private final Submissions submissions;
    private final Content content;
    private final Forms forms;
    private final List<KeptFiles> files;

    CheckingDossier(
            VerifyingTrail verifying,
            ReadingTrail reading,
            Submissions submissions,
            Content content,
            Forms forms,
            List<KeptFiles> files) {
        this.verifying = verifying;
        this.reading = reading;
        this.submissions = submissions;
        this.content = content;
        this.forms = forms;
        this.files = List.copyOf(files);
    }

    /** What somebody kept of an entry. */
    public record Copy(long sequence, String hash) {}

    /** Checks one that the caller may read; null for no copy. */
    public Verification check(TrajectoryId trajectoryId, @Nullable Copy copy, Caller caller) {
        reading.mayRead(trajectoryId, caller);
        Map<String, TrailEntry> told = new HashMap<>();
        Map<String, TrailEntry> added = new HashMap<>();
        List<TrailEntry> kept = new ArrayList<>();
        Verification trail = verifying.verify(trajectoryId, entry -> {
            if (entry.reference() != null
                    && (entry.act() == TrailAct.SUBMITTED || entry.act() == TrailAct.SUBMITTED_TOO_LATE)) {
                told.put(entry.reference(), entry);
            }
            if (entry.reference() != null && entry.act() == TrailAct.DOCUMENT && hash(entry) != null) {
                added.put(entry.reference(), entry);
            }
            if (copy != null
                    && entry.sequence() == copy.sequence()
                    && entry.hash().equals(copy.hash())) {
                kept.add(entry);
            }
        });
        List<Found> more = new ArrayList<>(documents(trajectoryId, told));
        more.addAll(files(trajectoryId, added));
        if (copy != null && kept.isEmpty()) {
            more.add(new Found(Fault.UNLIKE_COPY, copy.sequence(), copy.sequence(), copy.hash()));
        }
        return trail.with(more);
    }

    private List<Found> documents(TrajectoryId trajectoryId, Map<String, TrailEntry> told) {
        List<Found> found = new ArrayList<>();
        try (Stream<Submission> all = submissions.streamOf(trajectoryId)) {
            all.forEach(document -> {
                TrailEntry entry = told.remove(document.id().value());
                if (entry == null && document.settled()) {
                    found.add(
                            new Found(Fault.DOCUMENT_UNTOLD, 0, 0, document.id().value()));
                } else if (entry != null && !isAsTold(document, entry)) {
                    found.add(new Found(
                            Fault.DOCUMENT_TAMPERED,
                            entry.sequence(),
                            entry.sequence(),
                            document.id().value()));
                }
            });
        }
        told.values().stream()
                .map(entry -> new Found(Fault.DOCUMENT_MISSING, entry.sequence(), entry.sequence(), entry.reference()))
                .forEach(found::add);
        return found;
    }

    /** What is told of a file is its hash; what lies there in its place is compared by whoever downloads the dossier. */
    private List<Found> files(TrajectoryId trajectoryId, Map<String, TrailEntry> added) {
        List<Found> found = new ArrayList<>();
        for (KeptFiles feature : files) {
            feature.hashes(trajectoryId).forEach((id, hash) -> {
                TrailEntry entry = added.remove(id);
                if (entry == null) {
                    found.add(new Found(Fault.DOCUMENT_UNTOLD, 0, 0, id));
                } else if (!hash.equals(hash(entry))) {
                    found.add(new Found(Fault.DOCUMENT_TAMPERED, entry.sequence(), entry.sequence(), id));
                }
            });
        }
        added.forEach(
                (id, entry) -> found.add(new Found(Fault.DOCUMENT_MISSING, entry.sequence(), entry.sequence(), id)));
        return found;
    }

    private static @Nullable String hash(TrailEntry entry) {
        return entry.changes().stream()
                .filter(change -> change.field().equals(Submission.IN_TRAIL))
                .map(Changed::after)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Of what is kept apart the dossier has nothing that could be compared. */
    private boolean isAsTold(Submission document, TrailEntry entry) {
        if (forms.of(document.kind()).apart() && document.content().isEmpty()) {
            return true;
        }
        String hash = content.hash(document.content());
        return entry.changes().stream()
                .filter(change -> change.field().equals(Submission.IN_TRAIL))
                .allMatch(change -> Objects.equals(change.after(), hash));
    }
}
