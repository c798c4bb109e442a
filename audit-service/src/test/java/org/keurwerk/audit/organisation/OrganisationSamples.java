package org.keurwerk.audit.organisation;

import java.time.Instant;
import java.util.List;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.account.TakenOver;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Organisations in a store. */
public final class OrganisationSamples {

    private OrganisationSamples() {}

    /** The organisations of a store, with one in it. */
    public static Organisations in(MongoTemplate mongo, String id, String name) {
        Organisations organisations = DocumentStore.repository(mongo, Organisations.class);
        organisations.insert(named(id, name));
        return organisations;
    }

    /** An organisation of which little is known. */
    public static Organisation named(String id, String name) {
        return writtenToIn(id, name, "nl");
    }

    /** The same, whose place another took. */
    public static Organisation merged(Organisation organisation, OrganisationId into) {
        return organisation.mergedInto(into);
    }

    /** What went up into what, as the organisations of a store say. */
    public static TakenOver takenOver(Organisations organisations) {
        return new MergedOrganisations(organisations);
    }

    /** The same, with the language of its notices. */
    public static Organisation writtenToIn(String id, String name, String language) {
        return new Organisation(
                new OrganisationId(id),
                Organisation.keyOf(name, "Voorbeeldstad"),
                List.of(),
                name,
                "Voorbeeldstad",
                "contact@keurwerk.example",
                language,
                List.of(),
                List.of(),
                null,
                null,
                null,
                Instant.parse("2020-06-01T08:00:00Z"),
                2,
                null);
    }
}
