package org.keurwerk.audit.process.deadline;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.keurwerk.audit.process.UserTaskIds;
import org.keurwerk.audit.process.deadline.DeadlineFact.What;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.commons.trace.TraceContext;
import org.springframework.stereotype.Component;

/**
 * Hears every user task begin and end and writes what that means for its deadline into the job table, within the engine's own transaction. Also
 * keeps the party who is asked as the task's owner: it stays when somebody claims the task.
 */
@Component
class DeadlineListener implements TaskListener {

    private final BusinessTime time;

    DeadlineListener(BusinessTime time) {
        this.time = time;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> set(task);
            case EVENTNAME_COMPLETE -> end(task, What.MET);
            case EVENTNAME_DELETE -> end(task, What.CANCELLED);
            default -> throw new IllegalArgumentException(task.getEventName());
        }
    }

    private static void set(DelegateTask task) {
        task.setOwner(asked(task));
        DeadlineFact fact = fact(task, What.SET, dueOn(task));
        DeadlineJobs jobs = DeadlineJobs.current();
        jobs.tell(fact, execution(task));
        if (!takenAwayByTimer(task)) {
            jobs.tellWhenMissed(fact.missed(), execution(task));
        }
    }

    private void end(DelegateTask task, What what) {
        DeadlineJobs jobs = DeadlineJobs.current();
        jobs.forget(task.getId(), task.getProcessInstanceId());
        jobs.tell(fact(task, what, time.today()), execution(task));
    }

    private static DeadlineFact fact(DelegateTask task, What what, LocalDate date) {
        return new DeadlineFact(
                what,
                execution(task).getProcessBusinessKey(),
                (String) task.getVariable("organisationId"),
                task.getId(),
                UserTaskIds.kind(task.getTaskDefinitionKey()).key(),
                task.getOwner(),
                date,
                TraceContext.current().asText());
    }

    private static LocalDate dueOn(DelegateTask task) {
        return BusinessTime.dayOf(task.getDueDate().toInstant());
    }

    private static ExecutionEntity execution(DelegateTask task) {
        return (ExecutionEntity) task.getExecution();
    }

    private static String asked(DelegateTask task) {
        return task.getAssignee() != null
                ? task.getAssignee()
                : task.getCandidates().stream()
                        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                        .map(IdentityLink::getGroupId)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(task.getTaskDefinitionKey() + " asks nobody"));
    }

    /** Where a timer ends the task by itself, nothing is missed: its deadline is cancelled at that moment. */
    private static boolean takenAwayByTimer(DelegateTask task) {
        UserTask step = task.getBpmnModelElementInstance();
        return step.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(boundary -> boundary.getAttachedTo().equals(step) && boundary.cancelActivity())
                .anyMatch(boundary ->
                        boundary.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance));
    }
}
