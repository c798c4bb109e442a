package org.keurwerk.audit.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An organisation (organisatie) with one or more certificates, or on its way to them.
 *
 * @param id {@code org_...}
 * @param name as it stands on the certificate
 * @param place as it stands on the certificate
 * @param email where notices go
 * @param language of its notices: {@code nl} or {@code en}
 */
@Document("organisations")
public record Organisation(
        @Id OrganisationId id,
        String name,
        String place,
        String email,
        String language,
        Instant registeredAt,
        int schemaVersion,
        @Version @Nullable Long version) {}
