package org.keurwerk.audit.process;

import java.util.Map;
import org.keurwerk.audit.process.engine.outbox.TellingMilestones;
import org.keurwerk.audit.trajectory.CaseProcesses;
import org.keurwerk.contracts.audit.ComplaintAcknowledged;
import org.keurwerk.contracts.audit.VisitCancelled;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** The processes of cases beside a trajectory in the engine; their business key is the trajectory's id, too. */
@Component
class EngineCaseProcesses implements CaseProcesses {

    private final StartingOnce starting;
    private final MessagesToProcesses messages;
    private final TellingMilestones telling;

    EngineCaseProcesses(StartingOnce starting, MessagesToProcesses messages, TellingMilestones telling) {
        this.starting = starting;
        this.messages = messages;
        this.telling = telling;
    }

    @Override
    public void objectionMade(TrajectoryId trajectoryId, int sequence, OrganisationId organisation) {
        starting.start(
                "ObjectionProcess",
                "ObjectionMade",
                trajectoryId.value(),
                sequence,
                Map.of("organisationId", organisation.value()));
    }

    /** The visit is told first, while there is a process from which to tell it. */
    @Override
    public boolean reauditCancelled(TrajectoryId reaudit, boolean visitCancelled) {
        if (visitCancelled) {
            telling.tell(reaudit.value(), VisitCancelled.class.getSimpleName());
        }
        return messages.tell(reaudit, "ReauditNeedless");
    }

    @Override
    public void complaintMade(TrajectoryId trajectoryId, int sequence, OrganisationId organisation) {
        starting.start(
                "ComplaintProcess",
                "ComplaintMade",
                trajectoryId.value(),
                sequence,
                Map.of("organisationId", organisation.value()));
    }

    @Override
    public boolean viewAsked(TrajectoryId trajectoryId, AccountId adviser) {
        return messages.tell(trajectoryId, "ViewAsked", Map.of("adviser", adviser.value()));
    }

    @Override
    public boolean complaintTakenBack(TrajectoryId trajectoryId) {
        return messages.tell(trajectoryId, "ComplaintTakenBack");
    }

    @Override
    public void complaintHandedOver(TrajectoryId trajectoryId) {
        telling.tell(trajectoryId.value(), ComplaintAcknowledged.class.getSimpleName());
    }
}
