package org.keurwerk.certificate.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole life of a certificate (levensloop), day by day: the moves that its facts ask for, in the order of their days, each made where
 * {@link Move} lets it, and refused where not. It follows from the facts alone. So facts may come twice, late or in another order: the life is the same.
 *
 * <p>On one day: the end, a successor, the end of an extension, decisions on suspension, a renewal window.
 *
 * @param spells without a gap, from the beginning to for ever
 * @param refused the decisions on suspension that have no effect
 */
public record Life(List<Spell> spells, List<Refused> refused) {

    private static final Comparator<Asked> IN_ORDER =
            Comparator.comparing(Asked::on).thenComparing(Asked::move);

    public Life {
        spells = List.copyOf(spells);
        refused = List.copyOf(refused);
    }

    /**
     * A decision that has no effect.
     *
     * @param in what the certificate was on its day
     * @param since since when
     */
    public record Refused(SuspensionMeasure measure, CertificateState in, LocalDate since) {

        /** Why, as a sentence after the number of the certificate. */
        public String why() {
            String asked =
                    switch (measure.move()) {
                        case SUSPEND -> "cannot be suspended";
                        case REINSTATE -> "cannot be reinstated";
                        case RESTORE -> "cannot be restored";
                        default -> "cannot be withdrawn";
                    };
            return asked + " on " + measure.on() + ": it " + in.said()
                    + (since.equals(Spell.ALWAYS) ? "" : ", since " + since);
        }

        /** Whether a fact that has not come yet may give it an effect: what it ends was not begun. */
        public boolean mayComeTrue() {
            return measure.move() != Move.SUSPEND
                    && (Move.SUSPEND.leadsFrom(in) || (measure.move() == Move.RESTORE && Move.WITHDRAW.leadsFrom(in)));
        }
    }

    private record Asked(Move move, LocalDate on, @Nullable SuspensionMeasure by) {
        static Asked of(Move move, LocalDate on) {
            return new Asked(move, on, null);
        }
    }

    /**
     * The life that follows from these facts.
     *
     * @param supersededOn the first day of the successor
     */
    static Life of(
            Validity validity,
            @Nullable LocalDate supersededOn,
            @Nullable Extension extension,
            Collection<SuspensionMeasure> measures) {
        List<Spell> spells = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        CertificateState state = CertificateState.VALID;
        LocalDate since = Spell.ALWAYS;
        for (Asked asked : inOrder(validity, supersededOn, extension, measures)) {
            if (asked.move().leadsFrom(state)) {
                if (since.isBefore(asked.on())) {
                    spells.add(new Spell(state, since, asked.on()));
                }
                state = asked.move().to();
                since = asked.on();
                if (asked.move() == Move.RESTORE && hasEndedBy(asked.on(), validity, extension)) {
                    state = Move.END.to();
                } else if (asked.move() == Move.RESTORE && supersededOn != null && !supersededOn.isAfter(asked.on())) {
                    state = Move.SUPERSEDE.to();
                }
            } else if (asked.by() != null) {
                refused.add(new Refused(asked.by(), state, since));
            }
        }
        spells.add(new Spell(state, since, Spell.NEVER));
        return new Life(spells, refused);
    }

    private static List<Asked> inOrder(
            Validity validity,
            @Nullable LocalDate supersededOn,
            @Nullable Extension extension,
            Collection<SuspensionMeasure> measures) {
        List<Asked> asked = new ArrayList<>();
        boolean extended = extension != null && extension.until().isAfter(validity.until());
        if (extended && extension != null) {
            asked.add(Asked.of(Move.EXTEND, validity.until()));
            asked.add(Asked.of(Move.END_EXTENSION, extension.until()));
        }
        if (!extended || isSuspendedAtTheEnd(validity, measures)) {
            asked.add(Asked.of(Move.END, validity.until()));
        }
        Stream.ofNullable(supersededOn)
                .map(day -> Asked.of(Move.SUPERSEDE, day))
                .forEach(asked::add);
        measures.stream()
                .map(measure -> new Asked(measure.move(), measure.on(), measure))
                .forEach(asked::add);
        windows(validity, measures).forEach(asked::add);
        return asked.stream().sorted(IN_ORDER).toList();
    }

    private static boolean hasEndedBy(LocalDate day, Validity validity, @Nullable Extension extension) {
        boolean extended = extension != null && extension.until().isAfter(day);
        return !validity.until().isAfter(day) && !extended;
    }

    private static boolean isSuspendedAtTheEnd(Validity validity, Collection<SuspensionMeasure> measures) {
        LocalDate last = validity.until().minusDays(1);
        return !measures.isEmpty() && of(validity, null, null, measures).stateOn(last) == CertificateState.SUSPENDED;
    }

    /** A certificate that is reinstated or restored after its first window opened is expiring at once. */
    private static Stream<Asked> windows(Validity validity, Collection<SuspensionMeasure> measures) {
        LocalDate first = validity.expiringFrom();
        return Stream.concat(
                Stream.of(Asked.of(Move.OPEN_WINDOW, first)),
                measures.stream()
                        .filter(measure -> measure.move().to() == CertificateState.REINSTATED)
                        .map(SuspensionMeasure::on)
                        .filter(first::isBefore)
                        .map(day -> Asked.of(Move.OPEN_WINDOW, day)));
    }

    /** What it is on a day. */
    public CertificateState stateOn(LocalDate day) {
        return spellOn(day).state();
    }

    /** The days around a day on which it is the same. */
    public Spell spellOn(LocalDate day) {
        return spells.stream().filter(spell -> spell.covers(day)).findFirst().orElse(spells.get(spells.size() - 1));
    }

    /** When its last suspension was lifted, or its withdrawal undone, if it holds again since; empty on a day on which it does not. */
    public Optional<LocalDate> reinstatedBy(LocalDate day) {
        return holdsOn(day)
                ? spells.stream()
                        .filter(spell -> spell.state() == CertificateState.SUSPENDED
                                || spell.state() == CertificateState.WITHDRAWN)
                        .map(Spell::until)
                        .filter(lifted -> !lifted.isAfter(day))
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** Whether it is valid on a day. */
    public boolean holdsOn(LocalDate day) {
        return switch (stateOn(day)) {
            case VALID, EXPIRING, REINSTATED -> true;
            case EXTENSION_PENDING, EXPIRED, SUSPENDED, WITHDRAWN, SUPERSEDED -> false;
        };
    }

    /** Why a decision has no effect; empty when it has one. */
    public Optional<Refused> refusalOf(SuspensionMeasure measure) {
        return refused.stream()
                .filter(refusal -> refusal.measure().isSameAs(measure))
                .findFirst();
    }
}
