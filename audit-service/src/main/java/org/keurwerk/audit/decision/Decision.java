package org.keurwerk.audit.decision;

import java.time.LocalDate;
import java.util.List;
import org.keurwerk.contracts.audit.ScopeOutcome;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The certification decision (besluit) of one trajectory, taken once.
 *
 * @param id {@code dec_...}, derived from the trajectory
 * @param validUntil end of validity of what was certified, exclusive
 * @param hash SHA-256 over the canonical JSON of what was decided, on which scores and report
 */
@Document("decisions")
public record Decision(
        @Id String id,
        String trajectoryId,
        List<ScopeOutcome> outcomes,
        String rationale,
        String decidedBy,
        LocalDate decidedOn,
        LocalDate validUntil,
        String hash,
        int schemaVersion) {}
