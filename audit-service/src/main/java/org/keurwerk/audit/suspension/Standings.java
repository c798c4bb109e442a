package org.keurwerk.audit.suspension;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keurwerk.audit.renewal.IssuedCertificate;
import org.keurwerk.audit.renewal.IssuedCertificates;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** What was heard of certificates, and what they are on a day. */
@Component
public class Standings {

    private final MongoTemplate mongo;
    private final IssuedCertificates certificates;

    Standings(MongoTemplate mongo, IssuedCertificates certificates) {
        this.mongo = mongo;
        this.certificates = certificates;
    }

    /** The certificates of a trajectory, by number. */
    public List<Held> of(TrajectoryId trajectoryId, LocalDate today) {
        return certificates.of(trajectoryId).stream()
                .map(one -> held(one, today))
                .toList();
    }

    /** One of them. */
    Optional<Held> of(TrajectoryId trajectoryId, String number, LocalDate today) {
        return of(trajectoryId, today).stream()
                .filter(one -> one.number().equals(number))
                .findFirst();
    }

    private Held held(IssuedCertificate certificate, LocalDate today) {
        Standing heard = Optional.ofNullable(mongo.findById(certificate.number(), Standing.class))
                .orElse(Standing.unknown(certificate.number()));
        Standing.State state = heard.on(today, certificate.validUntil());
        return new Held(
                certificate.number(),
                certificate.scope(),
                certificate.validUntil(),
                state,
                heard.since(state, certificate.validUntil()),
                state == Standing.State.SUSPENDED ? heard.suspendedUntil() : null);
    }

    void superseded(String number, LocalDate on) {
        heard(number, new Update().min("supersededOn", on.toString()));
    }

    void suspended(String number, LocalDate on, LocalDate until) {
        heard(number, new Update().max("suspendedOn", on.toString()).max("suspendedUntil", until.toString()));
    }

    void reinstated(String number, LocalDate on) {
        heard(number, new Update().max("reinstatedOn", on.toString()));
    }

    void withdrawn(String number, LocalDate on) {
        heard(number, new Update().max("withdrawnOn", on.toString()));
    }

    /** It holds again, also from the suspension that the withdrawal ended. */
    void restored(String number, LocalDate on) {
        heard(number, new Update().max("restoredOn", on.toString()).max("reinstatedOn", on.toString()));
    }

    private void heard(String number, Update update) {
        mongo.upsert(Query.query(Criteria.where("_id").is(number)), update, Standing.class);
    }
}
