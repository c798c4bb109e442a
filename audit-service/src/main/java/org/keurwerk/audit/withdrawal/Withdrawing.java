package org.keurwerk.audit.withdrawal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.decision.Decisions;
import org.keurwerk.audit.planning.CallingOffVisit;
import org.keurwerk.audit.planning.Visit.Cancellation;
import org.keurwerk.audit.trail.Act;
import org.keurwerk.audit.trail.Act.Who;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.audit.trajectory.EndingTrajectory;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Party;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ending a trajectory before its decision: the organisation withdraws (intrekken) or the office stops it (stoppen), with a reason. Every open task ends,
 * a visit that was agreed is called off, and what it was for may be applied for again. The dossier is written first, then the process is told; what a
 * crash leaves between the two is finished later.
 */
@Component
public class Withdrawing implements EndingTrajectory {

    /** The decision is taken. */
    public static final ProblemKind DECIDED = new ProblemKind("withdrawal-after-decision", 409);

    /** It has ended, one way or the other. */
    public static final ProblemKind ENDED = new ProblemKind("withdrawal-of-ended", 409);

    /** The final report of a re-audit lies with the director. */
    public static final ProblemKind REPORTED = new ProblemKind("withdrawal-of-reported-reaudit", 409);

    private static final Logger LOG = LoggerFactory.getLogger(Withdrawing.class);

    private final Withdrawals withdrawals;
    private final Trajectories trajectories;
    private final Decisions decisions;
    private final CallingOffVisit visits;
    private final TrajectoryProcess process;
    private final BusinessTime time;
    private final Trail trail;

    Withdrawing(
            Withdrawals withdrawals,
            Trajectories trajectories,
            Decisions decisions,
            CallingOffVisit visits,
            TrajectoryProcess process,
            BusinessTime time,
            Trail trail) {
        this.withdrawals = withdrawals;
        this.trajectories = trajectories;
        this.decisions = decisions;
        this.visits = visits;
        this.process = process;
        this.time = time;
        this.trail = trail;
    }

    /**
     * What is said with it.
     *
     * @param reason why; everybody of the trajectory reads it
     */
    public record Withdraw(@NotBlank @Size(max = 2000) String reason) {}

    /** As which side the caller may end it now; empty when it is not theirs to end, or too late. */
    public Optional<Party> open(TrajectoryId trajectoryId, Caller caller) {
        Trajectory trajectory = trajectories.get(trajectoryId, caller);
        return refusal(trajectory).isPresent() ? Optional.empty() : party(trajectory, caller);
    }

    /**
     * As which side the caller may end it now.
     *
     * @throws ProblemException when it is not theirs to end, or too late
     */
    public Party get(TrajectoryId trajectoryId, Caller caller) {
        Trajectory trajectory = trajectories.get(trajectoryId, caller);
        Party party = party(trajectory, caller).orElseThrow(() -> new ProblemException(ProblemKind.FORBIDDEN));
        refusal(trajectory).ifPresent(kind -> {
            throw new ProblemException(kind);
        });
        return party;
    }

    /**
     * Ends it.
     *
     * @throws ProblemException when it is not theirs to end, or too late
     */
    public void withdraw(TrajectoryId trajectoryId, Withdraw said, Caller caller) {
        Party party = get(trajectoryId, caller);
        Withdrawal withdrawal =
                new Withdrawal(trajectoryId, party, caller.accountId(), said.reason(), time.today(), true, 1);
        if (!withdrawals.note(withdrawal)) {
            throw new ProblemException(ENDED);
        }
        finish(withdrawal);
    }

    /** Told to the process by the sweep. */
    @Override
    public void stop(TrajectoryId trajectoryId, AccountId by, String reason, LocalDate day) {
        if (refusal(trajectories.known(trajectoryId)).isEmpty()) {
            withdrawals.note(new Withdrawal(trajectoryId, Party.OFFICE, by, reason, day, true, 1));
        }
    }

    private Optional<ProblemKind> refusal(Trajectory trajectory) {
        if (!decisions.outcomes(trajectory.id()).isEmpty()) {
            return Optional.of(DECIDED);
        }
        if (trajectory.isPartial() && trajectory.phase() == Phase.DECISION) {
            return Optional.of(withdrawals.of(trajectory.id()).isPresent() ? ENDED : REPORTED);
        }
        boolean ended = trajectory.isClosed() || withdrawals.of(trajectory.id()).isPresent();
        return ended ? Optional.of(ENDED) : Optional.empty();
    }

    private static Optional<Party> party(Trajectory trajectory, Caller caller) {
        if (caller.actsFor(trajectory.organisationId())) {
            return Optional.of(Party.ORGANISATION);
        }
        return caller.is(Role.OFFICE) ? Optional.of(Party.OFFICE) : Optional.empty();
    }

    private void finish(Withdrawal withdrawal) {
        TrajectoryId trajectoryId = withdrawal.trajectoryId();
        trail.append(
                trajectoryId,
                Act.of(
                                TrailAct.WITHDRAWN,
                                Who.of(withdrawal.account()),
                                withdrawal.by().name())
                        .once("withdrawal")
                        .changed("reason", null, withdrawal.reason()));
        Cancellation ofVisit = new Cancellation(withdrawal.by(), withdrawal.reason(), null, withdrawal.on());
        boolean visitEnds = visits.endWithTrajectory(trajectoryId, ofVisit);
        if (process.withdrawn(trajectoryId, visitEnds)
                || trajectories.known(trajectoryId).isClosed()) {
            withdrawals.told(trajectoryId);
        }
    }

    /** Finishes what a crash left between the dossier and the process. */
    @Scheduled(fixedDelayString = "${keurwerk.withdrawals.sweep:5s}")
    void sweep() {
        for (Withdrawal withdrawal : withdrawals.untold()) {
            try {
                finish(withdrawal);
            } catch (RuntimeException e) {
                LOG.warn("the process of {} could not be ended and is tried again", withdrawal.trajectoryId(), e);
            }
        }
    }
}
