package org.keurwerk.certificate.lifecycle;

import org.springframework.data.mongodb.core.MongoTemplate;

/** The certificates of a store, for tests outside this package. */
public final class CertificateSamples {

    private CertificateSamples() {}

    /** The repository on a store. */
    public static Certificates on(MongoTemplate mongo) {
        new CertificateIndexes().createIn(mongo);
        return new Certificates(mongo);
    }
}
