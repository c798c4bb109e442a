package org.keurwerk.audit.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.assessment.ScoreSheet.Pdca;
import org.keurwerk.contracts.id.AccountId;

/** What all auditors gave one sub-norm, for the one who consolidates. */
record GivenScores(List<Given> scores) {

    /** What one auditor gave. */
    record Given(
            AccountId account,
            String auditor,
            @Nullable Integer score,
            @Nullable Pdca phase,
            @Nullable String rationale) {}

    /** Whether there is something to talk about. */
    public boolean differ() {
        return scores.stream().map(Given::score).distinct().count() > 1;
    }
}
