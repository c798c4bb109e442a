package org.keurwerk.audit.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.contracts.id.SubmissionId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A report (rapport) of a trajectory, from concept to final.
 *
 * @param id {@code rep_...}
 * @param sequence which report of the trajectory, from 1: each round of reporting has its own
 * @param conceptSummary as it went to the organisation
 * @param respondBy the last day for a response; null until the concept is sent
 * @param response null while the organisation has said nothing; silence in time counts as agreement
 * @param findings as they went to the organisation
 * @param finalSummary null until it is final
 * @param finalFindings the findings as accepted remarks left them; empty until it is final
 * @param finalSubmission the submission that made it final; null until then
 */
@Document("reports")
public record Report(
        @Id String id,
        TrajectoryId trajectoryId,
        int sequence,
        String conceptSummary,
        List<Finding> findings,
        LocalDate conceptOn,
        @Nullable LocalDate respondBy,
        @Nullable Response response,
        List<Answer> answers,
        @Nullable String finalSummary,
        @Nullable List<Finding> finalFindings,
        @Nullable LocalDate finalOn,
        @Nullable SubmissionId finalSubmission,
        int schemaVersion) {

    public Report {
        findings = List.copyOf(findings);
        answers = answers == null ? List.of() : List.copyOf(answers);
        finalFindings = finalFindings == null ? List.of() : List.copyOf(finalFindings);
    }

    /** What was found on one norm, and how to develop (ontwikkelpunt). */
    public record Finding(
            String norm, String finding, @Nullable String developmentPoint) {}

    /** What the organisation said about the concept (hoor en wederhoor). */
    public record Response(boolean agreed, List<Remark> remarks, LocalDate receivedOn) {

        public Response {
            remarks = List.copyOf(remarks);
        }
    }

    /** What of a norm a remark is about, and so what an accepted remark opens. */
    public enum About {
        /** The finding (bevinding). */
        FINDING,
        /** The development point (ontwikkelpunt). */
        DEVELOPMENT_POINT,
        /** The score of a sub-norm. */
        SCORE
    }

    /**
     * One remark of the organisation.
     *
     * @param about null in responses from before remarks said it: then the finding
     * @param subNorm whose score it is about; null unless it is about a score
     */
    public record Remark(
            String norm,
            String text,
            @Nullable About about,
            @Nullable String subNorm) {

        public Remark {
            about = about == null ? About.FINDING : about;
        }

        /** A remark about the finding on a norm. */
        public static Remark onFinding(String norm, String text) {
            return new Remark(norm, text, About.FINDING, null);
        }
    }

    /** What the lead auditor did with one remark, and why. */
    public record Answer(int remark, boolean accepted, String reason) {}

    /** The remarks; none when nothing was said. */
    public List<Remark> remarks() {
        return response == null ? List.of() : response.remarks();
    }

    /** The findings as they stand: those of the concept until it is final. */
    public List<Finding> standing() {
        return finalFindings == null || finalFindings.isEmpty() ? findings : finalFindings;
    }

    /** As pages and API show it. */
    public ReportView view() {
        return new ReportView(
                id,
                trajectoryId,
                conceptSummary,
                findings,
                conceptOn,
                respondBy,
                response,
                answers,
                finalSummary,
                finalFindings == null ? List.of() : finalFindings,
                finalOn);
    }
}
