package org.keurwerk.audit.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.ClockMaster;
import org.keurwerk.commons.time.ClockMaster.Happening;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The office moves the simulated date; everything that is due on the way happens, in date order, before this returns. */
@Component
@Profile("demo")
public class MovingTheClock {

    /** Time runs one way. */
    public static final ProblemKind FORWARD_ONLY = new ProblemKind("clock-moves-forward-only", 409);

    /** A service gave no answer; what was reached so far stands. */
    public static final ProblemKind STALLED = new ProblemKind("clock-stalled", 503);

    private static final int FARTHEST_YEARS = 30;

    private final ClockMaster master;

    MovingTheClock(ClockMaster master) {
        this.master = master;
    }

    /**
     * Where the date should go: exactly one of the three is given.
     *
     * @param to {@code next-deadline}
     */
    public record Move(
            @Nullable LocalDate date,
            @Nullable Integer days,
            @Nullable String to) {}

    /** What came of it. */
    public record Moved(LocalDate from, LocalDate to, List<Happening> happened) {}

    /** The simulated day. */
    public LocalDate today() {
        return master.today();
    }

    /** The next day on which something is due. */
    public Optional<LocalDate> nextDeadline() {
        return master.nextDeadline();
    }

    /**
     * Moves.
     *
     * @param onDate told what happened, date by date, while it goes on
     */
    public Moved move(Move move, Consumer<List<Happening>> onDate) {
        LocalDate from = master.today();
        LocalDate target = check(move);
        try {
            return new Moved(from, target, master.moveTo(target, onDate));
        } catch (ClockMaster.ServiceSilent silent) {
            throw new ProblemException(STALLED, String.valueOf(silent.getMessage()), master.today());
        }
    }

    /** The date that a move leads to; one that goes back or nowhere is refused. */
    public LocalDate check(Move move) {
        LocalDate from = master.today();
        LocalDate target = target(move, from);
        if (target.isBefore(from)) {
            throw new ProblemException(FORWARD_ONLY, from, target);
        }
        if (target.isAfter(from.plusYears(FARTHEST_YEARS))) {
            throw ProblemException.invalid(
                    List.of(FieldProblem.of("date", "range", "≤ " + from.plusYears(FARTHEST_YEARS))));
        }
        return target;
    }

    private LocalDate target(Move move, LocalDate from) {
        boolean one = Stream.of(move.date(), move.days(), move.to())
                        .filter(Objects::nonNull)
                        .count()
                == 1;
        if (one && move.date() != null) {
            return move.date();
        }
        if (one && move.days() != null) {
            return from.plusDays(move.days());
        }
        if (one && "next-deadline".equals(move.to())) {
            return master.nextDeadline().orElse(from);
        }
        throw ProblemException.invalid(
                List.of(FieldProblem.of("date", "clock-target", "date | days | to: next-deadline")));
    }
}
