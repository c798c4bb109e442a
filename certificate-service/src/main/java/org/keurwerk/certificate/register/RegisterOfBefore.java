package org.keurwerk.certificate.register;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Objects;
import org.keurwerk.certificate.lifecycle.CertificateNumber;
import org.keurwerk.certificate.lifecycle.Certificates;
import org.keurwerk.contracts.audit.Outcome;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Enters certificates anew whose entry an earlier version of this service wrote: it lacks what the search for a status reads. */
@Component
class RegisterOfBefore implements ApplicationRunner {

    private final MongoTemplate mongo;
    private final Certificates certificates;
    private final Register register;

    RegisterOfBefore(MongoTemplate mongo, Certificates certificates, Register register) {
        this.mongo = mongo;
        this.certificates = certificates;
        this.register = register;
    }

    @Override
    public void run(ApplicationArguments args) {
        List<RegisterEntry> old = mongo.find(
                query(where("schemaVersion")
                        .lt(RegisterEntry.SCHEMA)
                        .and("outcome")
                        .is(Outcome.CERTIFIED)),
                RegisterEntry.class);
        old.stream()
                .map(RegisterEntry::number)
                .map(Objects::requireNonNull)
                .map(CertificateNumber::parse)
                .flatMap(number -> certificates.withNumber(number).stream())
                .map(RegisterEntry::of)
                .forEach(register::show);
    }
}
