package org.keurwerk.audit.madeup;

import static org.keurwerk.audit.worklist.Nothing.NOTHING;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.keurwerk.audit.madeup.LendBooksForm.Loan;
import org.keurwerk.audit.madeup.LendBooksForm.Shelf;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;

/** A task that no body asks: with its model, its template and its words it is all that a new task needs. */
class LendBooksForm implements TaskForm<Loan, Shelf> {

    /** How a book is bound. */
    enum Cover {
        HARD,
        SOFT
    }

    record Loan(
            @NotNull @Min(1) Integer books,
            @NotNull Cover cover,
            @NotNull LocalDate back) {}

    record Shelf(int shelf) {}

    @Override
    public TaskKind kind() {
        return TaskKind.of("LendBooks");
    }

    @Override
    public Actor actor() {
        return Actor.ORGANISATION;
    }

    @Override
    public Readers readers() {
        return Readers.NOT_THE_ORGANISATION;
    }

    @Override
    public Class<Loan> content() {
        return Loan.class;
    }

    @Override
    public Shelf view(Asked asked) {
        return new Shelf(7);
    }

    @Override
    public List<FieldProblem> check(Loan loan, Asked asked) {
        return loan.back().isAfter(asked.today()) ? List.of() : List.of(FieldProblem.of("back", "invalid"));
    }

    @Override
    public Record follow(Loan loan, Answered answered) {
        return NOTHING;
    }
}
