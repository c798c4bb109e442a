package org.keurwerk.audit.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.assessment.NormScore;
import org.keurwerk.audit.assessment.ScoreSheet.Score;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Framework.Norm;
import org.keurwerk.audit.framework.Framework.SubNorm;
import org.keurwerk.audit.planning.Visit;
import org.keurwerk.audit.report.Report.About;
import org.keurwerk.audit.report.Report.Answer;
import org.keurwerk.audit.report.Report.Finding;
import org.keurwerk.audit.report.ReportView;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.contracts.id.AccountId;

/**
 * The report of a trajectory as one document: what was found, scored and remarked on each norm, in the order of the framework.
 *
 * @param auditors who wrote it, the lead first
 * @param visit on which days they were there
 * @param changes in what the final report differs from the concept
 */
public record WholeReport(
        Trajectory trajectory,
        Framework framework,
        ReportView report,
        List<AccountId> auditors,
        @Nullable Visit visit,
        List<NormScore> scores,
        List<NormPart> norms,
        ReportChanges changes) {

    /**
     * All about one norm.
     *
     * @param subNorms empty for who may not read them yet
     */
    public record NormPart(Norm norm, @Nullable Finding finding, List<Scored> subNorms, List<Remarked> remarks) {}

    /** What a sub-norm got, and why. */
    public record Scored(SubNorm subNorm, Score score) {}

    /**
     * A remark of the organisation.
     *
     * @param number from 1
     * @param about what of the norm
     * @param subNorm whose score, when it is about one
     * @param answer null until the report is final
     */
    public record Remarked(
            int number,
            String text,
            @Nullable About about,
            @Nullable String subNorm,
            @Nullable Answer answer) {}

    /** Whether it changes no more. */
    public boolean isFinal() {
        return report.finalOn() != null;
    }

    /** The final summary, or that of the concept. */
    public String summary() {
        return report.finalSummary() == null ? report.conceptSummary() : report.finalSummary();
    }

    /** The day on which it became what it is. */
    public LocalDate on() {
        return Objects.requireNonNullElse(report.finalOn(), report.conceptOn());
    }
}
