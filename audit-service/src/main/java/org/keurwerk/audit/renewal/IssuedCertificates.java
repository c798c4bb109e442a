package org.keurwerk.audit.renewal;

import java.util.List;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The portal's read model of certificates, kept by the events of certificate-service. */
@Component
public class IssuedCertificates {

    private final MongoTemplate mongo;

    public IssuedCertificates(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Those of a trajectory, by number. */
    public List<IssuedCertificate> of(TrajectoryId trajectoryId) {
        return mongo.find(
                Query.query(Criteria.where("trajectoryId").is(trajectoryId)).with(Sort.by("_id")),
                IssuedCertificate.class);
    }

    /** Notes one; noting it again changes nothing. */
    void note(IssuedCertificate certificate) {
        mongo.save(certificate);
    }
}
