package org.keurwerk.audit.suspension;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.decision.Independence;
import org.keurwerk.audit.suspension.DecideAfterSuspensionForm.FinalRuling;
import org.keurwerk.audit.suspension.Suspension.Ruling;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.audit.SuspensionOutcome;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Decide what follows a suspension (besluiten wat op de schorsing volgt): the director reinstates the certificate or withdraws it. Nobody decides on a dossier
 * that they audited.
 */
@Component
class DecideAfterSuspensionForm extends SuspensionForm<FinalRuling> {

    static final TaskKind KIND = TaskKind.of("DecideAfterSuspension");

    private final Suspensions suspensions;
    private final Standings standings;
    private final SuspensionSettings settings;
    private final WorkingDays calendar;
    private final Independence independence;

    DecideAfterSuspensionForm(
            CaseView.Gathering gathering,
            Suspensions suspensions,
            Standings standings,
            SuspensionSettings settings,
            WorkingDays calendar,
            Independence independence) {
        super(KIND, Actor.DIRECTOR, FinalRuling.class, gathering);
        this.suspensions = suspensions;
        this.standings = standings;
        this.settings = settings;
        this.calendar = calendar;
        this.independence = independence;
    }

    /**
     * What the director decides.
     *
     * @param reason why; the organisation reads it
     */
    record FinalRuling(
            @NotNull WhatFollows follows,
            @NotBlank @Size(max = 8000) String reason) {}

    /** Nothing is suspended any more. */
    private record Decided(boolean certificateSuspended) {}

    /** At the end of its term, and not after the last day of the suspension while that is still to come. */
    @Override
    public LocalDate dueOn(TrajectoryId trajectoryId, LocalDate today, Terms terms) {
        LocalDate due = terms.after(today, KIND);
        LocalDate until = suspensions.known(trajectoryId).suspendedUntil();
        return until != null && !until.isBefore(today) && until.isBefore(due) ? until : due;
    }

    @Override
    public CaseView view(Asked asked) {
        return gathering.toDecide(asked);
    }

    @Override
    public List<FieldProblem> check(FinalRuling ruling, Asked asked) {
        independence.demand(asked.trajectory().id(), asked.account(), KIND);
        Suspension suspension = suspensions.known(asked.trajectory().id());
        return standings
                .of(suspension.trajectoryId(), suspension.certificateNumber(), asked.today())
                .flatMap(Refusals::over)
                .map(refusal -> List.of(FieldProblem.of("follows", refusal.code(), refusal.since())))
                .orElse(List.of());
    }

    @Override
    public List<Changed> changes(FinalRuling ruling, Answered answered) {
        return List.of(new Changed(
                "outcome",
                SuspensionOutcome.SUSPENDED.name(),
                ruling.follows().outcome().name()));
    }

    @Override
    public Record follow(FinalRuling ruling, Answered answered) {
        Suspension suspension = suspensions.known(answered.trajectoryId());
        suspensions.decideSecond(
                suspension.id(),
                new Ruling(
                        ruling.follows().outcome(),
                        answered.day(),
                        answered.author(),
                        ruling.follows() == WhatFollows.WITHDRAW
                                ? calendar.onOrAfter(answered.day().plus(settings.objection()))
                                : null,
                        ruling.reason()));
        return new Decided(false);
    }
}
