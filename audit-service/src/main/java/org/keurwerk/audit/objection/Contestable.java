package org.keurwerk.audit.objection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.decision.DecidingAnew;
import org.keurwerk.audit.decision.Decision;
import org.keurwerk.audit.decision.Decisions;
import org.keurwerk.audit.suspension.Suspension;
import org.keurwerk.audit.suspension.Suspensions;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.keurwerk.contracts.audit.SuspensionOutcome;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** What was decided in a trajectory that an objection can be about, and what was said with it. */
@Component
class Contestable {

    private final Decisions decisions;
    private final Suspensions suspensions;
    private final ObjectionSettings settings;
    private final WorkingDays workingDays;

    Contestable(Decisions decisions, Suspensions suspensions, ObjectionSettings settings, WorkingDays workingDays) {
        this.decisions = decisions;
        this.suspensions = suspensions;
        this.settings = settings;
        this.workingDays = workingDays;
    }

    /** What was decided in a trajectory, latest first. */
    List<Contested> in(TrajectoryId trajectoryId) {
        List<Contested> all = new ArrayList<>();
        decisions
                .of(trajectoryId)
                .map(decision -> new Contested(
                        decision.id(),
                        decision.decidedOn(),
                        workingDays.onOrAfter(decision.decidedOn().plus(settings.term())),
                        DecidingAnew.notCertified(decision),
                        null))
                .ifPresent(all::add);
        for (Suspension one : suspensions.of(trajectoryId)) {
            withdrawal(one)
                    .map(ruling -> new Contested(
                            one.id().value(),
                            ruling.on(),
                            Objects.requireNonNull(ruling.until(), "a withdrawal may be objected to until a day"),
                            List.of(one.scope()),
                            one.certificateNumber()))
                    .ifPresent(all::add);
        }
        return all.stream()
                .sorted(Comparator.comparing(Contested::on).reversed())
                .toList();
    }

    /** What the contested decision said per scope; nothing for a withdrawal. */
    List<ScopeOutcome> outcomes(Objection objection) {
        return objection.contestsWithdrawal() ? List.of() : decision(objection).outcomes();
    }

    /** Why it was decided so. */
    String reason(Objection objection) {
        return objection.contestsWithdrawal()
                ? ruling(objection).reason()
                : decision(objection).rationale();
    }

    /** Who decided it. */
    AccountId decidedBy(Objection objection) {
        return objection.contestsWithdrawal()
                ? ruling(objection).by()
                : decision(objection).decidedBy();
    }

    /** The decision on certification that one contests. */
    Decision decision(Objection objection) {
        return decisions
                .find(objection.decisionId())
                .orElseThrow(() -> new IllegalStateException(objection.decisionId() + " was never taken"));
    }

    private Suspension.Ruling ruling(Objection objection) {
        return suspensions.of(objection.trajectoryId()).stream()
                .filter(one -> one.id().value().equals(objection.decisionId()))
                .flatMap(one -> withdrawal(one).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(objection.decisionId() + " withdrew nothing"));
    }

    private static Optional<Suspension.Ruling> withdrawal(Suspension suspension) {
        return Optional.ofNullable(suspension.second())
                .filter(ruling -> ruling.outcome() == SuspensionOutcome.WITHDRAWN);
    }
}
