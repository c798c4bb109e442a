package org.keurwerk.audit.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Checks the trail of a trajectory, entry by entry: whether each says what it said when it was written, whether each stands where it was written, and
 * whether none is missing, at the end neither.
 */
@Component
public class VerifyingTrail {

    private static final int MOST_FAULTS = 100;

    private final Trail trail;

    public VerifyingTrail(Trail trail) {
        this.trail = trail;
    }

    /** What may be found. */
    public enum Fault {
        /** It does not say what it said when it was written. */
        TAMPERED,
        /** It was written at another place. */
        MOVED,
        /** Entries are not there. */
        MISSING,
        /** Entries at the end are not there. */
        CUT_OFF,
        /** It is whole, but was not written after the one before it. */
        NOT_LINKED,
        /** The document that it tells of does not say what it said. */
        DOCUMENT_TAMPERED,
        /** The document that it tells of is not there. */
        DOCUMENT_MISSING,
        /** A document is there that no entry tells of. */
        DOCUMENT_UNTOLD,
        /** An entry is not the one of which somebody kept a copy. */
        UNLIKE_COPY
    }

    /**
     * One that was found.
     *
     * @param from the first sequence that it is about; 0 for a document that no entry tells of
     * @param to the last one
     * @param detail where it was written, for what stands at another place; a document, for what is about one
     */
    public record Found(
            Fault fault, long from, long to, @Nullable String detail) {}

    /**
     * What came of it.
     *
     * @param entries how many are there
     * @param head how far the trail has come, as it is kept beside it
     * @param faults the first of them, in the order of the trail
     */
    public record Verification(TrajectoryId trajectoryId, long entries, TrailHead head, List<Found> faults) {

        public Verification {
            faults = List.copyOf(faults);
        }

        /** Whether nothing was found. */
        public boolean intact() {
            return faults.isEmpty();
        }

        /** The same with what else was found. */
        public Verification with(List<Found> more) {
            List<Found> all = new ArrayList<>(faults);
            all.addAll(more);
            return new Verification(trajectoryId, entries, head, all);
        }
    }

    /** Who wants to see each entry as it is checked. */
    @FunctionalInterface
    public interface Reader {
        /** The next one. */
        void entry(TrailEntry entry);
    }

    /** Checks one. */
    public Verification verify(TrajectoryId trajectoryId) {
        return verify(trajectoryId, entry -> {});
    }

    /** The same, with each entry shown to a reader. What is written meanwhile is checked as far as it is seen. */
    public Verification verify(TrajectoryId trajectoryId, Reader reader) {
        TrailHead head = trail.head(trajectoryId);
        Walk walk = new Walk();
        try (Stream<TrailEntry> entries = trail.all(trajectoryId)) {
            entries.forEach(entry -> {
                walk.take(entry, head);
                reader.entry(entry);
            });
        }
        return new Verification(trajectoryId, walk.entries, head, walk.end(head));
    }

    /** One way through a trail. */
    private static final class Walk {

        private final List<Found> faults = new ArrayList<>();
        private final List<TrailEntry> unlike = new ArrayList<>();
        private long entries;
        private long last;
        private String hash = TrailHead.NOTHING;
        private boolean sound = true;

        void take(TrailEntry entry, TrailHead head) {
            entries++;
            if (entry.sequence() > last + 1) {
                add(new Found(Fault.MISSING, last + 1, entry.sequence() - 1, null));
                sound = false;
            }
            boolean same = entry.computedHash().equals(entry.hash())
                    && !(entry.sequence() == head.sequence() && !entry.hash().equals(head.hash()));
            if (!same) {
                add(new Found(Fault.TAMPERED, entry.sequence(), entry.sequence(), null));
                unlike.add(entry);
            } else if (sound && !entry.previous().equals(hash)) {
                add(new Found(Fault.NOT_LINKED, entry.sequence(), entry.sequence(), null));
            }
            last = Math.max(last, entry.sequence());
            hash = entry.hash();
            sound = same;
        }

        private void add(Found found) {
            if (faults.size() < MOST_FAULTS) {
                faults.add(found);
            }
        }

        List<Found> end(TrailHead head) {
            if (last < head.sequence() || head.sequence() == 0) {
                add(new Found(Fault.CUT_OFF, last + 1, Math.max(head.sequence(), last + 1), null));
            }
            return faults.stream().map(this::moved).toList();
        }

        /** An entry that fits nowhere as it stands may fit where another one should be that does not. */
        private Found moved(Found found) {
            if (found.fault() != Fault.TAMPERED) {
                return found;
            }
            return unlike.stream()
                    .filter(entry -> entry.sequence() == found.from())
                    .flatMap(entry -> places().filter(place -> place != entry.sequence()
                                    && entry.computedHashAt(place).equals(entry.hash()))
                            .boxed())
                    .findFirst()
                    .map(place -> new Found(Fault.MOVED, found.from(), found.to(), place.toString()))
                    .orElse(found);
        }

        private LongStream places() {
            return faults.stream()
                    .limit(MOST_FAULTS)
                    .flatMapToLong(fault ->
                            LongStream.rangeClosed(fault.from(), Math.min(fault.to(), fault.from() + MOST_FAULTS)));
        }
    }
}
