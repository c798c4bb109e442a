package org.keurwerk.audit.suspension;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.suspension.ProposeAfterSuspensionForm.Proposal;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Nothing;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Propose what follows a suspension (voorstellen wat op de schorsing volgt): the office finds out what the organisation did about it. When the suspension ends
 * without a proposal, the director decides without one.
 */
@Component
class ProposeAfterSuspensionForm extends SuspensionForm<Proposal> {

    static final TaskKind KIND = TaskKind.of("ProposeAfterSuspension");

    private final Suspensions suspensions;

    ProposeAfterSuspensionForm(CaseView.Gathering gathering, Suspensions suspensions) {
        super(KIND, Actor.OFFICE, Proposal.class, gathering);
        this.suspensions = suspensions;
    }

    /**
     * What the office proposes.
     *
     * @param reason why; the director and the organisation read it
     */
    record Proposal(
            @NotNull WhatFollows follows,
            @NotBlank @Size(max = 8000) String reason) {}

    /** So long before the last day of the suspension that the director can decide in time. */
    @Override
    public LocalDate dueOn(TrajectoryId trajectoryId, LocalDate today, Terms terms) {
        LocalDate until = suspensions.known(trajectoryId).suspendedUntil();
        return until == null ? terms.after(today, KIND) : terms.aheadOf(until, KIND, today);
    }

    @Override
    public List<FieldProblem> check(Proposal proposal, Asked asked) {
        return List.of();
    }

    @Override
    public Record follow(Proposal proposal, Answered answered) {
        return Nothing.NOTHING;
    }
}
