package org.keurwerk.audit.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keurwerk.audit.report.Report.Finding;
import org.keurwerk.audit.selfevaluation.LastDevelopmentPoints;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** Reads the development points of an earlier audit from its report. */
@Component
class PointsOfLastTime implements LastDevelopmentPoints {

    private final Reports reports;

    PointsOfLastTime(Reports reports) {
        this.reports = reports;
    }

    @Override
    public Map<String, String> of(TrajectoryId trajectoryId) {
        Map<String, String> points = new LinkedHashMap<>();
        for (Finding finding : reports.of(trajectoryId).map(Report::standing).orElse(List.of())) {
            String point = finding.developmentPoint();
            if (point != null && !point.isBlank()) {
                points.put(finding.norm(), point);
            }
        }
        return points;
    }
}
