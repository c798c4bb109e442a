package org.keurwerk.audit.assessment;

import java.util.List;
import java.util.Map;
import org.keurwerk.audit.framework.Framework.SubNorm;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.stereotype.Component;

/** Each auditor scores every sub-norm alone, before the scores are laid side by side. */
@Component
class ScoreNormsForm implements TaskForm<ScoreSheet> {

    private final OwnJudgements ownJudgements;

    ScoreNormsForm(OwnJudgements ownJudgements) {
        this.ownJudgements = ownJudgements;
    }

    @Override
    public TaskKind kind() {
        return TaskKind.SCORE_NORMS;
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
        return Map.of();
    }

    @Override
    public Map<String, Object> beginning(Asked asked) {
        return Map.of(
                "scores",
                asked.framework().subNorms().stream()
                        .map(SubNorm::id)
                        .map(id -> Map.of("subNorm", id))
                        .toList());
    }

    @Override
    public Map<String, Object> context(Asked asked) {
        return Map.of("ownJudgements", ownJudgements.of(asked.trajectory().id()));
    }
}
