package org.keurwerk.certificate.lifecycle;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All certificates. Every change is one conditional write that says whether it won, and adds the event that announces it. */
@Repository
public class Certificates {

    private static final String NUMBER = "_id";
    private static final String SUPERSEDED_BY = "supersededBy";
    private static final String PREDECESSOR = "predecessor";
    private static final String EXPIRED_ON = "expiredOn";
    private static final String MEASURES = "measures";
    private static final String VALID_FROM = ".validFrom";

    private final MongoTemplate mongo;

    Certificates(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Adds a certificate; false when its decision and scope, or its number, already have one. */
    public boolean add(Certificate certificate) {
        try {
            mongo.insert(certificate);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Whether none was ever issued into this store. */
    public boolean isEmpty() {
        return !mongo.exists(new Query(), Certificate.class);
    }

    /** The certificate with a number. */
    public Optional<Certificate> withNumber(CertificateNumber number) {
        return Optional.ofNullable(mongo.findById(number.text(), Certificate.class));
    }

    /** The certificate that a decision gave for a scope. */
    public Optional<Certificate> givenBy(String decisionId, Scope scope) {
        return Optional.ofNullable(mongo.findOne(
                query(where("decisionId").is(decisionId).and("scope").is(scope))
                        .withHint(CertificateIndexes.ONE_PER_DECISION),
                Certificate.class));
    }

    /** Everything that an organisation ever held for a scope. */
    public Lineage lineageOf(OrganisationId organisationId, Scope scope) {
        return Lineage.of(mongo.find(
                query(where("organisationId").is(organisationId).and("scope").is(scope))
                        .withHint(CertificateIndexes.OF_HOLDER),
                Certificate.class));
    }

    /** What a trajectory certified, by scope. */
    public List<Certificate> ofTrajectory(TrajectoryId trajectoryId) {
        return mongo.find(
                query(where("trajectoryId").is(trajectoryId))
                        .with(Sort.by("scope"))
                        .withHint(CertificateIndexes.OF_TRAJECTORY),
                Certificate.class);
    }

    /** What is renewed together with what a trajectory certified, by scope: its certificates, and those that were given when a condition was lifted. */
    public List<Certificate> renewedWith(TrajectoryId trajectoryId) {
        // each side has its index, and a hint could name only one of them
        Criteria either = new Criteria()
                .orOperator(
                        where("trajectoryId").is(trajectoryId),
                        where("renewsWith").is(trajectoryId));
        return mongo.find(query(either).with(Sort.by("scope")), Certificate.class).stream()
                .filter(certificate -> certificate.renewedWith().equals(trajectoryId))
                .toList();
    }

    /**
     * Notes the successor and returns the certificate as it is then. Of several the earliest stays, whichever comes first; empty when nothing changed.
     */
    Optional<Certificate> supersede(String number, CertificateReference by, PendingEvent event) {
        return changed(
                where(NUMBER).is(number).andOperator(noneOr(SUPERSEDED_BY, later(SUPERSEDED_BY, by))),
                new Update().set(SUPERSEDED_BY, by).push("pendingEvents", event));
    }

    /**
     * Notes the predecessor and returns the certificate as it is then. Of several the latest stays, whichever comes first; empty when nothing changed.
     */
    Optional<Certificate> follow(String number, CertificateReference predecessor) {
        return changed(
                where(NUMBER).is(number).andOperator(noneOr(PREDECESSOR, earlier(PREDECESSOR, predecessor))),
                new Update().set(PREDECESSOR, predecessor));
    }

    /** Notes that the end was reached without a successor. False when that was noted before, or there is a successor. */
    public boolean expire(String number, LocalDate on, PendingEvent event) {
        return changed(
                        where(NUMBER)
                                .is(number)
                                .and(SUPERSEDED_BY)
                                .isNull()
                                .and(EXPIRED_ON)
                                .isNull(),
                        new Update().set(EXPIRED_ON, on).push("pendingEvents", event))
                .isPresent();
    }

    /** Keeps a decision on suspension, once; false when it was kept before. */
    public boolean keep(String number, SuspensionMeasure measure) {
        return changed(
                        where(NUMBER)
                                .is(number)
                                .and(MEASURES)
                                .not()
                                .elemMatch(where("suspensionId")
                                        .is(measure.suspensionId())
                                        .and("move")
                                        .is(measure.move())),
                        new Update().push(MEASURES, measure))
                .isPresent();
    }

    /** Notes that the decision at a place is told, by an event; false when it was told before. */
    public boolean tell(String number, int place, PendingEvent event) {
        String told = MEASURES + "." + place + ".told";
        return changed(
                        where(NUMBER).is(number).and(told).is(false),
                        new Update().set(told, true).push("pendingEvents", event))
                .isPresent();
    }

    /** Notes the audit for its renewal as it is known now. False when somebody else changed the certificate meanwhile. */
    public boolean extend(Certificate seen, Extension extension) {
        return changed(
                        where(NUMBER).is(seen.number()).and("version").is(seen.version()),
                        new Update().set("extension", extension))
                .isPresent();
    }

    private Optional<Certificate> changed(Criteria condition, Update update) {
        return Optional.ofNullable(mongo.findAndModify(
                query(condition),
                update.inc("version", 1),
                FindAndModifyOptions.options().returnNew(true),
                Certificate.class));
    }

    private static Criteria noneOr(String field, Criteria condition) {
        return new Criteria().orOperator(where(field).isNull(), condition);
    }

    /** The neighbour that is noted comes later in the lineage than another; the order is that of {@link CertificateReference#OLDEST_FIRST}. */
    private static Criteria later(String field, CertificateReference than) {
        String day = than.validFrom().toString();
        return new Criteria()
                .orOperator(
                        where(field + VALID_FROM).gt(day),
                        where(field + VALID_FROM).is(day).and(field + ".number").gt(than.number()));
    }

    private static Criteria earlier(String field, CertificateReference than) {
        String day = than.validFrom().toString();
        return new Criteria()
                .orOperator(
                        where(field + VALID_FROM).lt(day),
                        where(field + VALID_FROM).is(day).and(field + ".number").lt(than.number()));
    }
}
