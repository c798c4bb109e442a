package org.keurwerk.audit.evidence;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.audit.selfevaluation.SelfEvaluations;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.trail.Act;
import org.keurwerk.audit.trail.Act.Who;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.ReadingAnswers;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.id.EvidenceId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * The evidence for those who may read it: the organisation always; everybody else who reads the self-evaluation, once it was handed in. A file that was
 * removed is listed with its mark and given to nobody but the office.
 */
@Component
public class ReadingEvidence {

    private final EvidenceFiles files;
    private final EvidenceContent content;
    private final EvidenceSettings settings;
    private final Trajectories trajectories;
    private final Frameworks frameworks;
    private final HumanTasks tasks;
    private final ReadingAnswers answers;
    private final Trail trail;

    ReadingEvidence(
            EvidenceFiles files,
            EvidenceContent content,
            EvidenceSettings settings,
            Trajectories trajectories,
            Frameworks frameworks,
            HumanTasks tasks,
            ReadingAnswers answers,
            Trail trail) {
        this.files = files;
        this.content = content;
        this.settings = settings;
        this.trajectories = trajectories;
        this.frameworks = frameworks;
        this.tasks = tasks;
        this.answers = answers;
        this.trail = trail;
    }

    /**
     * The evidence of a trajectory, for one reader.
     *
     * @param files oldest first
     * @param task the self-evaluation that the reader may work on now, and so add and remove; null when there is none
     * @param opensRemoved whether the reader is given also what was removed
     */
    public record Shelf(
            Trajectory trajectory,
            Framework framework,
            List<EvidenceFile> files,
            @Nullable TaskId task,
            boolean opensRemoved,
            EvidenceSettings settings) {

        public Shelf {
            files = List.copyOf(files);
        }

        /** Whether the reader may add and remove now. */
        public boolean open() {
            return task != null;
        }

        /** Those that stand and belong to a sub-norm. */
        public List<EvidenceFile> about(String subNorm) {
            return files.stream()
                    .filter(file -> !file.removed() && file.isAbout(subNorm))
                    .toList();
        }

        /** How many stand. */
        public long standing() {
            return files.stream().filter(file -> !file.removed()).count();
        }

        /** Those that stood at a moment: what belonged to the answer that was handed in then. */
        public List<EvidenceFile> standingAt(Instant moment) {
            return files.stream().filter(file -> file.stoodAt(moment)).toList();
        }

        /** Those that belong to no norm of this framework, and stand. */
        public List<EvidenceFile> general() {
            return files.stream()
                    .filter(file -> !file.removed() && file.norm() == null)
                    .toList();
        }
    }

    /**
     * The evidence of a trajectory that the caller sees; without files where the caller may not read them, or not yet.
     *
     * @throws ProblemException when the trajectory is not the caller's
     */
    public Shelf of(TrajectoryId trajectoryId, Caller caller) {
        Trajectory trajectory = trajectories.get(trajectoryId, caller);
        return new Shelf(
                trajectory,
                frameworks.pinned(trajectory.framework(), trajectory.frameworkVersion()),
                mayRead(trajectory, caller) ? files.of(trajectoryId) : List.of(),
                task(trajectory, caller),
                caller.is(Role.OFFICE),
                settings);
    }

    /**
     * The same for an address of its own.
     *
     * @throws ProblemException also when the caller may not read the evidence, or not yet
     */
    public Shelf get(TrajectoryId trajectoryId, Caller caller) {
        Shelf shelf = of(trajectoryId, caller);
        if (!mayRead(shelf.trajectory(), caller)) {
            throw ProblemException.notFound("evidence");
        }
        return shelf;
    }

    /**
     * One file, whether it stands or was removed.
     *
     * @throws ProblemException when there is none that the caller may read
     */
    public EvidenceFile one(TrajectoryId trajectoryId, EvidenceId id, Caller caller) {
        return get(trajectoryId, caller).files().stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("evidence"));
    }

    /**
     * One that the caller takes along. What the office takes is told before its first byte.
     *
     * @throws ProblemException when it was removed, or there is none that the caller may read
     */
    public EvidenceFile take(TrajectoryId trajectoryId, EvidenceId id, Caller caller) {
        EvidenceFile file = one(trajectoryId, id, caller);
        if (file.removed() && !caller.is(Role.OFFICE)) {
            throw new ProblemException(EvidenceProblems.REMOVED, file.name());
        }
        if (caller.is(Role.OFFICE)) {
            trail.append(
                    trajectoryId,
                    Act.of(TrailAct.DOWNLOADED, Who.of(caller), "evidence")
                            .about(file.id().value())
                            .changed("file", null, file.name()));
        }
        return file;
    }

    /** What is in one, read chunk by chunk. */
    public InputStream content(EvidenceFile file) {
        return content.bytes(file.content(), file.size()).stream();
    }

    /**
     * The trajectory whose evidence the caller may add to now.
     *
     * @throws ProblemException when it is not theirs, or the self-evaluation is not open
     */
    Trajectory mayChange(TrajectoryId trajectoryId, Caller caller) {
        Trajectory trajectory = trajectories.get(trajectoryId, caller);
        if (!isOwn(trajectory, caller)) {
            throw mayRead(trajectory, caller)
                    ? new ProblemException(ProblemKind.FORBIDDEN)
                    : ProblemException.notFound("evidence");
        }
        if (task(trajectory, caller) == null) {
            throw new ProblemException(EvidenceProblems.CLOSED);
        }
        return trajectory;
    }

    /** Also one that a colleague has taken: all of an organisation write in it. */
    private @Nullable TaskId task(Trajectory trajectory, Caller caller) {
        return !isOwn(trajectory, caller)
                ? null
                : tasks.openIn(trajectory.id().value()).stream()
                        .filter(task -> task.kind().equals(SelfEvaluations.HANDED_IN))
                        .filter(task -> caller.accountId().equals(task.assignee())
                                || task.candidates().stream().anyMatch(caller.parties()::contains))
                        .findFirst()
                        .map(HumanTask::id)
                        .orElse(null);
    }

    private boolean mayRead(Trajectory trajectory, Caller caller) {
        return isOwn(trajectory, caller)
                || !answers.of(trajectory.id(), SelfEvaluations.HANDED_IN, caller)
                        .isEmpty();
    }

    private static boolean isOwn(Trajectory trajectory, Caller caller) {
        return caller.actsFor(trajectory.organisationId());
    }
}
