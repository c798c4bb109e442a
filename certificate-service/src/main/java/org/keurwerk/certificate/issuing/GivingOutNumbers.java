package org.keurwerk.certificate.issuing;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Objects;
import org.bson.Document;
import org.keurwerk.certificate.body.BodySettings;
import org.keurwerk.certificate.lifecycle.CertificateNumber;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Gives out numbers, each once: one counter per prefix and year, raised atomically. A number that was drawn and not used is lost. */
@Component
class GivingOutNumbers {

    static final String COLLECTION = "number_counters";
    private static final String LAST = "last";

    private final MongoTemplate mongo;
    private final BodySettings body;

    GivingOutNumbers(MongoTemplate mongo, BodySettings body) {
        this.mongo = mongo;
        this.body = body;
    }

    /** The next number of a year. */
    CertificateNumber next(int year) {
        int sequence;
        try {
            sequence = raised(year);
        } catch (DuplicateKeyException e) {
            // two first numbers of a year at once: the counter exists now
            sequence = raised(year);
        }
        return new CertificateNumber(body.numberPrefix(), year, sequence);
    }

    private int raised(int year) {
        Document counter = mongo.findAndModify(
                query(where("_id").is(body.numberPrefix() + "-" + year)),
                new Update().inc(LAST, 1),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                COLLECTION);
        return Objects.requireNonNull(counter, "an upsert returns what it made").getInteger(LAST);
    }
}
