package org.keurwerk.audit.trajectory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.text.OneLine;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * The trajectories. Every read for a person is limited here to what is theirs, so that no page and no API can forget it; indexes in
 * {@link TrajectoryIndexes}.
 */
@Component
public class Trajectories {

    /** Names organisation and scope while a trajectory runs, for each scope: of two that begin at the same moment one is refused. */
    static final String RUNS_FOR = "runsFor";

    /** The name and place, as {@link OneLine#key}: under this it is found. */
    static final String FOUND_AS = "foundAs";

    private final MongoTemplate mongo;

    Trajectories(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** One of the caller's, or nothing: what is not theirs looks like what is not there. */
    public Optional<Trajectory> find(TrajectoryId id, Caller caller) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(VisibleTo.caller(caller).and("_id").is(id)), Trajectory.class));
    }

    /** One of the caller's. */
    public Trajectory get(TrajectoryId id, Caller caller) {
        return find(id, caller).orElseThrow(() -> ProblemException.notFound("trajectory"));
    }

    /** All of the caller's that still run. */
    public List<Trajectory> running(Caller caller) {
        return mongo.find(Query.query(VisibleTo.caller(caller).and("phase").ne(Phase.CLOSED)), Trajectory.class);
    }

    /** For the process and other parts of the system, which act for nobody. */
    public Trajectory known(TrajectoryId id) {
        return Optional.ofNullable(mongo.findById(id, Trajectory.class))
                .orElseThrow(() -> new IllegalStateException("there is no trajectory " + id));
    }

    /** For parts of the system that got an id from outside. */
    public Optional<Trajectory> byId(TrajectoryId id) {
        return Optional.ofNullable(mongo.findById(id, Trajectory.class));
    }

    /** Several at once. */
    public List<Trajectory> byIds(Collection<TrajectoryId> ids) {
        return mongo.find(Query.query(Criteria.where("_id").in(ids)), Trajectory.class);
    }

    /** The one that renews another. */
    public Optional<Trajectory> renewing(TrajectoryId renewalOf) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("renewalOf").is(renewalOf)), Trajectory.class));
    }

    /**
     * Puts a new trajectory in, once: when its key or its predecessor is taken, the one that took it is the answer.
     *
     * @throws DuplicateKeyException when its organisation has another one running for one of its scopes
     */
    public Trajectory begin(Trajectory trajectory) {
        Document document = new Document();
        mongo.getConverter().write(trajectory, document);
        document.put(FOUND_AS, OneLine.key(trajectory.organisationName() + " " + trajectory.place()));
        if (!trajectory.isClosed()) {
            document.put(
                    RUNS_FOR,
                    trajectory.scopes().stream()
                            .map(scope -> trajectory.organisationId() + "/" + scope)
                            .toList());
        }
        try {
            mongo.insert(document, mongo.getCollectionName(Trajectory.class));
            return trajectory;
        } catch (DuplicateKeyException e) {
            Criteria same = trajectory.renewalOf() == null
                    ? Criteria.where("idempotencyKey").is(trajectory.idempotencyKey())
                    : Criteria.where("renewalOf").is(trajectory.renewalOf());
            return Optional.ofNullable(mongo.findOne(Query.query(same), Trajectory.class))
                    .orElseThrow(() -> e);
        }
    }

    /** The first trajectory that was begun with this key. */
    public Optional<Trajectory> startedWith(String idempotencyKey) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("idempotencyKey").is(idempotencyKey)), Trajectory.class));
    }

    /** First trajectories still in their first phase, begun before a moment: their process may never have started. */
    public List<Trajectory> notStarted(Instant before) {
        return mongo.find(
                Query.query(Criteria.where("phase")
                        .in(Phase.APPLICATION, Phase.ANNOUNCEMENT)
                        .and("startedAt")
                        .lt(before)),
                Trajectory.class);
    }

    /** All of these organisations. */
    public List<Trajectory> ofOrganisations(Collection<OrganisationId> organisations) {
        return mongo.find(Query.query(Criteria.where("organisationId").in(organisations)), Trajectory.class);
    }

    /** All whose audit falls in a quarter and that still run. */
    public List<Trajectory> runningIn(String auditQuarter) {
        return mongo.find(
                Query.query(Criteria.where("auditQuarter")
                        .is(auditQuarter)
                        .and("phase")
                        .ne(Phase.CLOSED)),
                Trajectory.class);
    }

    /** Whether the organisation has one that runs. */
    public boolean hasRunning(OrganisationId organisationId) {
        return mongo.exists(
                Query.query(Criteria.where("organisationId")
                        .is(organisationId)
                        .and("phase")
                        .ne(Phase.CLOSED)),
                Trajectory.class);
    }

    /** The organisation's running trajectories for one or more of these scopes, oldest first. */
    public List<Trajectory> running(OrganisationId organisationId, Collection<Scope> scopes) {
        return mongo.find(
                Query.query(Criteria.where("organisationId")
                                .is(organisationId)
                                .and("phase")
                                .ne(Phase.CLOSED)
                                .and("scopes")
                                .in(scopes))
                        .with(Sort.by("startedAt")),
                Trajectory.class);
    }

    /** The certificates of a trajectory are there and end: what is left of it does not keep the next one from beginning. */
    public void letNextBegin(TrajectoryId id) {
        written(one(id), new Update().unset(RUNS_FOR));
    }

    /**
     * A running trajectory that was applied for is the renewal of another from now on.
     *
     * @return false when it renews one already
     */
    public boolean join(TrajectoryId running, TrajectoryId renewalOf) {
        return written(one(running).and("renewalOf").isNull(), new Update().set("renewalOf", renewalOf));
    }

    /**
     * The trajectory comes into a phase; its last stage is left on that day. Said again for the phase in which it is, it changes nothing.
     *
     * @return whether it came into the phase now
     */
    public boolean enter(TrajectoryId id, Phase phase, LocalDate day) {
        while (true) {
            Trajectory now = known(id);
            if (now.phase() == phase) {
                return false;
            }
            int last = now.stages().size() - 1;
            int round = now.stage(phase).map(Stage::round).orElse(0) + 1;
            Update entered = new Update()
                    .set("phase", phase)
                    .set("stages." + last + ".leftOn", day)
                    .set("stages." + (last + 1), Stage.entered(phase, round, day));
            if (phase == Phase.CLOSED) {
                entered.set("closedOn", day).unset(RUNS_FOR);
            }
            if (written(one(id).and("stages").size(now.stages().size()), entered)) {
                return true;
            }
        }
    }

    /** Notes what came of the last stage in a phase. */
    public void conclude(TrajectoryId id, Phase phase, String outcome) {
        Trajectory now = known(id);
        int at = now.stages()
                .lastIndexOf(now.stage(phase)
                        .orElseThrow(() -> new IllegalStateException(id + " has not come to " + phase + " yet")));
        written(one(id), new Update().set("stages." + at + ".outcome", outcome));
    }

    /** All that follow a version of a framework. */
    public List<Trajectory> under(String framework, String version) {
        return mongo.find(
                Query.query(Criteria.where("framework")
                        .is(framework)
                        .and("frameworkVersion")
                        .is(version)),
                Trajectory.class);
    }

    /** From now on these accounts see it as its auditors, and no others. */
    public void showTo(TrajectoryId id, Collection<AccountId> auditors) {
        written(one(id), new Update().set("auditors", List.copyOf(auditors)));
    }

    /** This account sees it no more. */
    public void hideFrom(TrajectoryId id, AccountId auditor) {
        written(one(id), new Update().pull("auditors", auditor));
    }

    private boolean written(Criteria condition, Update facts) {
        return mongo.updateFirst(Query.query(condition), facts, Trajectory.class)
                        .getMatchedCount()
                > 0;
    }

    private static Criteria one(TrajectoryId id) {
        return Criteria.where("_id").is(id);
    }
}
