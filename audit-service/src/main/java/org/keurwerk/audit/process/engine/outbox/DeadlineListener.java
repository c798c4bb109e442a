package org.keurwerk.audit.process.engine.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.process.engine.UserTaskIds;
import org.keurwerk.audit.process.engine.outbox.DeadlineFact.Handover;
import org.keurwerk.audit.process.engine.outbox.DeadlineFact.What;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.stereotype.Component;

/**
 * Hears every user task begin and end and puts what that means for its deadline into the outbox, within the engine's own transaction. Also keeps the
 * party who is asked as the task's owner, which stays when somebody claims the task, and the day after the due date as its follow-up date, which is
 * taken away when the deadline is told as missed.
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
            case EVENTNAME_COMPLETE -> tell(task, What.MET, time.today());
            case EVENTNAME_DELETE -> tell(task, What.CANCELLED, time.today());
            default -> throw new IllegalArgumentException(task.getEventName());
        }
    }

    private static void set(DelegateTask task) {
        task.setOwner(asked(task));
        set(task, dueOn(task));
    }

    /** Tells that the task is due on a day, and has it looked at on the day after. */
    static void set(DelegateTask task, LocalDate dueOn) {
        tell(task, What.SET, dueOn);
        lookAtAfter(task, dueOn);
    }

    /** It is missed on the day after, unless a timer takes it away. */
    static void lookAtAfter(DelegateTask task, LocalDate dueOn) {
        if (!takenAwayByTimer(task)) {
            task.setFollowUpDate(Date.from(BusinessTime.startOf(dueOn.plusDays(1))));
        }
    }

    /** The fact goes into the outbox of the transaction that makes it so. */
    static void tell(DelegateTask task, What what, LocalDate date) {
        tell(task, what, date, null);
    }

    /** The same of a task that somebody else is asked now. */
    static void tell(DelegateTask task, What what, LocalDate date, @Nullable Handover handover) {
        DeadlineFact fact = new DeadlineFact(
                what,
                (String) task.getVariable("organisationId"),
                task.getId(),
                UserTaskIds.kind(task.getTaskDefinitionKey()).key(),
                task.getOwner(),
                date,
                what == What.SET && takenAwayByTimer(task),
                handover);
        Outbox.current().add(fact, (ExecutionEntity) task.getExecution());
    }

    static LocalDate dueOn(DelegateTask task) {
        return BusinessTime.dayOf(task.getDueDate().toInstant());
    }

    private static boolean endsWithLastDay(DelegateTask task, BoundaryEvent boundary) {
        Instant end = BusinessTime.startOf(dueOn(task).plusDays(1));
        return ((ExecutionEntity) task.getExecution())
                .getJobs().stream()
                        .filter(job -> boundary.getId().equals(job.getActivityId()))
                        .map(JobEntity::getDuedate)
                        .anyMatch(fires -> fires != null && !fires.toInstant().isAfter(end));
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

    /**
     * Where a timer ends the task with its last day, nothing is missed: its deadline is cancelled at that moment. A timer that comes later does not keep
     * the task from being late.
     */
    private static boolean takenAwayByTimer(DelegateTask task) {
        UserTask step = task.getBpmnModelElementInstance();
        return step.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(boundary -> boundary.getAttachedTo().equals(step) && boundary.cancelActivity())
                .filter(boundary ->
                        boundary.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
                .anyMatch(boundary -> endsWithLastDay(task, boundary));
    }
}
