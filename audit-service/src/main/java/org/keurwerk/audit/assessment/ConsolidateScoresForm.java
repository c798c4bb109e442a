package org.keurwerk.audit.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Framework.SubNorm;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.trajectory.Trajectory.NormScore;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Content;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.Submissions;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The lead auditor lays the team's scores side by side and sets one per sub-norm; where all agree it stands already. */
@Component
class ConsolidateScoresForm implements TaskForm<ScoreSheet> {

    private final Trajectories trajectories;
    private final Frameworks frameworks;
    private final Submissions submissions;
    private final OwnJudgements ownJudgements;
    private final Accounts accounts;
    private final Content content;

    ConsolidateScoresForm(
            Trajectories trajectories,
            Frameworks frameworks,
            Submissions submissions,
            OwnJudgements ownJudgements,
            Accounts accounts,
            Content content) {
        this.trajectories = trajectories;
        this.frameworks = frameworks;
        this.submissions = submissions;
        this.ownJudgements = ownJudgements;
        this.accounts = accounts;
        this.content = content;
    }

    @Override
    public TaskKind kind() {
        return TaskKind.CONSOLIDATE_SCORES;
    }

    @Override
    public Class<ScoreSheet> content() {
        return ScoreSheet.class;
    }

    @Override
    public List<FieldProblem> check(ScoreSheet sheet, Asked asked) {
        return sheet.problems(asked.framework());
    }

    @Override
    public Map<String, Object> apply(ScoreSheet sheet, Submission submission, Trajectory trajectory) {
        Framework framework = frameworks.pinned(trajectory.framework(), trajectory.frameworkVersion());
        List<NormScore> norms = new NormPercentages(framework).of(sheet, ownJudgements.of(trajectory.id()));
        trajectories.set(trajectory.id(), new Update().set("norms", norms));
        List<Double> percentages = norms.stream().map(NormScore::percent).toList();
        return Map.of(
                "normsBetween", framework.rule().between(percentages),
                "normsBelow", framework.rule().below(percentages),
                "conditionalNorms", framework.rule().conditionalNorms());
    }

    @Override
    public Map<String, Object> beginning(Asked asked) {
        List<Sheet> sheets = sheets(asked.trajectory().id());
        List<Map<String, Object>> scores = new ArrayList<>();
        for (SubNorm subNorm : asked.framework().subNorms()) {
            List<ScoreSheet.Score> given = sheets.stream()
                    .flatMap(sheet -> sheet.scores().scores().stream())
                    .filter(score -> score.subNorm().equals(subNorm.id()))
                    .toList();
            scores.add(together(subNorm.id(), given));
        }
        return Map.of("scores", scores);
    }

    private static Map<String, Object> together(String subNorm, List<ScoreSheet.Score> given) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("subNorm", subNorm);
        boolean agree = given.stream().map(ScoreSheet.Score::score).distinct().count() == 1;
        if (agree) {
            ScoreSheet.Score first = given.get(0);
            one.put("score", Objects.requireNonNull(first.score()));
            one.put("rationale", Objects.requireNonNullElse(first.rationale(), ""));
            if (first.phase() != null) {
                one.put("phase", first.phase().name());
            }
        }
        return one;
    }

    @Override
    public Map<String, Object> context(Asked asked) {
        String trajectoryId = asked.trajectory().id();
        List<Map<String, Object>> sheets = sheets(trajectoryId).stream()
                .map(sheet -> Map.<String, Object>of(
                        "auditor",
                        sheet.auditor(),
                        "name",
                        accounts.findById(sheet.auditor())
                                .map(Account::displayName)
                                .orElse(sheet.auditor()),
                        "scores",
                        sheet.submission().content().getOrDefault("scores", List.of())))
                .toList();
        return Map.of("sheets", sheets, "ownJudgements", ownJudgements.of(trajectoryId));
    }

    private List<Sheet> sheets(String trajectoryId) {
        return submissions.submittedIn(trajectoryId, TaskKind.SCORE_NORMS).stream()
                .map(submission -> new Sheet(
                        submission.author(), content.read(submission.content(), ScoreSheet.class), submission))
                .toList();
    }

    private record Sheet(String auditor, ScoreSheet scores, Submission submission) {}
}
