package org.keurwerk.audit.midterm;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.assessment.ConsolidatedScores;
import org.keurwerk.audit.decision.Decision;
import org.keurwerk.audit.decision.Decisions;
import org.keurwerk.audit.report.Report;
import org.keurwerk.audit.report.Reports;
import org.keurwerk.audit.selfevaluation.SelfEvaluations;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * What the last audit left, for who compares themselves with it.
 *
 * @param decidedOn the day of its decision; null in a dossier without one
 * @param points its development points, in the order of the report
 * @param scores the score of the auditors, by sub-norm
 * @param judgements what the organisation itself thought then, by sub-norm
 */
record LastAudit(
        @Nullable LocalDate decidedOn,
        List<Point> points,
        Map<String, Integer> scores,
        Map<String, Integer> judgements) {

    /** A development point of the report. */
    record Point(String norm, String text) {}

    /** The text of the point about a norm; empty where there is none. */
    public String point(String norm) {
        return points.stream()
                .filter(point -> point.norm().equals(norm))
                .map(Point::text)
                .findFirst()
                .orElse("");
    }

    /** Reads it from the dossier. */
    @Component
    static class Reading {

        private final Decisions decisions;
        private final Reports reports;
        private final ConsolidatedScores consolidated;
        private final SelfEvaluations evaluations;

        Reading(Decisions decisions, Reports reports, ConsolidatedScores consolidated, SelfEvaluations evaluations) {
            this.decisions = decisions;
            this.reports = reports;
            this.consolidated = consolidated;
            this.evaluations = evaluations;
        }

        LastAudit of(TrajectoryId trajectoryId) {
            Map<String, Integer> scores = new LinkedHashMap<>();
            consolidated.of(trajectoryId).forEach(score -> {
                if (score.score() != null) {
                    scores.put(score.subNorm(), score.score());
                }
            });
            return new LastAudit(
                    decisions.of(trajectoryId).map(Decision::decidedOn).orElse(null),
                    points(trajectoryId),
                    scores,
                    evaluations.judgements(trajectoryId));
        }

        List<Point> points(TrajectoryId trajectoryId) {
            return reports.of(trajectoryId).map(Report::standing).orElse(List.of()).stream()
                    .filter(finding -> finding.developmentPoint() != null
                            && !finding.developmentPoint().isBlank())
                    .map(finding -> new Point(finding.norm(), String.valueOf(finding.developmentPoint())))
                    .toList();
        }
    }
}
