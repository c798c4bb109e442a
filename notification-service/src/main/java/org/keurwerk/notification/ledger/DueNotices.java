package org.keurwerk.notification.ledger;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * The planned notices whose day has come. A sender claims one and then notes what became of it; each note is one conditional write that succeeds only
 * while the claim holds, and says whether it did.
 */
@Component
public class DueNotices {

    private static final Sort IN_ORDER = Sort.by("plannedFor", "plannedAt", "_id");

    private final MongoTemplate mongo;
    private final NoticeEvents events;
    private final BusinessTime time;

    DueNotices(MongoTemplate mongo, NoticeEvents events, BusinessTime time) {
        this.mongo = mongo;
        this.events = events;
        this.time = time;
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
        PendingEvent announcement = events.sent(notice, today, messageId);
        return change(
                claimed(notice),
                unclaimed()
                        .set("state", NoticeState.SENT)
                        .inc("delivery.attempts", 1)
                        .unset("delivery.nextAttemptAt")
                        .unset("delivery.reason")
                        .set("delivery.sentOn", today)
                        .set("delivery.sentAt", announcement.time())
                        .push("pendingEvents", announcement));
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

    /** It does not go by itself on the day on which it could be sent; the reason stays in the ledger and is told. */
    public boolean setAside(Notice notice, String reason) {
        return change(
                claimed(notice).and("state").is(NoticeState.PLANNED),
                unclaimed()
                        .set("state", NoticeState.CANCELLED)
                        .set("delivery.reason", reason)
                        .unset("delivery.nextAttemptAt")
                        .push("pendingEvents", events.setAside(notice, time.today(), reason)));
    }

    private static Criteria sameMatter(Notice notice) {
        return where("deadlineId").is(notice.deadlineId()).and("recipient").is(notice.recipient());
    }

    /** Whether a later notice to the same party about the same deadline is due by now too: then that one says what is so today. */
    public boolean overtaken(Notice notice, LocalDate today) {
        return notice.deadlineId() != null
                && mongo.exists(
                        query(sameMatter(notice)
                                .and("state")
                                .ne(NoticeState.CANCELLED)
                                .and("plannedFor")
                                .gt(notice.plannedFor())
                                .lte(today)),
                        Notice.class);
    }

    /** Whether one of these letters about the same deadline went to the same party. */
    public boolean wentOut(Notice notice, Collection<String> templates) {
        return notice.deadlineId() != null
                && mongo.exists(
                        query(sameMatter(notice)
                                .and("state")
                                .is(NoticeState.SENT)
                                .and("template")
                                .in(templates)),
                        Notice.class);
    }

    /** Whether something should have gone out by now and has neither gone nor failed. */
    public boolean any(LocalDate today) {
        return mongo.exists(query(due(today)), Notice.class);
    }

    /** The next day on which something goes out. */
    public Optional<LocalDate> nextAfter(LocalDate today) {
        Criteria later =
                where("state").is(NoticeState.PLANNED).and("plannedFor").gt(today);
        return Optional.ofNullable(mongo.findOne(query(later).with(IN_ORDER), Notice.class))
                .map(Notice::plannedFor);
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
}
