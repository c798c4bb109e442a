package org.keurwerk.audit.planning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.trail.Act;
import org.keurwerk.audit.trail.Act.Who;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Replacing an auditor (auditor vervangen) who drops out after the team was complete: the office names another by the same rules. Whoever is replaced sees
 * the trajectory no more; their open tasks go to the substitute, who declares independence first; what was handed in stays. The dossier is written
 * first, then the process is told; what a crash leaves between the two is finished later.
 */
@Component
public class ReplacingAuditor {

    /** There is no complete team, or it is too late. */
    public static final ProblemKind NO_TEAM = new ProblemKind("no-team-to-change", 409);

    private static final Logger LOG = LoggerFactory.getLogger(ReplacingAuditor.class);

    private final Teams teams;
    private final Trajectories trajectories;
    private final Accounts accounts;
    private final ChoosingSubstitute choosing;
    private final SubstituteTasks substitutes;
    private final TrajectoryProcess process;
    private final BusinessTime time;
    private final Trail trail;

    ReplacingAuditor(
            Teams teams,
            Trajectories trajectories,
            Accounts accounts,
            ChoosingSubstitute choosing,
            SubstituteTasks substitutes,
            TrajectoryProcess process,
            BusinessTime time,
            Trail trail) {
        this.teams = teams;
        this.trajectories = trajectories;
        this.accounts = accounts;
        this.choosing = choosing;
        this.substitutes = substitutes;
        this.process = process;
        this.time = time;
        this.trail = trail;
    }

    /**
     * What the office says.
     *
     * @param auditor who drops out, by user name
     * @param substitute who takes the place, by user name
     * @param reason why; the organisation does not read it
     */
    public record Replace(
            @NotBlank @Size(max = 100) String auditor,
            @NotBlank @Size(max = 100) String substitute,
            @NotBlank @Size(max = 2000) String reason) {}

    /**
     * Who can be replaced by whom.
     *
     * @param members those of the team, the lead first
     * @param candidates everybody else who is an auditor, with how they fit
     */
    public record Choices(List<NamedAuditor> members, List<Offered> candidates) {}

    /** Whether the caller may replace somebody now. */
    public boolean open(TrajectoryId trajectoryId, Caller caller) {
        Trajectory trajectory = trajectories.get(trajectoryId, caller);
        return caller.is(Role.OFFICE) && composed(trajectory).isPresent();
    }

    /**
     * Who can be replaced by whom.
     *
     * @throws ProblemException when the caller may not, or there is no complete team
     */
    public Choices choices(TrajectoryId trajectoryId, Caller caller) {
        return choosing.choices(mayReplace(trajectoryId, caller), plan(trajectoryId));
    }

    /**
     * Replaces an auditor.
     *
     * @throws ProblemException when the caller may not, there is no complete team, or the rules do not allow it
     */
    public void replace(TrajectoryId trajectoryId, Replace said, Caller caller) {
        Trajectory trajectory = mayReplace(trajectoryId, caller);
        List<FieldProblem> errors = new ArrayList<>();
        TeamPlan plan = composed(trajectory).orElseThrow(() -> new ProblemException(NO_TEAM));
        Optional<AccountId> replaced =
                choosing.auditor(said.auditor()).filter(plan.team().all()::contains);
        if (replaced.isEmpty()) {
            errors.add(FieldProblem.of("auditor", "not-in-the-team"));
        } else {
            errors.addAll(choosing.check(trajectory, replaced.get(), said.substitute(), caller.accountId()));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        Replacement replacement = choosing.replacement(
                plan, replaced.orElseThrow(), said.substitute(), said.reason(), caller.accountId());
        if (!teams.substitute(trajectoryId, plan, replacement, true)) {
            throw new ProblemException(ProblemKind.UNAVAILABLE);
        }
        tell(trajectoryId);
    }

    /** One at a time: whoever comes second finds that the process was told. */
    private synchronized void tell(TrajectoryId trajectoryId) {
        TeamPlan plan = teams.composed(trajectoryId);
        if (!Boolean.TRUE.equals(plan.untold())) {
            return;
        }
        Replacement last = plan.last().orElseThrow();
        trail.append(
                trajectoryId,
                Act.of(TrailAct.AUDITOR_REPLACED, Who.of(last.by()), "")
                        .once("replacement-" + plan.replacements().size())
                        .changed("auditor", name(last.replaced()), name(last.substitute())));
        teams.showToMembers(trajectoryId);
        if (substitutes.handOver(trajectoryId, last)) {
            process.auditorNamedAnew(trajectoryId);
        } else if (!process.replacementAsked(trajectoryId, last.substitute())
                && !trajectories.known(trajectoryId).isClosed()) {
            return;
        }
        teams.told(trajectoryId);
    }

    private TeamPlan plan(TrajectoryId trajectoryId) {
        return teams.composed(trajectoryId);
    }

    private Trajectory mayReplace(TrajectoryId trajectoryId, Caller caller) {
        Trajectory trajectory = trajectories.get(trajectoryId, caller);
        if (!caller.is(Role.OFFICE)) {
            throw new ProblemException(ProblemKind.FORBIDDEN);
        }
        if (composed(trajectory).isEmpty()) {
            throw new ProblemException(NO_TEAM);
        }
        return trajectory;
    }

    /** The complete team of a trajectory whose decision is still to come. */
    private Optional<TeamPlan> composed(Trajectory trajectory) {
        Phase phase = trajectory.phase();
        boolean undecided = phase.compareTo(Phase.DECISION) < 0
                || (phase == Phase.DECISION && substitutes.decisionIsAwaited(trajectory.id()));
        return undecided ? teams.of(trajectory.id()).filter(plan -> plan.composed() != null) : Optional.empty();
    }

    private String name(AccountId account) {
        return accounts.findById(account).map(Account::displayName).orElse(account.value());
    }

    /** Finishes what a crash left between the dossier and the process. */
    @Scheduled(fixedDelayString = "${keurwerk.teams.sweep:5s}")
    void sweep() {
        for (TrajectoryId trajectoryId : teams.untold()) {
            try {
                tell(trajectoryId);
            } catch (RuntimeException e) {
                LOG.warn("the process of {} could not be told of a replacement; tried again", trajectoryId, e);
            }
        }
    }
}
