package org.keurwerk.audit.organisation;

import java.time.Instant;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Organisations in a store. */
public final class OrganisationSamples {

    private OrganisationSamples() {}

    /** The organisations of a store, with one in it. */
    public static Organisations in(MongoTemplate mongo, String id, String name) {
        Organisations organisations = DocumentStore.repository(mongo, Organisations.class);
        organisations.insert(new Organisation(
                new OrganisationId(id),
                name,
                "Voorbeeldstad",
                "contact@keurwerk.example",
                "nl",
                Instant.parse("2020-06-01T08:00:00Z"),
                1,
                null));
        return organisations;
    }
}
