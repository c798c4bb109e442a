package org.keurwerk.audit.assessment;

import java.time.LocalDate;
import java.util.List;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The consolidated scores of one trajectory (vastgestelde scores).
 *
 * @param round of the reporting in which they were set, from 1
 * @param norms in the order of the framework
 */
@Document("assessments")
record Assessment(
        @Id TrajectoryId trajectoryId, int round, List<NormScore> norms, LocalDate consolidatedOn, int schemaVersion) {

    Assessment {
        norms = List.copyOf(norms);
    }
}
