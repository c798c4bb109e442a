package org.keurwerk.audit.trail;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.SignedIn;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The trail of each trajectory (spoor): added to, never written over. An act is told after its own document was written and before anything follows
 * from it, by the step that is done again after a crash; so an act that stands is told, and told once. What may be read of it, and by whom, is the
 * dossier's to say.
 */
@Component
public class Trail {

    private static final int MOST_ATTEMPTS = 100;
    private static final String TRAJECTORY = "trajectoryId";
    private static final String SEQUENCE = "sequence";

    private final MongoTemplate mongo;
    private final Accounts accounts;
    private final BusinessTime time;

    public Trail(MongoTemplate mongo, Accounts accounts, BusinessTime time) {
        this.mongo = mongo;
        this.accounts = accounts;
        this.time = time;
    }

    /**
     * Adds an act at the end of a trajectory's trail. Of two that write at once, one comes after the other.
     *
     * @throws ProblemException when so many write at once that no place was found: nothing was added, the same may be tried again
     * @throws RuntimeException when the store does not take it: whoever does the act must not go on as if it were told
     */
    public void append(TrajectoryId trajectoryId, Act act) {
        TrailHead last = head(trajectoryId);
        Act.Who who = named(act.who());
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            TrailEntry entry = TrailEntry.after(
                    last, trajectoryId, act, who, time.now().truncatedTo(ChronoUnit.MILLIS), Ids.next("non"));
            try {
                mongo.insert(entry);
                advance(TrailHead.of(entry));
                return;
            } catch (DuplicateKeyException taken) {
                Optional<TrailEntry> before = told(trajectoryId, act.once());
                if (before.isPresent()) {
                    advance(TrailHead.of(before.get()));
                    return;
                }
                last = end(trajectoryId);
            }
        }
        throw new ProblemException(ProblemKind.UNAVAILABLE);
    }

    /** What was told under a name. */
    public Optional<TrailEntry> told(TrajectoryId trajectoryId, String once) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(of(trajectoryId).and("once").is(once)), TrailEntry.class));
    }

    /**
     * Part of a trail, latest first. Each entry is looked up by its place, so that a page of a long trail costs no more than one of a short trail; a place
     * whose entry is missing leaves a gap.
     */
    public Page<TrailEntry> page(TrajectoryId trajectoryId, Pageable part) {
        long total = length(trajectoryId);
        List<String> places = LongStream.range(part.getOffset(), Math.min(part.getOffset() + part.getPageSize(), total))
                .mapToObj(back -> TrailEntry.place(trajectoryId, total - back))
                .toList();
        List<TrailEntry> there = places.isEmpty()
                ? List.of()
                : mongo
                        .find(
                                Query.query(Criteria.where("_id").in(places)),
                                Document.class,
                                mongo.getCollectionName(TrailEntry.class))
                        .stream()
                        .map(stored -> read(stored, trajectoryId))
                        .sorted(Comparator.comparingLong(TrailEntry::sequence).reversed())
                        .toList();
        return new PageImpl<>(there, part, total);
    }

    /** The number of its last entry, also of one that was written just before a crash. */
    private long length(TrajectoryId trajectoryId) {
        long last = head(trajectoryId).sequence();
        while (mongo.exists(
                Query.query(Criteria.where("_id").is(TrailEntry.place(trajectoryId, last + 1))), TrailEntry.class)) {
            last++;
        }
        return last;
    }

    /** A whole trail in its order, read as it is used; to be closed. */
    public Stream<TrailEntry> all(TrajectoryId trajectoryId) {
        return mongo.stream(
                        Query.query(of(trajectoryId)).with(Sort.by(SEQUENCE)),
                        Document.class,
                        mongo.getCollectionName(TrailEntry.class))
                .map(stored -> read(stored, trajectoryId));
    }

    private TrailEntry read(Document stored, TrajectoryId trajectoryId) {
        return StoredEntry.read(stored, trajectoryId, mongo.getConverter());
    }

    /** How far a trail has come, as it is kept beside it. */
    public TrailHead head(TrajectoryId trajectoryId) {
        return Optional.ofNullable(mongo.findById(trajectoryId, TrailHead.class))
                .orElseGet(() -> TrailHead.none(trajectoryId));
    }

    /** Where the next entry goes: after the last one, and after what is missing at the end. */
    private TrailHead end(TrajectoryId trajectoryId) {
        TrailHead kept = head(trajectoryId);
        return Optional.ofNullable(mongo.findOne(
                        Query.query(of(trajectoryId)).with(Sort.by(Sort.Direction.DESC, SEQUENCE)), TrailEntry.class))
                .map(TrailHead::of)
                .filter(last -> last.sequence() >= kept.sequence())
                .orElse(kept);
    }

    /** Only ever forward. */
    private void advance(TrailHead to) {
        Query behind = Query.query(
                Criteria.where("_id").is(to.trajectoryId()).and(SEQUENCE).lt(to.sequence()));
        Update there = new Update().set(SEQUENCE, to.sequence()).set("hash", to.hash());
        try {
            mongo.upsert(behind, there, TrailHead.class);
        } catch (DuplicateKeyException isThere) {
            mongo.updateFirst(behind, there, TrailHead.class);
        }
    }

    private Act.Who named(Act.Who who) {
        if (who.account() == null || who.name() != null) {
            return who;
        }
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null
                && signedIn.getPrincipal() instanceof SignedIn caller
                && caller.caller().accountId().equals(who.account())) {
            return Act.Who.of(caller.caller());
        }
        return accounts.findById(who.account())
                .map((Account account) -> Act.Who.of(Caller.of(account)))
                .orElse(who);
    }

    private static Criteria of(TrajectoryId trajectoryId) {
        return Criteria.where(TRAJECTORY).is(trajectoryId);
    }
}
