package org.keurwerk.audit.survey;

import static org.keurwerk.audit.worklist.Nothing.NOTHING;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.survey.SurveyForm.SurveyAnswers;
import org.keurwerk.audit.survey.Surveys.Pending;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Chosen;
import org.keurwerk.audit.worklist.Nothing;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Fill in the survey (evaluatie invullen): what the organisation thinks of trajectory, report, auditor and communication. Kept apart from the dossier, and
 * only shown together with the answers of others ([fact] in domain.md, "Evaluation").
 */
@Component
@EnableConfigurationProperties(SurveySettings.class)
class SurveyForm implements TaskForm<SurveyAnswers, Nothing> {

    static final TaskKind KIND = TaskKind.of("Survey");

    private final Surveys surveys;
    private final SurveyGroups groups;

    SurveyForm(Surveys surveys, SurveyGroups groups) {
        this.surveys = surveys;
        this.groups = groups;
    }

    /** One to five for each of four things. */
    record SurveyAnswers(
            @NotNull @Min(1) @Max(SurveyGroups.BEST) @Chosen Integer trajectory,
            @NotNull @Min(1) @Max(SurveyGroups.BEST) @Chosen Integer report,
            @NotNull @Min(1) @Max(SurveyGroups.BEST) @Chosen Integer auditor,
            @NotNull @Min(1) @Max(SurveyGroups.BEST) @Chosen Integer communication,
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
    public boolean apart() {
        return true;
    }

    @Override
    public void keepApart(SurveyAnswers answers, Asked asked) {
        surveys.keep(
                asked.trajectory().id(),
                new Pending(asked.trajectory().framework(), UUID.randomUUID().toString(), answers));
    }

    /** What was kept apart is counted; the content that the dossier has is empty. */
    @Override
    public Record follow(SurveyAnswers nothing, Answered answered) {
        surveys.pending(answered.trajectoryId())
                .ifPresent(pending -> groups.add(
                        pending.framework(), pending.answers(), pending.token(), YearMonth.from(answered.day())));
        surveys.answered(answered.trajectoryId(), answered.day());
        return NOTHING;
    }
}
