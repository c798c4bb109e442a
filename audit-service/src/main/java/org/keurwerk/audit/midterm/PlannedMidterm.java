package org.keurwerk.audit.midterm;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That a midterm self-evaluation is asked for in a trajectory, once.
 *
 * @param on the day on which it is asked for
 * @param became what became of it; null until that day
 * @param lapsedOn the day on which its task was taken away unanswered; null unless it was
 */
@Document("midterms")
record PlannedMidterm(
        @Id TrajectoryId trajectoryId,
        LocalDate on,
        @Nullable State became,
        @Nullable LocalDate lapsedOn,
        int schemaVersion) {

    /** What became of it. */
    enum State {
        /** The organisation is asked. */
        ASKED,
        /** No certificate was left that it would be about. */
        NOT_NEEDED,
        /** Its term ended without an answer. */
        NOT_ANSWERED,
        /** The certificate ended while it was asked. */
        CERTIFICATE_ENDED
    }
}
