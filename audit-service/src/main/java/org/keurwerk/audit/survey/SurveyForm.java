package org.keurwerk.audit.survey;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The survey (evaluatie): what the organisation thinks of trajectory, report, auditor and communication; never shown per organisation. */
@Component
class SurveyForm implements TaskForm<SurveyForm.SurveyAnswers> {

    private static final int BEST = 5;

    private final Trajectories trajectories;

    SurveyForm(Trajectories trajectories) {
        this.trajectories = trajectories;
    }

    /** One to five for each of four things. */
    record SurveyAnswers(
            @NotNull @Min(1) @Max(BEST) Integer trajectory,
            @NotNull @Min(1) @Max(BEST) Integer report,
            @NotNull @Min(1) @Max(BEST) Integer auditor,
            @NotNull @Min(1) @Max(BEST) Integer communication,
            @Nullable @Size(max = 4000) String remarks) {}

    @Override
    public TaskKind kind() {
        return TaskKind.SURVEY;
    }

    @Override
    public Class<SurveyAnswers> content() {
        return SurveyAnswers.class;
    }

    @Override
    public List<FieldProblem> check(SurveyAnswers answers, Asked asked) {
        return List.of();
    }

    @Override
    public Map<String, Object> apply(SurveyAnswers answers, Submission submission, Trajectory trajectory) {
        trajectories.set(trajectory.id(), new Update().set("surveyAnswered", true));
        return Map.of();
    }
}
