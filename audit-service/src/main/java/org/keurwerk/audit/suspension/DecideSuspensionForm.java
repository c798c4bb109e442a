package org.keurwerk.audit.suspension;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.decision.Independence;
import org.keurwerk.audit.suspension.DecideSuspensionForm.SuspensionRuling;
import org.keurwerk.audit.suspension.Suspension.Ruling;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.audit.SuspensionOutcome;
import org.springframework.stereotype.Component;

/**
 * Decide on a suspension (over schorsing besluiten): the director suspends the certificate until a day, or not. Nobody decides on a dossier that they
 * audited (domain.md, "Independence").
 */
@Component
class DecideSuspensionForm extends SuspensionForm<SuspensionRuling> {

    static final TaskKind KIND = TaskKind.of("DecideSuspension");

    private static final String SUSPEND = "suspend";
    private static final String UNTIL = "until";

    private final Suspensions suspensions;
    private final Standings standings;
    private final SuspensionSettings settings;
    private final Independence independence;

    DecideSuspensionForm(
            CaseView.Gathering gathering,
            Suspensions suspensions,
            Standings standings,
            SuspensionSettings settings,
            Independence independence) {
        super(KIND, Actor.DIRECTOR, SuspensionRuling.class, gathering);
        this.suspensions = suspensions;
        this.standings = standings;
        this.settings = settings;
        this.independence = independence;
    }

    /**
     * What the director decides.
     *
     * @param suspend whether the certificate is suspended
     * @param until the last day of the suspension; asked when it is
     * @param reason why; the organisation reads it
     */
    record SuspensionRuling(
            @NotNull Boolean suspend,
            @Nullable LocalDate until,
            @NotBlank @Size(max = 8000) String reason) {}

    private record Decided(boolean certificateSuspended) {}

    @Override
    public CaseView view(Asked asked) {
        return gathering.toDecide(asked);
    }

    @Override
    public List<FieldProblem> check(SuspensionRuling ruling, Asked asked) {
        independence.demand(asked.trajectory().id(), asked.account(), KIND);
        if (!ruling.suspend()) {
            return List.of();
        }
        Suspension suspension = suspensions.known(asked.trajectory().id());
        List<FieldProblem> problems = new ArrayList<>();
        standings
                .of(suspension.trajectoryId(), suspension.certificateNumber(), asked.today())
                .flatMap(Refusals::toSuspend)
                .map(refusal -> FieldProblem.of(SUSPEND, refusal.code(), refusal.since()))
                .ifPresent(problems::add);
        if (problems.isEmpty()) {
            until(ruling.until(), suspension, asked.today()).ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<FieldProblem> until(@Nullable LocalDate until, Suspension suspension, LocalDate today) {
        LocalDate last = settings.lastDay(today, suspension.validUntil());
        if (until == null) {
            return Optional.of(FieldProblem.of(UNTIL, "suspension-until-when", last.toString()));
        }
        LocalDate first = settings.firstDay(today, suspension.validUntil());
        if (until.isBefore(first)) {
            return Optional.of(FieldProblem.of(UNTIL, "suspension-too-short", first.toString()));
        }
        return until.isAfter(last)
                ? Optional.of(FieldProblem.of(UNTIL, "suspension-too-long", last.toString()))
                : Optional.empty();
    }

    @Override
    public List<Changed> changes(SuspensionRuling ruling, Answered answered) {
        return List.of(new Changed("outcome", null, outcome(ruling).name()));
    }

    @Override
    public Record follow(SuspensionRuling ruling, Answered answered) {
        Suspension suspension = suspensions.known(answered.trajectoryId());
        suspensions.decideFirst(
                suspension.id(),
                new Ruling(
                        outcome(ruling),
                        answered.day(),
                        answered.author(),
                        ruling.suspend() ? ruling.until() : null,
                        ruling.reason()));
        return new Decided(ruling.suspend());
    }

    private static SuspensionOutcome outcome(SuspensionRuling ruling) {
        return ruling.suspend() ? SuspensionOutcome.SUSPENDED : SuspensionOutcome.NOT_SUSPENDED;
    }
}
