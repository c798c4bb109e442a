package org.keurwerk.certificate.renewal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.Optional;
import org.keurwerk.contracts.audit.TrajectoryAnnounced;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The audits for renewal. What is known of one only grows, so that it may be told twice and in any order. */
@Repository
class RenewalAudits {

    static final String RENEWAL_OF = "renewalOf";

    private final MongoTemplate mongo;

    RenewalAudits(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Notes that one began. */
    void began(TrajectoryAnnounced announced) {
        mongo.upsert(
                query(where("_id").is(announced.trajectoryId())),
                new Update()
                        .set(RENEWAL_OF, announced.renewalOf())
                        .set("scopes", announced.scopes())
                        .set("auditQuarter", announced.auditQuarter()),
                RenewalAudit.class);
    }

    /** Notes that one ended, and says what it renewed; empty when that is not known. */
    Optional<TrajectoryId> ended(TrajectoryId trajectoryId, LocalDate on) {
        mongo.upsert(
                query(where("_id").is(trajectoryId)), new Update().min("endedOn", on.toString()), RenewalAudit.class);
        return Optional.ofNullable(mongo.findById(trajectoryId, RenewalAudit.class))
                .map(RenewalAudit::renewalOf);
    }

    /** The audit that renews what a trajectory certified. */
    Optional<RenewalAudit> renewing(TrajectoryId trajectoryId) {
        return Optional.ofNullable(mongo.findOne(
                query(where(RENEWAL_OF).is(trajectoryId)).with(Sort.by("_id")).withHint(RenewalAuditIndexes.BY_RENEWED),
                RenewalAudit.class));
    }
}
