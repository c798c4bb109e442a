package org.keurwerk.audit.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What was asked when a trajectory was applied for (aanvraag), as it was typed.
 *
 * @param framework key of the framework
 * @param frameworkVersion null when the applicant left it to the quarter
 * @param author the account that applied
 * @param hash SHA-256 of what was asked, in hex
 */
@Document("applications")
public record AppliedFor(
        @Id TrajectoryId trajectoryId,
        List<Scope> scopes,
        String framework,
        @Nullable String frameworkVersion,
        String auditQuarter,
        @Nullable String motivation,
        AccountId author,
        Instant at,
        String hash,
        int schemaVersion) {

    public AppliedFor {
        scopes = List.copyOf(scopes);
    }
}
