package org.keurwerk.audit.planning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.contracts.audit.Party;

/**
 * A visit (bezoek) whose days were agreed once.
 *
 * @param id {@code vis_...}, one for the life of the visit, also when it moves
 * @param sequence rises with each change, from 0
 * @param days the days that were agreed last, ascending, at least one
 * @param agreedOn the day on which these days were agreed; null for a visit that was agreed before this was kept
 * @param cancelled why these days no longer hold; null while they do
 * @param held that it took place; null until somebody says so
 */
public record Visit(
        String id,
        int sequence,
        List<LocalDate> days,
        @Nullable LocalDate agreedOn,
        @Nullable Cancellation cancelled,
        @Nullable Held held) {

    public Visit {
        days = List.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a visit has at least one day");
        }
    }

    /**
     * That the agreed days no longer hold (bezoek afgezegd).
     *
     * @param by which side called it off
     * @param reason why
     * @param wishes which days would suit; null when nothing was said of it
     * @param on the day
     */
    public record Cancellation(
            Party by, String reason, @Nullable String wishes, LocalDate on) {}

    /**
     * That the visit took place (bezoek gehouden).
     *
     * @param days on which it was, ascending, at least one
     * @param present who was there
     * @param saidOn the day on which it was said
     */
    public record Held(List<LocalDate> days, String present, LocalDate saidOn) {

        public Held {
            days = List.copyOf(days);
        }
    }

    /** Whether its days hold. */
    public boolean stands() {
        return cancelled == null;
    }

    /** The last day for the self-evaluation as it was counted when these days were agreed: the same on whatever day it is told. */
    public LocalDate selfEvaluationDueOn(Terms terms) {
        return agreedOn == null
                ? terms.before(firstDay(), VisitPhase.SELF_EVALUATION)
                : terms.aheadOf(firstDay(), VisitPhase.SELF_EVALUATION, agreedOn);
    }

    /** The first of its agreed days. */
    public LocalDate firstDay() {
        return days.get(0);
    }

    /** Its last day: of those on which it was held, else of the agreed ones. */
    public LocalDate lastDay() {
        List<LocalDate> known = held == null ? days : held.days();
        return known.get(known.size() - 1);
    }
}
