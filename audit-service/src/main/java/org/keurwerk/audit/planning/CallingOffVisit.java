package org.keurwerk.audit.planning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.planning.Visit.Cancellation;
import org.keurwerk.audit.trail.Act;
import org.keurwerk.audit.trail.Act.Who;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.audit.trail.TrailAct;
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
 * Calling off the agreed days of a visit (bezoek afzeggen), up to its first day: the organisation, the lead auditor or the office says why, and new days
 * are agreed. The dossier is written first, then the process is told; what a crash leaves between the two is finished later.
 */
@Component
public class CallingOffVisit {

    /** There are no agreed days, or they have begun. */
    public static final ProblemKind NO_VISIT = new ProblemKind("no-visit-to-call-off", 409);

    private static final Logger LOG = LoggerFactory.getLogger(CallingOffVisit.class);

    private final Visits visits;
    private final Teams teams;
    private final Trajectories trajectories;
    private final TrajectoryProcess process;
    private final SelfEvaluationTerm selfEvaluation;
    private final BusinessTime time;
    private final Trail trail;

    CallingOffVisit(
            Visits visits,
            Teams teams,
            Trajectories trajectories,
            TrajectoryProcess process,
            SelfEvaluationTerm selfEvaluation,
            BusinessTime time,
            Trail trail) {
        this.visits = visits;
        this.teams = teams;
        this.trajectories = trajectories;
        this.process = process;
        this.selfEvaluation = selfEvaluation;
        this.time = time;
        this.trail = trail;
    }

    /**
     * What is said with it.
     *
     * @param reason why; the other side reads it
     * @param wishes which days would suit
     */
    public record CallOff(
            @NotBlank @Size(max = 2000) String reason,
            @Nullable @Size(max = 2000) String wishes) {}

    /** The visit that the caller may call off today; empty when there is none or it is not theirs to call off. */
    public Optional<Visit> open(TrajectoryId trajectoryId, Caller caller) {
        return party(trajectories.get(trajectoryId, caller), caller).flatMap(party -> standing(trajectoryId));
    }

    /**
     * The visit that the caller may call off today.
     *
     * @throws ProblemException when it is not theirs to call off, or there is none
     */
    public Visit get(TrajectoryId trajectoryId, Caller caller) {
        mustBeParty(trajectoryId, caller);
        return standing(trajectoryId).orElseThrow(() -> new ProblemException(NO_VISIT));
    }

    /**
     * Calls it off.
     *
     * @throws ProblemException when it is not theirs to call off, or there is none
     */
    public void callOff(TrajectoryId trajectoryId, CallOff said, Caller caller) {
        Party party = mustBeParty(trajectoryId, caller);
        if (standing(trajectoryId).isEmpty()) {
            throw new ProblemException(NO_VISIT);
        }
        Cancellation cancellation = new Cancellation(party, said.reason(), said.wishes(), time.today());
        Visit now = visits.cancel(trajectoryId, cancellation, true);
        if (!cancellation.equals(now.cancelled())) {
            throw new ProblemException(NO_VISIT);
        }
        note(trajectoryId, now, Who.of(caller));
        selfEvaluation.awaitNewDays(trajectoryId, cancellation.on());
        tell(trajectoryId);
    }

    /**
     * A visit that was agreed ends with its trajectory, also on one of its later days. Safe to repeat.
     *
     * @return whether this cancelled it, now or when it was said before, so that calendars must hear of it
     */
    public boolean endWithTrajectory(TrajectoryId trajectoryId, Cancellation cancellation) {
        boolean mayStillBe = visits.of(trajectoryId)
                .filter(visit -> visit.held() == null && !visit.lastDay().isBefore(time.today()))
                .isPresent();
        Optional<Visit> now =
                mayStillBe ? Optional.of(visits.cancel(trajectoryId, cancellation, false)) : visits.last(trajectoryId);
        return now.filter(visit -> cancellation.equals(visit.cancelled())).isPresent();
    }

    /** The office has other days agreed. The process that asked it goes on by itself. Safe to repeat. */
    public void move(TrajectoryId trajectoryId, String reason, AccountId author, LocalDate day) {
        Cancellation cancellation = new Cancellation(Party.OFFICE, reason, null, day);
        Visit now = visits.cancel(trajectoryId, cancellation, false);
        if (cancellation.equals(now.cancelled())) {
            note(trajectoryId, now, Who.of(author));
            selfEvaluation.awaitNewDays(trajectoryId, day);
        }
    }

    private Optional<Visit> standing(TrajectoryId trajectoryId) {
        LocalDate today = time.today();
        return visits.of(trajectoryId)
                .filter(visit -> visit.held() == null && !visit.firstDay().isBefore(today));
    }

    private Party mustBeParty(TrajectoryId trajectoryId, Caller caller) {
        return party(trajectories.get(trajectoryId, caller), caller)
                .orElseThrow(() -> new ProblemException(ProblemKind.FORBIDDEN));
    }

    private Optional<Party> party(Trajectory trajectory, Caller caller) {
        if (caller.actsFor(trajectory.organisationId())) {
            return Optional.of(Party.ORGANISATION);
        }
        if (teams.isLead(trajectory.id(), caller.accountId())) {
            return Optional.of(Party.AUDITOR);
        }
        return caller.is(Role.OFFICE) ? Optional.of(Party.OFFICE) : Optional.empty();
    }

    /** Of a crash before the trail told it, only the side is known that called it off. */
    private void note(TrajectoryId trajectoryId, Visit visit, Who who) {
        Cancellation cancelled = Objects.requireNonNull(visit.cancelled());
        trail.append(
                trajectoryId,
                Act.of(TrailAct.VISIT_CALLED_OFF, who, cancelled.by().name())
                        .about(visit.id())
                        .once("visit-called-off/" + visit.id() + "/" + visit.sequence())
                        .changed("days", visit.days(), null)
                        .changed("reason", null, cancelled.reason())
                        .changed("wishes", null, cancelled.wishes()));
    }

    private void tell(TrajectoryId trajectoryId) {
        if (process.visitCalledOff(trajectoryId)
                || trajectories.known(trajectoryId).isClosed()) {
            visits.told(trajectoryId);
        }
    }

    /** Finishes what a crash left between the dossier and the process, or what the process did not wait for yet. */
    @Scheduled(fixedDelayString = "${keurwerk.visits.sweep:5s}")
    void sweep() {
        for (TrajectoryId trajectoryId : visits.untold()) {
            try {
                visits.last(trajectoryId)
                        .filter(visit -> visit.cancelled() != null)
                        .ifPresent(visit -> note(
                                trajectoryId,
                                visit,
                                Who.ofSide(Objects.requireNonNull(visit.cancelled())
                                        .by()
                                        .name())));
                tell(trajectoryId);
            } catch (RuntimeException e) {
                LOG.warn(
                        "the process of {} could not be told that its visit was called off; tried again",
                        trajectoryId,
                        e);
            }
        }
    }
}
