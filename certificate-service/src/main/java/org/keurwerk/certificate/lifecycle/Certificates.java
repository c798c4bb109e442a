package org.keurwerk.certificate.lifecycle;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.contracts.audit.Scope;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All certificates. Every change is one conditional write that says whether it won, and carries the event that tells of it. */
@Repository
public class Certificates {

    private static final String NUMBER = "_id";
    private static final String SUPERSEDED_BY = "supersededBy";
    private static final String PREDECESSOR = "predecessor";
    private static final String EXPIRED_ON = "expiredOn";

    private final MongoTemplate mongo;

    Certificates(MongoTemplate mongo) {
        this.mongo = mongo;
        CertificateIndexes.declareIn(mongo);
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
    public Lineage lineageOf(String organisationId, Scope scope) {
        return Lineage.of(mongo.find(
                query(where("organisationId").is(organisationId).and("scope").is(scope))
                        .withHint(CertificateIndexes.OF_HOLDER),
                Certificate.class));
    }

    /** What a trajectory certified, by scope. */
    public List<Certificate> ofTrajectory(String trajectoryId) {
        return mongo.find(
                query(where("trajectoryId").is(trajectoryId))
                        .with(Sort.by("scope"))
                        .withHint(CertificateIndexes.OF_TRAJECTORY),
                Certificate.class);
    }

    /** Notes the successor; of several the earliest stays, in whatever order they are told. False when nothing changed. */
    boolean supersede(String number, Link by, PendingEvent told) {
        Criteria free = new Criteria()
                .orOperator(
                        where(SUPERSEDED_BY).isNull(),
                        where(SUPERSEDED_BY + ".on").gt(by.on().toString()));
        return change(
                where(NUMBER).is(number).andOperator(free),
                new Update().set(SUPERSEDED_BY, by).push("pendingEvents", told));
    }

    /** Notes the predecessor; of several the latest stays. False when nothing changed. */
    boolean follow(String number, Link predecessor) {
        Criteria free = new Criteria()
                .orOperator(
                        where(PREDECESSOR).isNull(),
                        where(PREDECESSOR + ".on").lt(predecessor.on().toString()));
        return change(where(NUMBER).is(number).andOperator(free), new Update().set(PREDECESSOR, predecessor));
    }

    /** Notes that the end was reached without a successor. False when that was noted before, or there is a successor. */
    public boolean expire(String number, LocalDate on, PendingEvent told) {
        return change(
                where(NUMBER)
                        .is(number)
                        .and(SUPERSEDED_BY)
                        .isNull()
                        .and(EXPIRED_ON)
                        .isNull(),
                new Update().set(EXPIRED_ON, on).push("pendingEvents", told));
    }

    private boolean change(Criteria condition, Update update) {
        return mongo.updateFirst(query(condition), update.inc("version", 1), Certificate.class)
                        .getModifiedCount()
                == 1;
    }
}
