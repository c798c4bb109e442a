package org.keurwerk.audit.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.keurwerk.audit.process.engine.outbox.TellingMilestones;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.ProcessPicture;
import org.keurwerk.audit.trajectory.TrajectoryProcess;
import org.keurwerk.contracts.audit.AnswerTooLate;
import org.keurwerk.contracts.audit.AuditorReplaced;
import org.keurwerk.contracts.audit.ResponseReceived;
import org.keurwerk.contracts.audit.StepReopened;
import org.keurwerk.contracts.audit.TeamComposed;
import org.keurwerk.contracts.audit.TrajectoryAnnounced;
import org.keurwerk.contracts.audit.VisitCancelled;
import org.keurwerk.contracts.audit.VisitScheduled;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** The processes of a trajectory in the engine: business key = trajectory id. */
@Component
class EngineTrajectoryProcess implements TrajectoryProcess {

    private static final String PROCESS = "TrajectoryProcess";
    private static final String SUSPENSION = "SuspensionProcess";
    private static final String MIDTERM = "MidtermProcess";
    private static final String LEAD_AUDITOR = "leadAuditor";
    private static final String AUDITORS = "auditors";
    private static final String EACH_AUDITOR = "auditor";
    private static final String SUBSTITUTE = "substitute";

    private final RuntimeService runtime;
    private final HistoryService history;
    private final StartingOnce starting;
    private final MessagesToProcesses messages;
    private final ProcessPictures pictures;
    private final TellingMilestones telling;

    EngineTrajectoryProcess(
            RuntimeService runtime,
            HistoryService history,
            StartingOnce starting,
            MessagesToProcesses messages,
            ProcessPictures pictures,
            TellingMilestones telling) {
        this.runtime = runtime;
        this.history = history;
        this.starting = starting;
        this.messages = messages;
        this.pictures = pictures;
        this.telling = telling;
    }

    @Override
    public void applicationReceived(TrajectoryId trajectoryId, Map<String, Object> variables) {
        starting.start(PROCESS, "ApplicationReceived", trajectoryId.value(), 1, variables);
    }

    @Override
    public void renewalAnnounced(TrajectoryId trajectoryId, Map<String, Object> variables) {
        starting.start(PROCESS, "RenewalAnnounced", trajectoryId.value(), 1, variables);
    }

    @Override
    public void renewalJoined(TrajectoryId trajectoryId) {
        telling.tell(trajectoryId.value(), TrajectoryAnnounced.class.getSimpleName());
    }

    @Override
    public void suspensionAsked(TrajectoryId trajectoryId, int sequence, OrganisationId organisation) {
        starting.start(
                SUSPENSION,
                "SuspensionAsked",
                trajectoryId.value(),
                sequence,
                Map.of("organisationId", organisation.value()));
    }

    @Override
    public void reauditOpened(TrajectoryId trajectoryId, Map<String, Object> variables) {
        starting.start("ReauditProcess", "ReauditOpened", trajectoryId.value(), 1, variables);
    }

    @Override
    public boolean certificateEnded(TrajectoryId trajectoryId) {
        return told(trajectoryId, "CertificateEnded");
    }

    @Override
    public void midtermAsked(TrajectoryId trajectoryId, OrganisationId organisation) {
        starting.start(
                MIDTERM, "MidtermAsked", trajectoryId.value(), 1, Map.of("organisationId", organisation.value()));
    }

    @Override
    public boolean midtermOver(TrajectoryId trajectoryId) {
        return told(trajectoryId, "MidtermOver");
    }

    @Override
    public boolean certificatesIssued(TrajectoryId trajectoryId) {
        return told(trajectoryId, "CertificatesIssued");
    }

    @Override
    public boolean visitCalledOff(TrajectoryId trajectoryId) {
        return told(trajectoryId, "VisitCalledOff");
    }

    @Override
    public boolean reportSentBack(TrajectoryId trajectoryId) {
        return told(trajectoryId, "ReportSentBack");
    }

    /** The visit is told first, while there is a process from which to tell it. */
    @Override
    public boolean withdrawn(TrajectoryId trajectoryId, boolean visitCancelled) {
        if (visitCancelled) {
            telling.tell(trajectoryId.value(), VisitCancelled.class.getSimpleName());
        }
        return told(trajectoryId, "WithdrawalAsked");
    }

    @Override
    public boolean answerTakenBack(TrajectoryId trajectoryId, String kind) {
        return told(trajectoryId, kind + "TakenBack");
    }

    /** Of a step that several do beside each other, one more is put into what runs. */
    @Override
    public boolean askedAgain(TrajectoryId trajectoryId, TaskId answered, AccountId auditor) {
        HistoricTaskInstance before = history.createHistoricTaskInstanceQuery()
                .taskId(answered.value())
                .finished()
                .singleResult();
        if (before == null
                || runtime.createExecutionQuery()
                                .processInstanceId(before.getProcessInstanceId())
                                .activityId(before.getTaskDefinitionKey())
                                .count()
                        == 0) {
            return false;
        }
        runtime.createProcessInstanceModification(before.getProcessInstanceId())
                .startBeforeActivity(before.getTaskDefinitionKey())
                .setVariableLocal(EACH_AUDITOR, auditor.value())
                .execute();
        return true;
    }

    @Override
    public boolean stageOpenedAgain(TrajectoryId trajectoryId, Phase stage) {
        return told(trajectoryId, "StageOpenedAgain", Map.of(PhaseReports.STAGE, stage.name()));
    }

    @Override
    public void stepReopened(TrajectoryId trajectoryId) {
        telling.tell(trajectoryId.value(), StepReopened.class.getSimpleName());
    }

    @Override
    public void responseCounts(TrajectoryId trajectoryId) {
        telling.tell(trajectoryId.value(), ResponseReceived.class.getSimpleName());
    }

    @Override
    public void answeredTooLate(TrajectoryId trajectoryId) {
        telling.tell(trajectoryId.value(), AnswerTooLate.class.getSimpleName());
    }

    @Override
    public boolean replacementAsked(TrajectoryId trajectoryId, AccountId substitute) {
        return told(trajectoryId, "ReplacementAsked", Map.of(SUBSTITUTE, substitute.value()));
    }

    @Override
    public void auditorNamedAnew(TrajectoryId trajectoryId) {
        telling.tell(trajectoryId.value(), AuditorReplaced.class.getSimpleName());
    }

    @Override
    public void visitToldAnew(TrajectoryId trajectoryId) {
        telling.tell(trajectoryId.value(), VisitScheduled.class.getSimpleName());
    }

    private boolean told(TrajectoryId trajectoryId, String message) {
        return messages.tell(trajectoryId, message);
    }

    private boolean told(TrajectoryId trajectoryId, String message, Map<String, Object> with) {
        return messages.tell(trajectoryId, message, with);
    }

    /** In every process of the trajectory that runs, as each has its own variables. */
    @Override
    public void auditorReplaced(TrajectoryId trajectoryId, AccountId from, AccountId to) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(trajectoryId.value())
                .list()
                .forEach(instance -> replaced(instance.getId(), from.value(), to.value()));
    }

    private void replaced(String instance, String from, String to) {
        Map<String, Object> team = runtime.getVariables(instance, List.of(LEAD_AUDITOR, AUDITORS, SUBSTITUTE));
        if (from.equals(team.get(LEAD_AUDITOR))) {
            runtime.setVariable(instance, LEAD_AUDITOR, to);
        }
        if (from.equals(team.get(SUBSTITUTE))) {
            runtime.setVariable(instance, SUBSTITUTE, to);
        }
        if (team.get(AUDITORS) instanceof String all) {
            List<String> auditors = ProcessVariables.listed(all).stream()
                    .map(auditor -> auditor.equals(from) ? to : auditor)
                    .distinct()
                    .toList();
            runtime.setVariable(instance, AUDITORS, String.join(",", auditors));
        }
    }

    @Override
    public void teamChanged(TrajectoryId trajectoryId) {
        telling.tell(trajectoryId.value(), TeamComposed.class.getSimpleName());
    }

    @Override
    public Set<String> activeSteps(TrajectoryId trajectoryId) {
        return pictures.activeSteps(trajectoryId.value());
    }

    @Override
    public List<ProcessPicture> pictures(TrajectoryId trajectoryId) {
        return pictures.of(trajectoryId.value());
    }
}
