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
 * @param finalSummary null until it is final
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
        @Nullable LocalDate finalOn,
        @Nullable SubmissionId finalSubmission,
        int schemaVersion) {

    public Report {
        findings = List.copyOf(findings);
        answers = answers == null ? List.of() : List.copyOf(answers);
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

    /** One remark of the organisation. */
    public record Remark(String norm, String text) {}

    /** What the lead auditor did with one remark, and why. */
    public record Answer(int remark, boolean accepted, String reason) {}

    /** The remarks; none when nothing was said. */
    public List<Remark> remarks() {
        return response == null ? List.of() : response.remarks();
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
                finalOn);
    }
}
