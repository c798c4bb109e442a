package org.keurwerk.audit.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The consolidated scores of one trajectory (vastgestelde scores).
 *
 * @param round of the reporting in which they were set, from 1; 0 while only those stand that were carried over
 * @param norms in the order of the framework, as they hold now
 * @param amendments what was changed in that round after the scores were consolidated
 * @param conceptNorms the norms as the concept report showed them; null while nothing was changed
 * @param carried in a re-audit the scores that it rests on; null in a whole audit
 */
@Document("assessments")
record Assessment(
        @Id TrajectoryId trajectoryId,
        int round,
        List<NormScore> norms,
        @Nullable List<Amendment> amendments,
        @Nullable List<NormScore> conceptNorms,
        @Nullable Carried carried,
        LocalDate consolidatedOn,
        int schemaVersion) {

    Assessment {
        norms = List.copyOf(norms);
        amendments = amendments == null ? List.of() : List.copyOf(amendments);
    }

    List<Amendment> changes() {
        return amendments == null ? List.of() : amendments;
    }
}
