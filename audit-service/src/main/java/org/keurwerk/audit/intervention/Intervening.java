package org.keurwerk.audit.intervention;

import jakarta.validation.Validator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.outbox.OutboxRelay;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.commons.problem.Constraints;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.text.OneLine;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.OfficeAct;
import org.keurwerk.contracts.id.TrajectoryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What the office does about a running trajectory that is not going well: each time with a reason, kept in the dossier and published. It is written
 * down first, then done, then told; what a crash leaves between is finished later.
 */
@Component
public class Intervening {

    /** The trajectory has ended: nothing is asked of anybody. */
    public static final ProblemKind ENDED = new ProblemKind("intervention-ended", 409);

    /** The task is done or gone, or somebody was faster. */
    public static final ProblemKind TOO_LATE = new ProblemKind("intervention-too-late", 409);

    private static final Logger LOG = LoggerFactory.getLogger(Intervening.class);
    private static final Duration SWEEP_AFTER = Duration.ofSeconds(10);

    private final Interventions interventions;
    private final Map<OfficeAct, Remedy> remedies;
    private final HumanTasks tasks;
    private final Trajectories trajectories;
    private final EventPublisher publisher;
    private final OutboxRelay relay;
    private final BusinessTime time;
    private final Validator validator;
    private final Trail trail;

    Intervening(
            Interventions interventions,
            List<Remedy> remedies,
            HumanTasks tasks,
            Trajectories trajectories,
            EventPublisher publisher,
            OutboxRelay interventionsOutbox,
            BusinessTime time,
            Validator validator,
            Trail trail) {
        this.interventions = interventions;
        this.remedies = remedies.stream().collect(Collectors.toUnmodifiableMap(Remedy::act, Function.identity()));
        this.tasks = tasks;
        this.trajectories = trajectories;
        this.publisher = publisher;
        this.relay = interventionsOutbox;
        this.time = time;
        this.validator = validator;
        this.trail = trail;
    }

    /**
     * An open task and what can be done about it.
     *
     * @param acts in the order in which a page offers them
     */
    public record Open(HumanTask task, List<OfficeAct> acts) {}

    /**
     * The trajectory, for somebody who may intervene in it.
     *
     * @throws ProblemException when the caller is not of the office, or it has ended
     */
    public Trajectory get(TrajectoryId trajectoryId, Caller caller) {
        Trajectory trajectory = trajectories.get(trajectoryId, caller);
        if (!caller.is(Role.OFFICE)) {
            throw new ProblemException(ProblemKind.FORBIDDEN);
        }
        if (trajectory.isClosed()) {
            throw new ProblemException(ENDED);
        }
        return trajectory;
    }

    /** The open tasks of a trajectory with what can be done about each, soonest due first. */
    public List<Open> open(TrajectoryId trajectoryId) {
        return tasks.openIn(trajectoryId.value()).stream()
                .map(task -> new Open(
                        task,
                        Stream.of(OfficeAct.values())
                                .filter(act -> remedies.containsKey(act)
                                        && Objects.requireNonNull(remedies.get(act))
                                                .fits(task))
                                .toList()))
                .toList();
    }

    /**
     * An open task of the trajectory about which something can be done.
     *
     * @throws ProblemException when there is none, or the act does not fit it
     */
    public HumanTask task(TrajectoryId trajectoryId, OfficeAct act, String taskId) {
        return open(trajectoryId).stream()
                .filter(open ->
                        open.task().id().value().equals(taskId) && open.acts().contains(act))
                .map(Open::task)
                .findFirst()
                .orElseThrow(() -> new ProblemException(TOO_LATE));
    }

    /**
     * Looks whether it could be done, and does nothing.
     *
     * @return the task that it is about; empty for a call
     * @throws ProblemException naming each field that does not fit, or saying why it cannot be done
     */
    public Optional<HumanTask> check(TrajectoryId trajectoryId, Intervene said, Caller caller) {
        get(trajectoryId, caller);
        List<FieldProblem> errors = new ArrayList<>(Constraints.problems(validator.validate(said)));
        if (errors.stream().anyMatch(error -> error.field().equals("act"))) {
            throw ProblemException.invalid(errors);
        }
        Remedy remedy = remedies.get(said.act());
        if (remedy == null) {
            if (said.spokenWith() == null || OneLine.of(said.spokenWith()).isEmpty()) {
                errors.add(FieldProblem.of("spokenWith", "required"));
            }
            refuse(errors);
            return Optional.empty();
        }
        if (said.task() == null && said.kind() == null) {
            errors.add(FieldProblem.of("task", "required"));
            throw ProblemException.invalid(errors);
        }
        HumanTask task = task(
                trajectoryId,
                said.act(),
                said.task() == null
                        ? ofKind(trajectoryId, String.valueOf(said.kind()))
                        : said.task().value());
        errors.addAll(remedy.check(said, task));
        refuse(errors);
        return Optional.of(task);
    }

    private String ofKind(TrajectoryId trajectoryId, String kind) {
        List<HumanTask> found = tasks.openIn(trajectoryId.value()).stream()
                .filter(task -> task.kind().key().equals(kind))
                .toList();
        if (found.size() > 1) {
            throw ProblemException.invalid(List.of(FieldProblem.of("task", "required")));
        }
        return found.stream()
                .map(task -> task.id().value())
                .findFirst()
                .orElseThrow(() -> new ProblemException(TOO_LATE));
    }

    private static void refuse(List<FieldProblem> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    /**
     * Does it.
     *
     * @throws ProblemException naming each field that does not fit, or saying why it cannot be done
     */
    public Intervention intervene(TrajectoryId trajectoryId, Intervene said, Caller caller) {
        Trajectory trajectory = get(trajectoryId, caller);
        HumanTask task = check(trajectoryId, said, caller).orElse(null);
        Intervention noted = Intervention.begun(trajectory, said, task, caller.accountId(), time.now());
        interventions.note(noted);
        if (!firstTime(noted)) {
            throw new ProblemException(TOO_LATE);
        }
        tell(noted);
        return noted;
    }

    /** What is refused or comes too late is nothing; what may have been done although it failed is finished later. */
    private boolean firstTime(Intervention noted) {
        try {
            if (carriedOut(noted)) {
                return true;
            }
        } catch (ProblemException e) {
            if (!e.kind().equals(ProblemKind.UNAVAILABLE)) {
                interventions.forget(noted.id());
            }
            throw e;
        }
        interventions.forget(noted.id());
        return false;
    }

    private boolean carriedOut(Intervention noted) {
        Remedy remedy = remedies.get(noted.act());
        return remedy == null || remedy.carryOut(noted);
    }

    private void tell(Intervention noted) {
        trail.append(noted.trajectoryId(), noted.inTrail());
        interventions.finished(
                noted.id(),
                PendingEvent.of(publisher.envelope(
                        noted.id(), noted.event(), noted.trajectoryId().value(), null)));
        relay.nudge();
    }

    /** Finishes what a crash left between writing it down and telling it. */
    @Scheduled(fixedDelayString = "${keurwerk.interventions.sweep:5s}")
    void sweep() {
        for (Intervention noted : interventions.unfinished(time.now().minus(SWEEP_AFTER))) {
            try {
                if (carriedOut(noted)) {
                    tell(noted);
                } else {
                    interventions.leaveUntold(noted.id());
                }
            } catch (RuntimeException e) {
                LOG.warn("{} could not be finished", noted.id(), e);
            }
        }
    }
}
