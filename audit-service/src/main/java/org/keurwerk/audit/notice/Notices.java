package org.keurwerk.audit.notice;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.notice.Notice.State;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.NoticeId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.contracts.notification.NoticeFailed;
import org.keurwerk.contracts.notification.NoticeSent;
import org.keurwerk.contracts.notification.NoticeSetAside;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * The notices. Who does not see everything sees what was addressed to them. Every write holds only while the notice stands in an
 * earlier state, so that an event which comes again, or late, never takes a notice back.
 */
@Component
public class Notices {

    /** The moment of the last event that counted; in the document only, for the conditions. */
    private static final String HEARD_AT = "heardAt";

    /** Comes after every character of an id. */
    private static final String LAST = "z";

    private static final int SCHEMA_VERSION = 1;

    private final MongoTemplate mongo;
    private final Trajectories trajectories;

    Notices(MongoTemplate mongo, Trajectories trajectories) {
        this.mongo = mongo;
        this.trajectories = trajectories;
    }

    /** Those about one of the caller's trajectories that the caller may see, latest first. */
    public List<Notice> about(TrajectoryId trajectoryId, Caller caller) {
        trajectories.get(trajectoryId, caller);
        return mongo.find(
                Query.query(rowsOf(caller).and("trajectoryId").is(trajectoryId))
                        .with(Sort.by(Sort.Order.desc("on"), Sort.Order.asc("template"), Sort.Order.asc("_id"))),
                Notice.class);
    }

    /**
     * Which notices the office looks for; null and an empty list mean any.
     *
     * @param parties those to whom they went, or the organisations that they are about
     * @param beginning with what their ids begin, which is enough beside the parties
     */
    public record Wanted(
            @Nullable State state,
            @Nullable List<String> parties,
            @Nullable String beginning) {

        /** Those with any id. */
        public Wanted(@Nullable State state, @Nullable List<String> parties) {
            this(state, parties, null);
        }
    }

    /** A part of all notices: what failed first, then what is on its way again, then what was sent, each latest first. */
    public Page<Notice> find(Wanted wanted, Pageable part) {
        Criteria criteria = new Criteria();
        if (wanted.state() != null) {
            criteria.and("state").is(wanted.state());
        }
        List<String> parties = wanted.parties();
        if (parties != null) {
            List<OrganisationId> organisations = parties.stream()
                    .filter(party -> party.startsWith(OrganisationId.PREFIX))
                    .map(OrganisationId::new)
                    .toList();
            List<Criteria> either = new ArrayList<>();
            either.add(where("recipient").in(parties));
            either.add(where("organisationId").in(organisations));
            if (wanted.beginning() != null) {
                either.add(
                        where("_id").gte(new NoticeId(wanted.beginning())).lt(new NoticeId(wanted.beginning() + LAST)));
            }
            criteria.orOperator(either);
        }
        Query query = Query.query(criteria);
        long total = mongo.count(query, Notice.class);
        // the names of the states stand in this order in the alphabet
        Sort order = Sort.by(Sort.Order.asc("state"), Sort.Order.desc(HEARD_AT), Sort.Order.asc("_id"));
        return new PageImpl<>(mongo.find(query.with(part).with(order), Notice.class), part, total);
    }

    /** How many could not be sent and wait for the office. */
    public long failed() {
        return mongo.count(Query.query(where("state").is(State.FAILED)), Notice.class);
    }

    /** A notice. */
    public Optional<Notice> find(NoticeId noticeId) {
        return Optional.ofNullable(mongo.findById(noticeId, Notice.class));
    }

    /** The mail server took it. Nothing that is heard later changes that: a notice is sent once. */
    void sent(NoticeSent sent, Instant at) {
        mongo.upsert(
                notice(new NoticeId(sent.noticeId())),
                heard(State.SENT, sent.sentOn(), at)
                        .set("trajectoryId", sent.trajectoryId())
                        .set("organisationId", sent.organisationId())
                        .set("template", sent.template())
                        .set("recipient", sent.recipient())
                        .unset("failure")
                        .unset("reason"),
                Notice.class);
    }

    /** It could not be sent. Changes nothing when the notice was sent, or when something later was heard of it. */
    void failed(NoticeFailed failed, String eventId, Instant at) {
        try {
            mongo.upsert(
                    notice(new NoticeId(failed.noticeId()))
                            .addCriteria(where("state").ne(State.SENT).andOperator(heardBefore(at))),
                    heard(State.FAILED, BusinessTime.dayOf(at), at)
                            .set("trajectoryId", failed.trajectoryId())
                            .set("organisationId", failed.organisationId())
                            .set("template", failed.template())
                            .set("recipient", failed.recipient())
                            .set("failure", eventId)
                            .set("reason", failed.reason()),
                    Notice.class);
        } catch (DuplicateKeyException e) {
            // the notice is there and the condition does not hold: what it shows is newer
            return;
        }
    }

    /** It did not go by itself. Changes nothing when the notice was sent, or when something later was heard of it. */
    void setAside(NoticeSetAside aside, Instant at) {
        try {
            mongo.upsert(
                    notice(new NoticeId(aside.noticeId()))
                            .addCriteria(where("state").ne(State.SENT).andOperator(heardBefore(at))),
                    heard(State.SET_ASIDE, aside.on(), at)
                            .set("trajectoryId", aside.trajectoryId())
                            .set("organisationId", aside.organisationId())
                            .set("template", aside.template())
                            .set("recipient", aside.recipient())
                            .unset("failure")
                            .set("reason", aside.reason()),
                    Notice.class);
        } catch (DuplicateKeyException e) {
            // the notice is there and the condition does not hold: what it shows is newer
            return;
        }
    }

    /** It was planned; worth showing only when it had failed before that: then it is on its way again. One that was set aside may go after all. */
    void planned(NoticeId noticeId, Instant at) {
        mongo.remove(
                notice(noticeId).addCriteria(where("state").is(State.SET_ASIDE).andOperator(heardBefore(at))),
                Notice.class);
        mongo.updateFirst(
                notice(noticeId).addCriteria(where("state").is(State.FAILED).andOperator(heardBefore(at))),
                heard(State.PLANNED_AGAIN, BusinessTime.dayOf(at), at),
                Notice.class);
    }

    private static Query notice(NoticeId noticeId) {
        return Query.query(where("_id").is(noticeId));
    }

    /** Notices that were written down before the moment was kept have none: anything is later than they are. */
    private static Criteria heardBefore(Instant at) {
        return new Criteria()
                .orOperator(where(HEARD_AT).isNull(), where(HEARD_AT).lt(at));
    }

    private static Update heard(State state, LocalDate on, Instant at) {
        return Update.update("state", state).set("on", on).set(HEARD_AT, at).set("schemaVersion", SCHEMA_VERSION);
    }

    private static Criteria rowsOf(Caller caller) {
        return caller.seesEverything() ? new Criteria() : where("recipient").in(caller.parties());
    }
}
