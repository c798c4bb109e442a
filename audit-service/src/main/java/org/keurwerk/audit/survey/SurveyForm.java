package org.keurwerk.audit.survey;

import static org.keurwerk.audit.worklist.Nothing.NOTHING;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.survey.SurveyForm.SurveyAnswers;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Chosen;
import org.keurwerk.audit.worklist.Nothing;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.stereotype.Component;

/**
 * Fill in the survey (evaluatie invullen): what the organisation thinks of trajectory, report, auditor and communication; never shown per
 * organisation.
 */
@Component
class SurveyForm implements TaskForm<SurveyAnswers, Nothing> {

    static final TaskKind KIND = TaskKind.of("Survey");
    private static final int BEST = 5;

    private final Surveys surveys;

    SurveyForm(Surveys surveys) {
        this.surveys = surveys;
    }

    /** One to five for each of four things. */
    record SurveyAnswers(
            @NotNull @Min(1) @Max(BEST) @Chosen Integer trajectory,
            @NotNull @Min(1) @Max(BEST) @Chosen Integer report,
            @NotNull @Min(1) @Max(BEST) @Chosen Integer auditor,
            @NotNull @Min(1) @Max(BEST) @Chosen Integer communication,
            @Nullable @Size(max = 4000) String remarks) {}

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Actor actor() {
        return Actor.ORGANISATION;
    }

    @Override
    public Readers readers() {
        return Readers.ONLY_THE_ORGANISATION;
    }

    @Override
    public Class<SurveyAnswers> content() {
        return SurveyAnswers.class;
    }

    @Override
    public Nothing view(Asked asked) {
        return NOTHING;
    }

    @Override
    public List<FieldProblem> check(SurveyAnswers answers, Asked asked) {
        return List.of();
    }

    @Override
    public Record follow(SurveyAnswers answers, Answered answered) {
        surveys.answered(answered.trajectoryId(), answered.day());
        return NOTHING;
    }
}
