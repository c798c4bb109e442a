package org.keurwerk.notification.ledger;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.bulk.BulkWriteError;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.EventEnvelope;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * The ledger of notices: what is planned, planned again and cancelled, and what became of it. Every change is one conditional write to one document
 * that also appends the event which announces it; each method says whether it won. {@link DueNotices} has what happens on the day.
 */
@Component
public class Notices {

    /** The reason of a notice that does not go by itself because a list of the next morning has it. */
    public static final String DAILY_LIST = "daily-list";

    private static final String BROUGHT_FORWARD = "brought-forward";
    private static final Sort NEWEST_FIRST =
            Sort.by(Sort.Direction.DESC, "plannedFor", "plannedAt").and(Sort.by("_id"));
    private static final int DUPLICATE_KEY = 11000;

    private final MongoTemplate mongo;
    private final NoticeEvents events;
    private final RecoveredNotices recovered;
    private final BusinessTime time;

    Notices(MongoTemplate mongo, NoticeEvents events, RecoveredNotices recovered, BusinessTime time) {
        this.mongo = mongo;
        this.events = events;
        this.recovered = recovered;
        this.time = time;
    }

    /**
     * Plans the notices that follow from an event, all in one command. One of a ledger that was lost is put back as it stood: what was sent is sent.
     *
     * @return the plans of which the ledger has the notice already, whatever became of it: these are left as they are
     */
    public List<NoticePlan> plan(List<NoticePlan> plans, EventEnvelope<?> because) {
        if (plans.isEmpty()) {
            return List.of();
        }
        BulkOperations inserts = mongo.bulkOps(BulkMode.UNORDERED, Notice.class);
        plans.forEach(plan -> inserts.insert(newNotice(plan, because)));
        try {
            inserts.execute();
            return List.of();
        } catch (BulkOperationException e) {
            if (e.getErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
            return e.getErrors().stream()
                    .map(BulkWriteError::getIndex)
                    .sorted()
                    .map(plans::get)
                    .toList();
        }
    }

    private Notice newNotice(NoticePlan plan, EventEnvelope<?> because) {
        Notice notice = Notice.planned(plan, because, time.now());
        return recovered
                .find(notice.id())
                .map(notice::as)
                .orElseGet(() -> notice.announcedBy(events.planned(notice, plan.on(), NoticeEvents.FIRST)));
    }

    /** Plans a cancelled notice once more, because what it was cancelled for has been taken back. */
    public boolean revive(NoticePlan plan, EventEnvelope<?> because) {
        Notice notice = Notice.planned(plan, because, time.now());
        Optional<RecoveredNotice> past = recovered.find(notice.id());
        Optional<Instant> announcedAt =
                past.flatMap(known -> known.publishedAt(NoticeEvents.plannedId(notice.id(), because.id())));
        Update asPlanned = announcedAt
                .map(at -> asNew(plan.on(), at))
                .orElseGet(() -> asNew(events.planned(notice, plan.on(), because.id()), plan.on()));
        // what stands in a list is told there, once
        Criteria cancelled =
                in(notice.id(), NoticeState.CANCELLED).and("delivery.reason").ne(DAILY_LIST);
        boolean revived = change(cancelled, about(notice, asPlanned));
        if (!revived
                && past.filter(known -> because.id().equals(known.causationId()))
                        .isPresent()) {
            // sent or failed, and put back so before the event that it is about came by again
            change(in(notice.id(), NoticeState.SENT, NoticeState.FAILED), about(notice, new Update()));
        }
        return revived;
    }

    /** Cancels what stands on a deadline that is over and was not sent; returns how many. */
    public long cancel(String deadlineId) {
        return cancelled(on(deadlineId).and("state").is(NoticeState.PLANNED), new Update());
    }

    /**
     * Cancels what stands on a deadline and was not sent, except some; returns how many. What was to stand in a list of another party does not stand
     * there any more, so that it can be taken up again.
     */
    public long cancel(String deadlineId, Collection<String> except) {
        Criteria changed = on(deadlineId)
                .and("_id")
                .nin(except)
                .orOperator(
                        where("state").is(NoticeState.PLANNED),
                        where("delivery.reason").is(DAILY_LIST));
        return cancelled(changed, new Update().unset("delivery.reason"));
    }

    private long cancelled(Criteria which, Update update) {
        return mongo.updateMulti(query(which), update.set("state", NoticeState.CANCELLED), Notice.class)
                .getModifiedCount();
    }

    private static Criteria on(String deadlineId) {
        return where("deadlineId").is(deadlineId);
    }

    /** Plans a failed notice again, at most once per command. */
    public boolean planAgain(Notice notice, String commandId) {
        LocalDate today = time.today();
        return change(
                in(notice.id(), NoticeState.FAILED).and("commands").ne(commandId),
                asNew(events.planned(notice, today, commandId), today).push("commands", commandId));
    }

    /** The notices of a kind that are planned for a later day. */
    public List<Notice> laterThan(LocalDate day, String template) {
        return mongo.find(
                query(where("template")
                        .is(template)
                        .and("state")
                        .is(NoticeState.PLANNED)
                        .and("plannedFor")
                        .gt(day)),
                Notice.class);
    }

    /** Plans for today what is planned for a later day; once, as it is then no longer planned for later. */
    public boolean bringForward(Notice notice) {
        LocalDate today = time.today();
        return change(
                in(notice.id(), NoticeState.PLANNED).and("plannedFor").gt(today),
                asNew(events.planned(notice, today, BROUGHT_FORWARD), today));
    }

    /** Whether there is no notice at all: a new service, or one that lost its store. */
    boolean isEmpty() {
        return !mongo.exists(new Query(), Notice.class);
    }

    /** A notice. */
    public Optional<Notice> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Notice.class));
    }

    /** What a reader looks for, newest first. */
    public Page<Notice> find(NoticeSearch search, Pageable page) {
        Query query = query(search.criteria());
        long total = mongo.count(query, Notice.class);
        List<Notice> found = mongo.find(query.with(page).with(NEWEST_FIRST), Notice.class);
        return new PageImpl<>(found, page, total);
    }

    private boolean change(Criteria condition, Update update) {
        return mongo.updateFirst(query(condition), update, Notice.class).getModifiedCount() == 1;
    }

    private static Criteria in(String noticeId, NoticeState... states) {
        return where("_id").is(noticeId).and("state").in((Object[]) states);
    }

    private static Update about(Notice notice, Update update) {
        return update.set("about", notice.about()).set("causationId", notice.causationId());
    }

    private static Update asNew(PendingEvent announcement, LocalDate on) {
        return asNew(on, announcement.time()).push("pendingEvents", announcement);
    }

    private static Update asNew(LocalDate on, Instant at) {
        return Update.update("state", NoticeState.PLANNED)
                .set("delivery", Delivery.none())
                .set("plannedFor", on)
                .set("plannedAt", at);
    }
}
