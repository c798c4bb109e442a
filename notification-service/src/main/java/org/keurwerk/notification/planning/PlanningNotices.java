package org.keurwerk.notification.planning;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.keurwerk.commons.outbox.OutboxRelay;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.contracts.certificate.RenewalWindowOpened;
import org.keurwerk.notification.ledger.NoticePlan;
import org.keurwerk.notification.ledger.Notices;
import org.keurwerk.notification.ledger.NoticesPlanned;
import org.keurwerk.notification.template.LetterKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Plans the notices that follow from events. Doing it twice for one event plans nothing twice. */
@Component
class PlanningNotices {

    private final Notices notices;
    private final Teams teams;
    private final Deadlines deadlines;
    private final KnownRenewals renewals;
    private final ReminderRule reminders;
    private final ReminderSettings settings;
    private final OutboxRelay relay;
    private final ApplicationEventPublisher within;

    PlanningNotices(
            Notices notices,
            Teams teams,
            Deadlines deadlines,
            KnownRenewals renewals,
            ReminderSettings settings,
            OutboxRelay relay,
            ApplicationEventPublisher within) {
        this.notices = notices;
        this.teams = teams;
        this.deadlines = deadlines;
        this.renewals = renewals;
        this.settings = settings;
        this.reminders = new ReminderRule(settings);
        this.relay = relay;
        this.within = within;
    }

    /** Plans what a rule says, for the day of the event. */
    <E extends Event> void plan(NoticeRule<E> rule, EventEnvelope<E> event) {
        List<NoticePlan> plans = rule.apply(event.data(), BusinessTime.dayOf(event.time()), teams);
        planned(plans, notices.plan(plans, event));
    }

    /** Asks for a sweep when there is anything new: what is asked of somebody is told on the same day. */
    private void planned(List<NoticePlan> plans, List<NoticePlan> known) {
        if (known.size() < plans.size()) {
            relay.nudge();
            within.publishEvent(new NoticesPlanned());
        }
    }

    /** Plans the reminders of a deadline, and cancels those of its former date or actor. Of a deadline that is over nothing is planned. */
    void remind(EventEnvelope<DeadlineSet> event) {
        List<NoticePlan> plans = reminders.apply(event.data(), BusinessTime.dayOf(event.time()));
        switch (deadlines.set(event.data(), event.time())) {
            case FIRST -> planned(plans, notices.plan(plans, event));
            case AGAIN -> remindAgain(plans, event);
            case OUTDATED -> {
                return;
            }
        }
    }

    private void remindAgain(List<NoticePlan> plans, EventEnvelope<DeadlineSet> event) {
        String deadlineId = event.data().deadlineId();
        notices.cancel(deadlineId, plans.stream().map(NoticePlan::noticeId).toList());
        List<NoticePlan> known = notices.plan(plans, event);
        known.forEach(plan -> notices.revive(plan, event));
        planned(plans, known);
        if (deadlines.isOver(deadlineId)) {
            // it was met while its reminders were taken up again
            notices.cancel(deadlineId);
        }
    }

    /** Keeps a renewal window for the office's list of the week, which it plans for the next day on which that goes out. */
    void renew(EventEnvelope<RenewalWindowOpened> event) {
        LocalDate today = BusinessTime.dayOf(event.time());
        renewals.opened(event.data(), today);
        LocalDate on = today.with(TemporalAdjusters.next(settings.weeklyOn()));
        NoticePlan list = new NoticePlan(
                "renewal-list:" + on, Recipients.OFFICE, LetterKind.RENEWAL_LIST.slug(), on, null, null, null);
        notices.plan(List.of(list), event);
        relay.nudge();
    }

    /** Cancels what a deadline that is over had planned. */
    void over(String deadlineId) {
        deadlines.over(deadlineId);
        notices.cancel(deadlineId);
    }
}
