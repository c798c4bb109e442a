package org.keurwerk.notification.ledger;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * The ledger of notices. Every change is one conditional write to one document that also appends the event which tells of it; each method says
 * whether it won.
 */
@Component
public class Notices {

    private static final Sort IN_ORDER = Sort.by("plannedFor", "plannedAt", "_id");
    private static final Sort NEWEST_FIRST =
            Sort.by(Sort.Direction.DESC, "plannedFor", "plannedAt").and(Sort.by("_id"));

    private final MongoTemplate mongo;
    private final NoticeEvents events;
    private final RememberedNotices remembered;
    private final BusinessTime time;

    Notices(MongoTemplate mongo, NoticeEvents events, RememberedNotices remembered, BusinessTime time) {
        this.mongo = mongo;
        this.events = events;
        this.remembered = remembered;
        this.time = time;
    }

    /**
     * Plans a notice; false when the ledger has it already, whatever became of it. One of a ledger that was lost is put back as it stood: what was
     * sent is sent.
     */
    public boolean plan(NoticePlan plan, Told told, String eventId) {
        Notice notice = Notice.planned(plan, told, eventId, time.now());
        try {
            mongo.insert(remembered
                    .find(notice.id())
                    .map(notice::as)
                    .orElseGet(() -> notice.telling(events.planned(notice, plan.on(), NoticeEvents.FIRST))));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Plans a cancelled notice once more, because what it was cancelled for has been taken back. */
    public boolean revive(NoticePlan plan, Told told, String eventId) {
        Notice notice = Notice.planned(plan, told, eventId, time.now());
        Criteria cancelled = where("_id").is(notice.id()).and("state").is(NoticeState.CANCELLED);
        Optional<RememberedNotice> past = remembered.find(notice.id());
        Optional<Instant> toldAt = past.flatMap(known -> known.toldAt(NoticeEvents.plannedId(notice.id(), eventId)));
        Update asPlanned = toldAt.map(at -> asNew(plan.on(), at))
                .orElseGet(() -> asNew(events.planned(notice, plan.on(), eventId), plan.on()));
        boolean revived = change(cancelled, tellingOf(asPlanned, told, eventId));
        if (!revived
                && past.filter(known -> eventId.equals(known.causationId())).isPresent()) {
            change(putBackAsDone(notice.id()), tellingOf(new Update(), told, eventId));
        }
        return revived;
    }

    /** Cancels what stands on a deadline and was not sent, except some; returns how many. */
    public long cancel(String deadlineId, Collection<String> except) {
        return mongo.updateMulti(
                        query(where("deadlineId")
                                .is(deadlineId)
                                .and("state")
                                .is(NoticeState.PLANNED)
                                .and("_id")
                                .nin(except)),
                        Update.update("state", NoticeState.CANCELLED),
                        Notice.class)
                .getModifiedCount();
    }

    /**
     * Takes the next notice that is due, for one sender and a limited time: nobody else gets it until then.
     *
     * @param asOf what waits for another attempt, or is claimed, beyond this moment is left alone
     */
    public Optional<Notice> claim(LocalDate today, Instant asOf, Instant until, String sender) {
        Criteria free = new Criteria()
                .andOperator(due(today), passed("delivery.nextAttemptAt", asOf), passed("delivery.claimedUntil", asOf));
        return Optional.ofNullable(mongo.findAndModify(
                query(free).with(IN_ORDER),
                Update.update("delivery.claimedBy", sender).set("delivery.claimedUntil", until),
                FindAndModifyOptions.options().returnNew(true),
                Notice.class));
    }

    /** The mail server has it. A fact, so it stands even when the notice was cancelled in the meantime. */
    public boolean sent(Notice notice, String messageId) {
        LocalDate today = time.today();
        PendingEvent telling = events.sent(notice, today, messageId);
        return change(
                claimed(notice),
                unclaimed()
                        .set("state", NoticeState.SENT)
                        .inc("delivery.attempts", 1)
                        .unset("delivery.nextAttemptAt")
                        .unset("delivery.reason")
                        .set("delivery.sentOn", today)
                        .set("delivery.sentAt", telling.time())
                        .push("pendingEvents", telling));
    }

    /** It did not work and is tried again later. */
    public boolean postpone(Notice notice, String reason, Instant until) {
        return change(
                claimed(notice),
                unclaimed()
                        .inc("delivery.attempts", 1)
                        .set("delivery.reason", reason)
                        .set("delivery.nextAttemptAt", until));
    }

    /** It did not work and waits for the office. */
    public boolean fail(Notice notice, String reason) {
        int attempts = notice.delivery().attempts() + 1;
        return change(
                claimed(notice).and("state").is(NoticeState.PLANNED),
                unclaimed()
                        .set("state", NoticeState.FAILED)
                        .set("delivery.attempts", attempts)
                        .set("delivery.reason", reason)
                        .unset("delivery.nextAttemptAt")
                        .push("pendingEvents", events.failed(notice, attempts, reason)));
    }

    /** Plans a failed notice again, at most once per command. */
    public boolean planAgain(Notice notice, String commandId) {
        LocalDate today = time.today();
        return change(
                where("_id")
                        .is(notice.id())
                        .and("state")
                        .is(NoticeState.FAILED)
                        .and("commands")
                        .ne(commandId),
                asNew(events.planned(notice, today, commandId), today).push("commands", commandId));
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

    /** Whether something should have gone out by now and has neither gone nor failed. */
    public boolean anyDue(LocalDate today) {
        return mongo.exists(query(due(today)), Notice.class);
    }

    /** The next day on which something goes out. */
    public Optional<LocalDate> nextPlannedAfter(LocalDate today) {
        Query next = query(
                        where("state").is(NoticeState.PLANNED).and("plannedFor").gt(today))
                .with(IN_ORDER)
                .limit(1);
        return mongo.find(next, Notice.class).stream().map(Notice::plannedFor).findFirst();
    }

    private boolean change(Criteria condition, Update update) {
        return mongo.updateFirst(query(condition), update, Notice.class).getModifiedCount() == 1;
    }

    private static Criteria due(LocalDate today) {
        return where("state").is(NoticeState.PLANNED).and("plannedFor").lte(today);
    }

    private static Criteria passed(String field, Instant asOf) {
        return new Criteria().orOperator(where(field).is(null), where(field).lte(asOf));
    }

    private static Criteria claimed(Notice notice) {
        return where("_id")
                .is(notice.id())
                .and("delivery.claimedBy")
                .is(notice.delivery().claimedBy());
    }

    private static Update unclaimed() {
        return new Update().unset("delivery.claimedBy").unset("delivery.claimedUntil");
    }

    /** Sent or failed, and put back so before the event that it told of came by again. */
    private static Criteria putBackAsDone(String noticeId) {
        return where("_id").is(noticeId).and("state").in(NoticeState.SENT, NoticeState.FAILED);
    }

    private static Update tellingOf(Update update, Told told, String eventId) {
        return update.set("told", told).set("causationId", eventId);
    }

    private static Update asNew(PendingEvent telling, LocalDate on) {
        return asNew(on, telling.time()).push("pendingEvents", telling);
    }

    private static Update asNew(LocalDate on, Instant at) {
        return Update.update("state", NoticeState.PLANNED)
                .set("delivery", Delivery.none())
                .set("plannedFor", on)
                .set("plannedAt", at);
    }
}
