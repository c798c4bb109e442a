package org.keurwerk.audit.trajectory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.id.TrajectoryId;

/**
 * What makes a trajectory a re-audit (heraudit): it follows a decision, and is about the norms that were insufficient and about no others (domain.md, phase 5).
 *
 * @param of the trajectory in which was decided
 * @param decisionId the decision
 * @param decidedOn its day
 * @param after what it had said of the scopes: {@code CONDITIONAL} or {@code NOT_CERTIFIED}
 * @param norms ids of the norms that it is about, in the order of the framework
 * @param reportBy the last day for the final report
 * @param notBefore after a refusal the first day of a visit; null after a condition
 * @param validUntil after a condition the end of a certificate, exclusive: it is counted from the first decision; null after a refusal
 */
public record Reaudit(
        TrajectoryId of,
        String decisionId,
        LocalDate decidedOn,
        Outcome after,
        List<String> norms,
        LocalDate reportBy,
        @Nullable LocalDate notBefore,
        @Nullable LocalDate validUntil) {

    /** The code of what is refused because it is about a norm that was sufficient. */
    public static final String NORM_CARRIED = "norm-carried";

    public Reaudit {
        norms = List.copyOf(norms);
    }

    /** Whether it may lift a condition; else it follows a refusal. */
    public boolean isAfterCondition() {
        return after == Outcome.CONDITIONAL;
    }

    /** Whether a norm was judged before and is not judged again. */
    public boolean carries(String norm) {
        return !norms.contains(norm);
    }
}
