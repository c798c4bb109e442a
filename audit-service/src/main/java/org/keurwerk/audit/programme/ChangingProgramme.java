package org.keurwerk.audit.programme;

import jakarta.validation.Validator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.programme.Programme.Agreement;
import org.keurwerk.audit.programme.Programme.Lifted;
import org.keurwerk.audit.programme.Programme.Note;
import org.keurwerk.audit.programme.Programme.Removed;
import org.keurwerk.audit.programme.RowRules.Checked;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.problem.Constraints;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.ProgrammeRowId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Drawing up a programme together, row by row. A save names the version of the row that it was made from. Of two savings at once of different rows
 * both stand, unless together they would put somebody in two places: then the second is refused, as it would be a minute later.
 */
@Component
public class ChangingProgramme {

    private static final int MOST_ROWS = 60;
    private static final int MOST_REMOVED = 200;

    private final Programmes programmes;
    private final ReadingProgramme reading;
    private final TellingProgramme telling;
    private final Validator validator;
    private final BusinessTime time;

    ChangingProgramme(
            Programmes programmes,
            ReadingProgramme reading,
            TellingProgramme telling,
            Validator validator,
            BusinessTime time) {
        this.programmes = programmes;
        this.reading = reading;
        this.telling = telling;
        this.validator = validator;
        this.time = time;
    }

    /**
     * Adds a row.
     *
     * @throws ProblemException when it is not the caller's to do, not open, or does not fit: then all that is wrong is named
     */
    public ProgrammeRow add(TrajectoryId trajectoryId, RowSaid said, Caller caller) {
        ProgrammeRowId id = new ProgrammeRowId(Ids.next("prw"));
        Programme now = write(trajectoryId, caller, view -> {
            Programme before = view.programme();
            if (before.rows().size() >= MOST_ROWS) {
                throw new ProblemException(ProgrammeProblems.FULL, MOST_ROWS);
            }
            ProgrammeRow row = new ProgrammeRow(id, 1, fitting(view, said, before.rows()), caller.accountId(), now());
            return changed(before, with(before.rows(), row), before.removed(), telling.added(view, row));
        });
        return now.row(id).orElseThrow();
    }

    /**
     * Saves a row over the version that it was made from.
     *
     * @throws RowOvertaken when it is another by now, or was taken out
     * @throws ProblemException as for adding one
     */
    public ProgrammeRow save(
            TrajectoryId trajectoryId, ProgrammeRowId id, @Nullable Long version, RowSaid said, Caller caller) {
        Programme now = write(trajectoryId, caller, view -> {
            Programme before = view.programme();
            ProgrammeRow there = unchanged(before, id, version);
            List<ProgrammeRow> others = without(before.rows(), id);
            ProgrammeRow row =
                    new ProgrammeRow(id, there.version() + 1, fitting(view, said, others), caller.accountId(), now());
            if (row.planned().equals(there.planned())) {
                return before;
            }
            return changed(before, with(others, row), before.removed(), telling.saved(view, there, row));
        });
        return now.row(id).orElseThrow();
    }

    /**
     * Takes a row out.
     *
     * @throws RowOvertaken when it is another by now, or was taken out before
     */
    public void remove(TrajectoryId trajectoryId, ProgrammeRowId id, @Nullable Long version, Caller caller) {
        write(trajectoryId, caller, view -> {
            Programme before = view.programme();
            ProgrammeRow there = unchanged(before, id, version);
            List<Removed> removed = new ArrayList<>(before.removed());
            removed.add(new Removed(there, caller.accountId(), now()));
            return changed(
                    before,
                    without(before.rows(), id),
                    removed.subList(Math.max(0, removed.size() - MOST_REMOVED), removed.size()),
                    telling.removed(view, there, caller.accountId()));
        });
    }

    /**
     * The organisation, or the lead auditor, agrees to the programme as it is.
     *
     * @param revision the one that was read; null for whatever is there
     * @throws ProblemException when its rows are others by now, when it is not finished, or is not the caller's to agree
     */
    public void agree(TrajectoryId trajectoryId, @Nullable Long revision, Caller caller) {
        write(trajectoryId, caller, view -> {
            Programme before = view.programme();
            if (!view.mayAgree()) {
                throw new ProblemException(ProblemKind.FORBIDDEN);
            }
            if (revision != null && !before.hasRowsOf(revision)) {
                throw new ProblemException(ProgrammeProblems.CHANGED);
            }
            if (!view.ready()) {
                throw new ProblemException(ProgrammeProblems.NOT_READY, view.toMend());
            }
            if (view.ownSideAgrees()) {
                return before;
            }
            Agreement agreement = new Agreement(
                    caller.accountId(), now(), view.visit().days(), view.visit().accounts());
            return new Programme(
                    before.trajectoryId(),
                    before.revision() + 1,
                    before.rowsRevision(),
                    before.rows(),
                    before.removed(),
                    view.leads() ? before.organisation() : agreement,
                    view.leads() ? agreement : before.lead(),
                    null,
                    notes(before, List.of(telling.agreed(caller.accountId()))),
                    1);
        });
    }

    /** Read, changed and written in one; read again when somebody wrote meanwhile. */
    Programme write(TrajectoryId trajectoryId, Caller caller, Function<ProgrammeView, Programme> change) {
        while (true) {
            ProgrammeView view = reading.of(trajectoryId, caller);
            mustBeOpen(view);
            Programme before = view.programme();
            Programme after = change.apply(view);
            if (after.equals(before) || programmes.replace(before, after)) {
                telling.tell(after);
                return after;
            }
        }
    }

    private static void mustBeOpen(ProgrammeView view) {
        if (view.mayChange()) {
            return;
        }
        if (view.visit().over()) {
            throw new ProblemException(ProgrammeProblems.OVER);
        }
        throw new ProblemException(view.visit().open() ? ProblemKind.FORBIDDEN : ProgrammeProblems.NO_VISIT);
    }

    private static ProgrammeRow unchanged(Programme programme, ProgrammeRowId id, @Nullable Long version) {
        ProgrammeRow there = programme.row(id).orElseThrow(() -> ReadingProgramme.missing(programme, id));
        if (version == null) {
            throw new ProblemException(ProgrammeProblems.NO_VERSION);
        }
        if (version != there.version()) {
            throw new RowOvertaken(there);
        }
        return there;
    }

    private ProgrammeRow.Planned fitting(ProgrammeView view, RowSaid said, List<ProgrammeRow> others) {
        Checked checked = new RowRules(view.visit(), view.framework()).check(said, others);
        List<FieldProblem> problems = Stream.concat(
                        Constraints.problems(validator.validate(said)).stream(), checked.problems().stream())
                .toList();
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return Objects.requireNonNull(checked.planned());
    }

    private Programme changed(Programme before, List<ProgrammeRow> rows, List<Removed> removed, Note note) {
        return changed(before, rows, removed, List.of(note));
    }

    /** With other rows: whoever agreed has to say it again. */
    Programme changed(Programme before, List<ProgrammeRow> rows, List<Removed> removed, List<Note> acts) {
        boolean wasAgreed = before.organisation() != null || before.lead() != null;
        Note first = acts.get(0);
        return new Programme(
                before.trajectoryId(),
                before.revision() + 1,
                before.revision() + 1,
                rows,
                removed,
                null,
                null,
                wasAgreed ? new Lifted(first.by(), now()) : before.lifted(),
                notes(
                        before,
                        Stream.concat(
                                        Stream.of(wasAgreed ? telling.lifting(first) : first),
                                        acts.stream().skip(1))
                                .toList()),
                1);
    }

    private static List<Note> notes(Programme before, List<Note> notes) {
        return Stream.concat(Stream.ofNullable(before.untold()).flatMap(List::stream), notes.stream())
                .toList();
    }

    private static List<ProgrammeRow> with(List<ProgrammeRow> rows, ProgrammeRow row) {
        return Stream.concat(rows.stream(), Stream.of(row)).toList();
    }

    private static List<ProgrammeRow> without(List<ProgrammeRow> rows, ProgrammeRowId id) {
        return rows.stream().filter(row -> !row.id().equals(id)).toList();
    }

    Instant now() {
        return time.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
