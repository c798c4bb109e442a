package org.keurwerk.notification.planning;

import java.util.List;
import org.keurwerk.commons.outbox.OutboxRelay;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.notification.ledger.NoticePlan;
import org.keurwerk.notification.ledger.Notices;
import org.keurwerk.notification.ledger.NoticesPlanned;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Plans the notices that follow from events. Doing it twice for one event plans nothing twice. */
@Component
class PlanningNotices {

    private final Notices notices;
    private final Teams teams;
    private final Deadlines deadlines;
    private final ReminderRule reminders;
    private final OutboxRelay relay;
    private final ApplicationEventPublisher within;

    PlanningNotices(
            Notices notices,
            Teams teams,
            Deadlines deadlines,
            ReminderSettings settings,
            OutboxRelay relay,
            ApplicationEventPublisher within) {
        this.notices = notices;
        this.teams = teams;
        this.deadlines = deadlines;
        this.reminders = new ReminderRule(settings);
        this.relay = relay;
        this.within = within;
    }

    /** Plans what a rule says, for the day of the event. */
    <E extends Event> void plan(NoticeRule<E> rule, EventEnvelope<E> event) {
        List<NoticePlan> plans = rule.apply(event.data(), BusinessTime.dayOf(event.time()), teams);
        if (notices.plan(plans, event).size() < plans.size()) {
            relay.nudge();
            within.publishEvent(new NoticesPlanned());
        }
    }

    /** Plans the reminders of a deadline, and cancels those of its former date or actor. Of a deadline that is over nothing is planned. */
    void remind(EventEnvelope<DeadlineSet> event) {
        List<NoticePlan> plans = reminders.apply(event.data(), BusinessTime.dayOf(event.time()));
        switch (deadlines.set(event.data().deadlineId(), event.time())) {
            case FIRST -> notices.plan(plans, event);
            case AGAIN -> remindAgain(plans, event);
            case OUTDATED -> {
                return;
            }
        }
        // nothing to send today: a reminder goes out on a later day
        relay.nudge();
    }

    private void remindAgain(List<NoticePlan> plans, EventEnvelope<DeadlineSet> event) {
        String deadlineId = event.data().deadlineId();
        notices.cancel(deadlineId, plans.stream().map(NoticePlan::noticeId).toList());
        notices.plan(plans, event).forEach(known -> notices.revive(known, event));
        if (deadlines.isOver(deadlineId)) {
            // it was met while its reminders were taken up again
            notices.cancel(deadlineId, List.of());
        }
    }

    /** Cancels what a deadline that is over had planned. */
    void over(String deadlineId) {
        deadlines.over(deadlineId);
        notices.cancel(deadlineId, List.of());
    }
}
