package org.keurwerk.audit.objection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.decision.DecidingAnew;
import org.keurwerk.audit.decision.Independence;
import org.keurwerk.audit.objection.DecideObjectionForm.BoardRuling;
import org.keurwerk.audit.objection.Objection.Ruling;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.audit.SuspensionOutcome;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Decide on an objection (op een bezwaar beslissen): the board, after the advice. When it is well founded, a new decision of the next sequence takes the place of
 * the contested one for the scopes that were contested; a scope that was certified before keeps its certificate. A certificate that was withdrawn holds again.
 */
@Component
class DecideObjectionForm extends ObjectionForm<BoardRuling> {

    static final TaskKind KIND = TaskKind.of("DecideObjection");

    private static final String OUTCOME = "outcome";

    private final Objections objections;
    private final Contestable contestable;
    private final DecidingAnew deciding;
    private final Unbiased unbiased;

    DecideObjectionForm(
            ObjectionView.Gathering gathering,
            Objections objections,
            Contestable contestable,
            DecidingAnew deciding,
            Unbiased unbiased) {
        super(KIND, Actor.BOARD, BoardRuling.class, gathering);
        this.objections = objections;
        this.contestable = contestable;
        this.deciding = deciding;
        this.unbiased = unbiased;
    }

    /**
     * What the board decides.
     *
     * @param outcome what is decided instead, for every scope that was contested; asked when it is well founded, and not about a withdrawal
     * @param reason why; the organisation reads it
     */
    record BoardRuling(
            @NotNull Boolean wellFounded,
            @Nullable Outcome outcome,
            @NotBlank @Size(max = 8000) String reason) {}

    private record Decided(boolean objectionWellFounded, boolean withdrawalContested) {}

    /** By the day that was promised when it was filed. */
    @Override
    public LocalDate dueOn(TrajectoryId trajectoryId, LocalDate today, Terms terms) {
        LocalDate promised = objections.known(trajectoryId).decideBy();
        return promised.isBefore(today) ? today : promised;
    }

    @Override
    public ObjectionView view(Asked asked) {
        return gathering.toDecide(asked);
    }

    @Override
    public List<FieldProblem> check(BoardRuling ruling, Asked asked) {
        unbiased.bar(asked.trajectory(), asked.account()).ifPresent(rule -> {
            unbiased.refused(asked.trajectory(), KIND, asked.account(), asked.account(), rule);
            throw new ProblemException(Independence.NOT_INDEPENDENT);
        });
        Objection objection = objections.known(asked.trajectory().id());
        if (!ruling.wellFounded() || objection.contestsWithdrawal()) {
            return List.of();
        }
        if (ruling.outcome() == null) {
            return List.of(FieldProblem.of(OUTCOME, "objection-what-instead"));
        }
        List<Outcome> before = contestable.outcomes(objection).stream()
                .map(ScopeOutcome::outcome)
                .filter(outcome -> outcome != Outcome.CERTIFIED)
                .toList();
        if (before.stream().anyMatch(outcome -> DecidingAnew.isBetter(outcome, ruling.outcome()))) {
            return List.of(FieldProblem.of(OUTCOME, "objection-worse"));
        }
        return before.stream().allMatch(outcome -> outcome == ruling.outcome())
                ? List.of(FieldProblem.of(OUTCOME, "objection-same-outcome"))
                : List.of();
    }

    @Override
    public List<Changed> changes(BoardRuling ruling, Answered answered) {
        List<Changed> changed = new ArrayList<>();
        changed.add(new Changed("wellFounded", null, ruling.wellFounded().toString()));
        Objection objection = objections.known(answered.trajectoryId());
        if (ruling.wellFounded() && objection.contestsWithdrawal()) {
            changed.add(new Changed(OUTCOME, SuspensionOutcome.WITHDRAWN.name(), SuspensionOutcome.REINSTATED.name()));
        } else if (ruling.wellFounded()) {
            contestable.outcomes(objection).stream()
                    .filter(before ->
                            ruling.outcome() != null && DecidingAnew.isBetter(ruling.outcome(), before.outcome()))
                    .map(before -> new Changed(
                            before.scope().name(), before.outcome().name(), String.valueOf(ruling.outcome())))
                    .forEach(changed::add);
        }
        return changed;
    }

    @Override
    public Record follow(BoardRuling ruling, Answered answered) {
        Objection objection = objections.known(answered.trajectoryId());
        boolean anew = ruling.wellFounded() && !objection.contestsWithdrawal();
        String decision = anew && ruling.outcome() != null
                ? deciding.take(
                        contestable.decision(objection),
                        ruling.outcome(),
                        ruling.reason(),
                        answered,
                        objection.id().value())
                : null;
        objections.decide(
                objection.id(),
                new Ruling(ruling.wellFounded(), ruling.reason(), answered.day(), answered.author(), decision));
        return new Decided(ruling.wellFounded(), objection.contestsWithdrawal());
    }
}
