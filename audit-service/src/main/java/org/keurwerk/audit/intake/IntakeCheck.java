package org.keurwerk.audit.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.intake.CheckIntakeForm.Category;
import org.keurwerk.audit.intake.CheckIntakeForm.Verdict;
import org.keurwerk.audit.worklist.Chosen;

/**
 * What the office says of an intake (beoordeling).
 *
 * @param verdict whether it is accepted or returned
 * @param auditCategory of an intake that is accepted
 * @param halfDays length of the visit in half-days (dagdelen), of an intake that is accepted
 * @param departs that category or length are not what the decision table proposes, and are meant so
 * @param remarks why they are not; the organisation does not read it
 * @param toAnswers of an intake that is returned: remarks on its answers, null for none; the organisation reads them
 * @param toIntake of an intake that is returned: a remark on the whole; the organisation reads it
 */
record IntakeCheck(
        @NotNull Verdict verdict,
        @Nullable Category auditCategory,
        @Nullable @Min(1) @Max(4) @Chosen Integer halfDays,
        @Nullable Boolean departs,
        @Nullable @Size(max = 4000) String remarks,
        @Nullable @Valid IntakeRemarks toAnswers,
        @Nullable @Size(max = 4000) String toIntake) {

    /** What is returned has no category yet. */
    IntakeCheck {
        toAnswers = toAnswers == null || toAnswers.count() == 0 ? null : toAnswers;
        toIntake = IntakeRemarks.saidOrNull(toIntake);
        if (verdict == Verdict.RETURN) {
            auditCategory = null;
            halfDays = null;
            departs = null;
        }
    }

    /** Whether it says anything to the organisation. */
    boolean hasRemarks() {
        return toIntake != null || toAnswers != null;
    }
}
