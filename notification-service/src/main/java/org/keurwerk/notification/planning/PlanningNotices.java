package org.keurwerk.notification.planning;

import java.time.LocalDate;
import java.util.List;
import org.keurwerk.commons.outbox.OutboxRelay;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.notification.ledger.NoticePlan;
import org.keurwerk.notification.ledger.Notices;
import org.keurwerk.notification.ledger.NoticesPlanned;
import org.keurwerk.notification.ledger.Told;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Plans the notices that follow from events. Doing it twice for one event plans nothing twice. */
@Component
@EnableConfigurationProperties(ReminderSettings.class)
class PlanningNotices {

    private final Notices notices;
    private final Teams teams;
    private final RememberedDeadlines deadlines;
    private final ReminderRule reminders;
    private final OutboxRelay relay;
    private final ApplicationEventPublisher within;

    PlanningNotices(
            Notices notices,
            Teams teams,
            RememberedDeadlines deadlines,
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
        LocalDate day = BusinessTime.dayOf(event.time());
        Told told = Told.of(event.data());
        rule.apply(event.data(), day, teams).forEach(plan -> notices.plan(plan, told, event.id()));
        announce();
    }

    /** Plans the reminders of a deadline, and cancels those of its former date or actor. Of a deadline that is over nothing is planned. */
    void remind(EventEnvelope<DeadlineSet> event) {
        String deadlineId = event.data().deadlineId();
        if (!deadlines.set(deadlineId, event.time())) {
            return;
        }
        Told told = Told.of(event.data());
        List<NoticePlan> plans = reminders.apply(event.data(), BusinessTime.dayOf(event.time()));
        notices.cancel(deadlineId, plans.stream().map(NoticePlan::noticeId).toList());
        for (NoticePlan plan : plans) {
            if (!notices.plan(plan, told, event.id())) {
                notices.revive(plan, told, event.id());
            }
        }
        if (deadlines.isOver(deadlineId)) {
            notices.cancel(deadlineId, List.of());
        }
        announce();
    }

    /** Cancels what a deadline that is over had planned. */
    void over(String deadlineId) {
        deadlines.over(deadlineId);
        notices.cancel(deadlineId, List.of());
    }

    private void announce() {
        relay.nudge();
        within.publishEvent(new NoticesPlanned());
    }
}
