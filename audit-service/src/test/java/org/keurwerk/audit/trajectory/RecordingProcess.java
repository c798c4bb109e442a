package org.keurwerk.audit.trajectory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;

/** A process that only remembers what it was told, each thing as often as it was told. */
public final class RecordingProcess implements TrajectoryProcess {

    /** What it was told. */
    public final List<String> told = new ArrayList<>();

    /** The trajectories whose process waits for what it is told. */
    public final Set<String> waiting = new HashSet<>();

    /** Whether it is down. */
    public boolean down;

    @Override
    public void applicationReceived(TrajectoryId trajectoryId, Map<String, Object> variables) {
        hear("application of " + variables.get("organisationId") + " in " + trajectoryId);
    }

    @Override
    public void renewalAnnounced(TrajectoryId trajectoryId, Map<String, Object> variables) {
        hear("renewal of " + variables.get("organisationId") + " in " + trajectoryId);
    }

    @Override
    public boolean answerTakenBack(TrajectoryId trajectoryId, String kind) {
        hear(kind + " taken back in " + trajectoryId);
        return waiting.remove(trajectoryId.value());
    }

    @Override
    public boolean askedAgain(TrajectoryId trajectoryId, TaskId answered, AccountId auditor) {
        hear(auditor + " asked again in " + trajectoryId);
        return waiting.remove(trajectoryId.value());
    }

    @Override
    public boolean stageOpenedAgain(TrajectoryId trajectoryId, Phase stage) {
        hear(stage + " opened again in " + trajectoryId);
        return waiting.remove(trajectoryId.value());
    }

    @Override
    public void stepReopened(TrajectoryId trajectoryId) {
        hear("step reopened in " + trajectoryId);
    }

    @Override
    public void responseCounts(TrajectoryId trajectoryId) {
        hear("response counts in " + trajectoryId);
    }

    @Override
    public void answeredTooLate(TrajectoryId trajectoryId) {
        hear("answered too late in " + trajectoryId);
    }

    @Override
    public void auditorReplaced(TrajectoryId trajectoryId, AccountId from, AccountId to) {}

    @Override
    public void teamChanged(TrajectoryId trajectoryId) {}

    @Override
    public boolean replacementAsked(TrajectoryId trajectoryId, AccountId substitute) {
        hear("replacement by " + substitute + " in " + trajectoryId);
        return waiting.remove(trajectoryId.value());
    }

    @Override
    public void auditorNamedAnew(TrajectoryId trajectoryId) {
        hear("another named in " + trajectoryId);
    }

    @Override
    public void visitToldAnew(TrajectoryId trajectoryId) {
        hear("visit of " + trajectoryId);
    }

    @Override
    public boolean certificatesIssued(TrajectoryId trajectoryId) {
        hear("certificates in " + trajectoryId);
        return waiting.remove(trajectoryId.value());
    }

    @Override
    public boolean visitCalledOff(TrajectoryId trajectoryId) {
        hear("visit called off in " + trajectoryId);
        return waiting.remove(trajectoryId.value());
    }

    @Override
    public boolean reportSentBack(TrajectoryId trajectoryId) {
        hear("report sent back in " + trajectoryId);
        return waiting.remove(trajectoryId.value());
    }

    @Override
    public boolean withdrawn(TrajectoryId trajectoryId, boolean visitCancelled) {
        hear("withdrawn " + trajectoryId + (visitCancelled ? " with its visit" : ""));
        return waiting.remove(trajectoryId.value());
    }

    @Override
    public void suspensionAsked(TrajectoryId trajectoryId, int sequence, OrganisationId organisation) {
        hear("suspension " + sequence + " of " + trajectoryId);
    }

    @Override
    public void renewalJoined(TrajectoryId trajectoryId) {
        hear("joined " + trajectoryId);
    }

    @Override
    public void reauditOpened(TrajectoryId trajectoryId, Map<String, Object> variables) {
        hear("re-audit " + trajectoryId + " " + variables.get("afterCondition"));
    }

    @Override
    public boolean certificateEnded(TrajectoryId trajectoryId) {
        hear("certificate ended in " + trajectoryId);
        return waiting.remove(trajectoryId.value());
    }

    @Override
    public void midtermAsked(TrajectoryId trajectoryId, OrganisationId organisation) {
        hear("midterm of " + trajectoryId);
    }

    @Override
    public boolean midtermOver(TrajectoryId trajectoryId) {
        hear("midterm over in " + trajectoryId);
        return waiting.remove(trajectoryId.value());
    }

    @Override
    public Set<String> activeSteps(TrajectoryId trajectoryId) {
        return Set.of();
    }

    @Override
    public List<ProcessPicture> pictures(TrajectoryId trajectoryId) {
        return List.of();
    }

    private void hear(String what) {
        if (down) {
            throw new IllegalStateException("down");
        }
        told.add(what);
    }
}
