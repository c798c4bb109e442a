package org.keurwerk.audit.programme;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.programme.Programme.Note;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** After a visit was moved: all rows of a day that is none of the visit any more go to one that is, at the same hours. All of them go, or none. */
@Component
public class MovingDay {

    private final ChangingProgramme changing;
    private final TellingProgramme telling;

    MovingDay(ChangingProgramme changing, TellingProgramme telling) {
        this.changing = changing;
        this.telling = telling;
    }

    /**
     * What is asked.
     *
     * @param oldDay a day with rows that is no day of the visit
     * @param newDay a day of the visit
     */
    @Schema(name = "ProgrammeDayMove")
    public record DayMove(
            @Schema(format = "date", example = "2021-02-09") @Nullable String oldDay,

            @Schema(format = "date", example = "2021-03-02") @Nullable String newDay) {}

    /**
     * Moves the rows.
     *
     * @param version of the programme that was read; null for whatever is there
     * @throws ProblemException when it was changed since, when one of the rows does not fit there, or when the days are not such
     */
    public void move(TrajectoryId trajectoryId, DayMove said, @Nullable Long version, Caller caller) {
        changing.write(trajectoryId, caller, view -> {
            Programme before = view.programme();
            if (version != null && !before.hasRowsOf(version)) {
                throw new ProblemException(ProgrammeProblems.CHANGED);
            }
            Optional<LocalDate> oldDay = view.days().stream()
                    .filter(day -> !day.ofTheVisit())
                    .map(ProgrammeView.Day::day)
                    .filter(day -> day.toString().equals(said.oldDay()))
                    .findFirst();
            Optional<LocalDate> newDay = view.visit().days().stream()
                    .filter(day -> day.toString().equals(said.newDay()))
                    .findFirst();
            List<FieldProblem> problems = Stream.of(
                            oldDay.isEmpty() ? FieldProblem.of("oldDay", "programme-old-day") : null,
                            newDay.isEmpty() ? FieldProblem.of("newDay", "programme-day") : null)
                    .flatMap(Stream::ofNullable)
                    .toList();
            if (!problems.isEmpty()) {
                throw ProblemException.invalid(problems);
            }
            return moved(view, oldDay.orElseThrow(), newDay.orElseThrow(), caller);
        });
    }

    private Programme moved(ProgrammeView view, LocalDate oldDay, LocalDate newDay, Caller caller) {
        Programme before = view.programme();
        RowRules rules = new RowRules(view.visit(), view.framework());
        List<ProgrammeRow> rows = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        for (ProgrammeRow row : before.rows()) {
            if (!row.planned().day().equals(oldDay)) {
                rows.add(row);
                continue;
            }
            ProgrammeRow after = new ProgrammeRow(
                    row.id(), row.version() + 1, row.planned().on(newDay), caller.accountId(), changing.now());
            rules.taken(after.planned(), before.rows()).ifPresent(time -> {
                throw new ProblemException(ProgrammeProblems.DAY_TAKEN, time);
            });
            rows.add(after);
            notes.add(telling.saved(view, row, after));
        }
        return changing.changed(before, rows, before.removed(), notes);
    }
}
