package org.keurwerk.audit.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.report.Report.Answer;
import org.keurwerk.audit.report.Report.Finding;
import org.keurwerk.audit.report.Report.Remark;
import org.keurwerk.audit.report.Report.Response;
import org.keurwerk.contracts.id.TrajectoryId;

/** A report as pages and API show it; what is not known yet is null. */
public record ReportView(
        String id,
        TrajectoryId trajectoryId,
        String conceptSummary,
        List<Finding> findings,
        LocalDate conceptOn,
        @Nullable LocalDate respondBy,
        @Nullable Response response,
        List<Answer> answers,
        @Nullable String finalSummary,
        List<Finding> finalFindings,
        @Nullable LocalDate finalOn) {

    /** The remarks; none when nothing was said. */
    public List<Remark> remarks() {
        return response == null ? List.of() : response.remarks();
    }
}
