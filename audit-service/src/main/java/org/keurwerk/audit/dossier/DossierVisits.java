package org.keurwerk.audit.dossier;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.task.HumanTask;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.trail.Act;
import org.keurwerk.audit.trail.Act.Who;
import org.keurwerk.audit.trail.NotingRefusals;
import org.keurwerk.audit.trail.Trail;
import org.keurwerk.audit.trail.TrailAct;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.worklist.Submissions;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.SubmissionId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who of the office looked into a dossier, and who was turned away from one, for its trail. */
@Component
public class DossierVisits {

    private static final int REMEMBERED = 10_000;

    private final Trail trail;
    private final NotingRefusals refusals;
    private final Trajectories trajectories;
    private final HumanTasks tasks;
    private final Submissions submissions;
    private final BusinessTime time;
    private final int days;
    private final Set<String> noted = Collections.synchronizedSet(Collections.newSetFromMap(new Remembered()));

    /** Makes one; days is how long one entry stands for all readings of one person in one dossier, 0 for an entry each time. */
    DossierVisits(
            Trail trail,
            NotingRefusals refusals,
            Trajectories trajectories,
            HumanTasks tasks,
            Submissions submissions,
            BusinessTime time,
            @Value("${keurwerk.trail.reading-days}") int days) {
        this.trail = trail;
        this.refusals = refusals;
        this.trajectories = trajectories;
        this.tasks = tasks;
        this.submissions = submissions;
        this.time = time;
        this.days = days;
    }

    /**
     * Somebody is about to read a dossier. Of the office it is noted before anything is shown: what the trail does not take is not read.
     *
     * @throws RuntimeException when it could not be noted
     */
    public void reading(TrajectoryId trajectoryId, Caller caller) {
        if (!caller.is(Role.OFFICE)) {
            return;
        }
        Act read = Act.of(TrailAct.READ, Who.of(caller), "dossier");
        if (days == 0) {
            if (trajectories.byId(trajectoryId).isPresent()) {
                trail.append(trajectoryId, read);
            }
            return;
        }
        String once =
                "read/" + caller.accountId() + "/" + Math.floorDiv(time.today().toEpochDay(), days);
        String here = trajectoryId + "/" + once;
        if (!noted.contains(here) && trajectories.byId(trajectoryId).isPresent()) {
            trail.append(trajectoryId, read.once(once));
            noted.add(here);
        }
    }

    /**
     * Somebody was turned away.
     *
     * @param door the method and the address, with names where ids stand
     * @param asIfAbsent whether it looked as if nothing were there, which is noted only where something is that is not the caller's
     */
    public void refused(TrajectoryId trajectoryId, Caller caller, String door, boolean asIfAbsent) {
        boolean isThere = trajectories.byId(trajectoryId).isPresent();
        boolean seen = trajectories.find(trajectoryId, caller).isPresent();
        if (isThere && !(asIfAbsent && seen)) {
            refusals.atDoor(trajectoryId, caller, door);
        }
    }

    /** Whose an open task is, for somebody who may not have it. */
    public Optional<TrajectoryId> ofTask(TaskId taskId) {
        return tasks.open(taskId).map(HumanTask::trajectoryId);
    }

    /** Whose a submission is. */
    public Optional<TrajectoryId> ofSubmission(SubmissionId submissionId) {
        return submissions.trajectoryOf(submissionId);
    }

    /** The latest ones only. */
    private static final class Remembered extends LinkedHashMap<String, Boolean> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }
}
