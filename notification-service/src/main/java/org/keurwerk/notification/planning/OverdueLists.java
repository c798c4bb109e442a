package org.keurwerk.notification.planning;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.outbox.OutboxRelay;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.commons.time.DueWork;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.notification.ledger.NoticePlan;
import org.keurwerk.notification.ledger.Notices;
import org.keurwerk.notification.ledger.NoticesPlanned;
import org.keurwerk.notification.template.LetterKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Tells the office what is late, in one list and not case by case: on the day on which something has become late, and once a week for as long as
 * anything is. Never twice on a day. The days are settings.
 */
@Component
class OverdueLists implements DueWork {

    private static final String COLLECTION = "overdue_lists";
    private static final String LAST = "last";

    private final Deadlines deadlines;
    private final Notices notices;
    private final ReminderSettings settings;
    private final MongoTemplate mongo;
    private final OutboxRelay relay;
    private final BusinessTime time;
    private final ApplicationEventPublisher within;

    OverdueLists(
            Deadlines deadlines,
            Notices notices,
            ReminderSettings settings,
            MongoTemplate mongo,
            OutboxRelay relay,
            BusinessTime time,
            ApplicationEventPublisher within) {
        this.deadlines = deadlines;
        this.notices = notices;
        this.settings = settings;
        this.mongo = mongo;
        this.relay = relay;
        this.time = time;
        this.within = within;
    }

    @Override
    public List<String> doWhatIsDue(LocalDate today) {
        LocalDate last = last();
        if (today.equals(last)) {
            return List.of();
        }
        Optional<DeadlineSet> why = becameLate(last, today).or(() -> week(last, today));
        why.ifPresent(late -> plan(late, today));
        return List.of();
    }

    /** The first that became late since the last list. */
    private Optional<DeadlineSet> becameLate(@Nullable LocalDate last, LocalDate today) {
        LocalDate from = last == null ? null : last.minusDays(settings.overdueAfterDays() - 1L);
        return deadlines.lateWith(from, told(today), 1).stream().findFirst();
    }

    /** The one that has been late longest, when a week has begun since the last list. */
    private Optional<DeadlineSet> week(@Nullable LocalDate last, LocalDate today) {
        LocalDate begun = today.with(TemporalAdjusters.previousOrSame(settings.weeklyOn()));
        return last != null && last.isBefore(begun)
                ? deadlines.lateWith(null, told(today), 1).stream().findFirst()
                : Optional.empty();
    }

    /** What was due before this day is told on another. */
    private LocalDate told(LocalDate today) {
        return today.minusDays(settings.overdueAfterDays() - 1L);
    }

    private void plan(DeadlineSet late, LocalDate today) {
        NoticePlan list = new NoticePlan(
                "overdue-list:" + today, Recipients.OFFICE, LetterKind.OVERDUE_LIST.slug(), today, null, null, null);
        notices.plan(
                List.of(list),
                new EventEnvelope<>(
                        list.noticeId(),
                        "urn:nld:keurwerk:systeem:notification-service",
                        time.now(),
                        null,
                        null,
                        null,
                        late));
        mongo.upsert(query(where("_id").is(LAST)), Update.update("on", today.toString()), COLLECTION);
        relay.nudge();
        within.publishEvent(new NoticesPlanned());
    }

    private @Nullable LocalDate last() {
        Document last = mongo.findById(LAST, Document.class, COLLECTION);
        return last == null ? null : LocalDate.parse(last.getString("on"));
    }

    @Override
    public boolean idle() {
        return true;
    }

    @Override
    public @Nullable LocalDate nextDue() {
        LocalDate today = time.today();
        LocalDate week = today.with(TemporalAdjusters.next(settings.weeklyOn()));
        List<DeadlineSet> late = deadlines.lateWith(null, told(today), 1);
        LocalDate next = late.isEmpty() ? null : week;
        List<DeadlineSet> later = deadlines.lateWith(told(today), LocalDate.MAX.withYear(NEVER), 1);
        LocalDate becomes = later.isEmpty() ? null : later.get(0).dueOn().plusDays(settings.overdueAfterDays());
        if (next == null || becomes == null) {
            return next == null ? becomes : next;
        }
        return becomes.isBefore(next) ? becomes : next;
    }

    /** After every date that is written with four digits. */
    private static final int NEVER = 9999;
}
