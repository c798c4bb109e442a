package org.keurwerk.certificate.issuing;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Objects;
import org.bson.Document;
import org.keurwerk.certificate.body.BodySettings;
import org.keurwerk.certificate.lifecycle.CertificateNumber;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.certificate.CertificateIssued;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Gives out numbers, each once: one counter per prefix and year, raised atomically. A number that was drawn and not used is lost; one that a
 * decision was given in a store that was lost is given to it again.
 */
@Component
class GivingOutNumbers {

    static final String COLLECTION = "number_counters";
    static final String REMEMBERED = "remembered_numbers";
    private static final String LAST = "last";
    private static final String NUMBER = "number";

    private final MongoTemplate mongo;
    private final BodySettings body;
    /** Whether a lookup is worth its command: only a service that lost its store remembers any. */
    private volatile boolean anyRemembered;

    GivingOutNumbers(MongoTemplate mongo, BodySettings body) {
        this.mongo = mongo;
        this.body = body;
        this.anyRemembered = mongo.exists(new Query(), REMEMBERED);
    }

    /** The number for a decision and scope: the one it was given before, else the next of its year. */
    CertificateNumber numberFor(String decisionId, Scope scope, int year) {
        Document before = anyRemembered ? mongo.findById(key(decisionId, scope), Document.class, REMEMBERED) : null;
        return before == null ? next(year) : CertificateNumber.parse(before.getString(NUMBER));
    }

    /** Notes which number a decision was given, and never gives it to another. */
    void remember(CertificateIssued issued) {
        CertificateNumber number = CertificateNumber.parse(issued.certificateNumber());
        anyRemembered = true;
        mongo.upsert(
                query(where("_id").is(key(issued.decisionId(), issued.scope()))),
                new Update().set(NUMBER, number.text()),
                REMEMBERED);
        mongo.upsert(counterOf(number.prefix(), number.year()), new Update().max(LAST, number.sequence()), COLLECTION);
    }

    private static String key(String decisionId, Scope scope) {
        return decisionId + ":" + scope;
    }

    private static Query counterOf(String prefix, int year) {
        return query(where("_id").is(prefix + "-" + year));
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
                counterOf(body.numberPrefix(), year),
                new Update().inc(LAST, 1),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                COLLECTION);
        return Objects.requireNonNull(counter, "an upsert returns what it made").getInteger(LAST);
    }
}
