package org.keurwerk.audit.reaudit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.assessment.Carried;
import org.keurwerk.audit.trajectory.Reaudit;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A re-audit that follows a decision, from the moment of the decision on. Its trajectory begins on its day; what it rests on is written down with the decision,
 * because it must not change after it.
 *
 * @param id of its trajectory, also before that begins
 * @param scopes what it is about
 * @param opensOn the day on which its trajectory begins
 * @param carried the scores that it rests on
 * @param state what became of it
 * @param choice what the organisation said of it; null until then, and after a condition
 * @param ended what ended it; null while it stands
 */
@Document("reaudits")
record ReauditPlan(
        @Id TrajectoryId id,
        Reaudit what,
        List<Scope> scopes,
        LocalDate opensOn,
        Carried carried,
        State state,
        @Nullable Choice choice,
        @Nullable Ended ended,
        int schemaVersion) {

    ReauditPlan {
        scopes = List.copyOf(scopes);
    }

    /** What became of it. */
    enum State {
        /** Its day is still to come, or has just come. */
        PLANNED,
        /** Its trajectory began. */
        OPENED,
        /** The organisation is being audited anew for one of its scopes: nothing is left to re-audit. */
        OVERTAKEN,
        /** A new decision took the place of the one that it follows: nothing is left to re-audit. */
        NEEDLESS
    }

    /**
     * Whether the organisation wants it.
     *
     * @param remarks what it wrote with it; null when nothing
     */
    record Choice(boolean wanted, @Nullable String remarks, LocalDate on) {}

    /**
     * That it is not needed any more.
     *
     * @param decisionId the new decision
     * @param on the day of that decision
     * @param untold true while its process must still be told
     */
    record Ended(String decisionId, LocalDate on, @Nullable Boolean untold) {}
}
