package org.keurwerk.audit.overview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.assessment.ConsolidatedScores;
import org.keurwerk.audit.assessment.ScoreSheet.Score;
import org.keurwerk.audit.assessment.Scores;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Framework.Norm;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.audit.overview.WholeReport.NormPart;
import org.keurwerk.audit.overview.WholeReport.Remarked;
import org.keurwerk.audit.overview.WholeReport.Scored;
import org.keurwerk.audit.planning.TeamPlan;
import org.keurwerk.audit.planning.Teams;
import org.keurwerk.audit.planning.Visits;
import org.keurwerk.audit.report.Report;
import org.keurwerk.audit.report.Report.Remark;
import org.keurwerk.audit.report.Reports;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Reads the report of one of the caller's trajectories whole. An organisation reads the scores of sub-norms and their rationale when the report is
 * final: until then they are the auditors' own.
 */
@Component
public class ReadingReport {

    private final Trajectories trajectories;
    private final Frameworks frameworks;
    private final Reports reports;
    private final Scores scores;
    private final ConsolidatedScores sheets;
    private final Teams teams;
    private final Visits visits;

    ReadingReport(
            Trajectories trajectories,
            Frameworks frameworks,
            Reports reports,
            Scores scores,
            ConsolidatedScores sheets,
            Teams teams,
            Visits visits) {
        this.trajectories = trajectories;
        this.frameworks = frameworks;
        this.reports = reports;
        this.scores = scores;
        this.sheets = sheets;
        this.teams = teams;
        this.visits = visits;
    }

    /** Whether there is one: from the concept on. */
    public boolean exists(TrajectoryId trajectoryId) {
        return reports.of(trajectoryId).isPresent();
    }

    /**
     * The report.
     *
     * @throws ProblemException when the trajectory is not the caller's, or there is no report yet
     */
    public WholeReport of(TrajectoryId trajectoryId, Caller caller) {
        Trajectory trajectory = trajectories.get(trajectoryId, caller);
        Report report = reports.of(trajectoryId).orElseThrow(() -> ProblemException.notFound("report"));
        Framework framework =
                trajectory.asked(frameworks.pinned(trajectory.framework(), trajectory.frameworkVersion()));
        boolean maySeeRationale = report.finalOn() != null || !caller.is(Role.ORGANISATION);
        Map<String, Score> given = maySeeRationale
                ? sheets.of(trajectoryId).stream()
                        .collect(Collectors.toMap(Score::subNorm, Function.identity(), (one, other) -> other))
                : Map.of();
        return new WholeReport(
                trajectory,
                framework,
                report.view(),
                teams.of(trajectoryId).map(TeamPlan::team).stream()
                        .flatMap(team -> team.all().stream())
                        .toList(),
                visits.of(trajectoryId).orElse(null),
                scores.of(trajectoryId),
                framework.norms().stream()
                        .map(norm -> part(norm, report, given))
                        .toList(),
                ReportChanges.of(
                        report,
                        scores.amendments(trajectoryId),
                        scores.inConcept(trajectoryId),
                        scores.of(trajectoryId)));
    }

    private static NormPart part(Norm norm, Report report, Map<String, Score> given) {
        return new NormPart(
                norm,
                report.standing().stream()
                        .filter(finding -> finding.norm().equals(norm.id()))
                        .findFirst()
                        .orElse(null),
                norm.subNorms().stream()
                        .flatMap(subNorm ->
                                Optional.ofNullable(given.get(subNorm.id()))
                                        .map(score -> new Scored(subNorm, score))
                                        .stream())
                        .toList(),
                remarks(norm, report));
    }

    private static List<Remarked> remarks(Norm norm, Report report) {
        List<Remark> all = report.remarks();
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).norm().equals(norm.id()))
                .mapToObj(i -> new Remarked(
                        i + 1,
                        all.get(i).text(),
                        all.get(i).about(),
                        all.get(i).subNorm(),
                        report.answers().stream()
                                .filter(answer -> answer.remark() == i)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }
}
