package org.keurwerk.audit.suspension;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.audit.SuspensionOutcome;
import org.keurwerk.contracts.id.SuspensionId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** The suspension cases of a trajectory, for its organisation and for those who see every dossier; auditors do not read them. */
@Component
public class ReadingSuspensions {

    private final Suspensions suspensions;
    private final Standings standings;
    private final Trajectories trajectories;
    private final BusinessTime time;

    ReadingSuspensions(Suspensions suspensions, Standings standings, Trajectories trajectories, BusinessTime time) {
        this.suspensions = suspensions;
        this.standings = standings;
        this.trajectories = trajectories;
        this.time = time;
    }

    /**
     * A case, as it is read.
     *
     * @param suspended what was decided about suspending; null until it was
     * @param suspendedOn the day of that decision
     * @param suspendedUntil the last day of the suspension; null when it was not suspended
     * @param suspendedBecause why it was decided so
     * @param followed what followed the suspension; null until it was decided
     * @param followedOn the day of that decision
     * @param followedBecause why
     * @param objectionUntil the last day on which the organisation may object; null unless it was withdrawn
     * @param lapsed why it ended by itself: the certificate {@code ENDED} or was {@code SUPERSEDED}; null if it did not
     * @param open whether something is still to be decided
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Case(
            SuspensionId id,
            String certificateNumber,
            Scope scope,
            LocalDate validUntil,
            String reason,
            LocalDate openedOn,
            LocalDate hearingOn,
            String hearingPlace,
            @Nullable SuspensionOutcome suspended,
            @Nullable LocalDate suspendedOn,
            @Nullable LocalDate suspendedUntil,
            @Nullable String suspendedBecause,
            @Nullable SuspensionOutcome followed,
            @Nullable LocalDate followedOn,
            @Nullable String followedBecause,
            @Nullable LocalDate objectionUntil,
            Standing.@Nullable State lapsed,
            @Nullable LocalDate lapsedOn,
            boolean open) {

        static Case of(Suspension suspension) {
            Suspension.Ruling first = suspension.first();
            Suspension.Ruling second = suspension.second();
            Suspension.Lapse lapse = suspension.lapse();
            return new Case(
                    suspension.id(),
                    suspension.certificateNumber(),
                    suspension.scope(),
                    suspension.validUntil(),
                    suspension.reason(),
                    suspension.openedOn(),
                    suspension.hearingOn(),
                    suspension.hearingPlace(),
                    first == null ? null : first.outcome(),
                    first == null ? null : first.on(),
                    first == null ? null : first.until(),
                    first == null ? null : first.reason(),
                    second == null ? null : second.outcome(),
                    second == null ? null : second.on(),
                    second == null ? null : second.reason(),
                    second == null ? null : second.until(),
                    lapse == null ? null : lapse.why(),
                    lapse == null ? null : lapse.on(),
                    suspension.isOpen());
        }
    }

    /** Whether the caller reads them, in a trajectory that they see. */
    public boolean opensTo(Caller caller) {
        return caller.is(Role.ORGANISATION) || caller.seesEverything();
    }

    /**
     * The cases of a trajectory, latest first.
     *
     * @throws ProblemException when the trajectory is not theirs, or it is not for them to read
     */
    public List<Case> of(TrajectoryId trajectoryId, Caller caller) {
        trajectories.get(trajectoryId, caller);
        if (!opensTo(caller)) {
            throw new ProblemException(ProblemKind.FORBIDDEN);
        }
        return suspensions.of(trajectoryId).stream()
                .sorted((one, other) -> Integer.compare(other.sequence(), one.sequence()))
                .map(Case::of)
                .toList();
    }

    /** The certificates of a trajectory as they are today. */
    public List<Held> certificates(TrajectoryId trajectoryId) {
        return standings.of(trajectoryId, time.today());
    }
}
