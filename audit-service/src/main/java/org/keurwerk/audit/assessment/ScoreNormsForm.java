package org.keurwerk.audit.assessment;

import static org.keurwerk.audit.worklist.Nothing.NOTHING;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.assessment.ScoreNormsForm.OwnView;
import org.keurwerk.audit.assessment.ScoreSheet.Score;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.planning.Visits;
import org.keurwerk.audit.selfevaluation.LastDevelopmentPoints;
import org.keurwerk.audit.selfevaluation.SelfEvaluation;
import org.keurwerk.audit.selfevaluation.SelfEvaluations;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.HumanTasks;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Answers;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TakeBack;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** Score the norms (normen scoren): each auditor scores every sub-norm alone, before the scores are laid side by side. */
@Component
class ScoreNormsForm implements TaskForm<ScoreSheet, OwnView> {

    static final TaskKind KIND = TaskKind.of("ScoreNorms");

    private final SelfEvaluations evaluations;
    private final Visits visits;
    private final Answers answers;
    private final HumanTasks tasks;
    private final Scores scores;
    private final LastDevelopmentPoints points;

    ScoreNormsForm(
            SelfEvaluations evaluations,
            Visits visits,
            Answers answers,
            HumanTasks tasks,
            Scores scores,
            LastDevelopmentPoints points) {
        this.evaluations = evaluations;
        this.visits = visits;
        this.answers = answers;
        this.tasks = tasks;
        this.scores = scores;
        this.points = points;
    }

    /**
     * How the organisation sees itself, by sub-norm: its judgement and what it writes; and what was given last time.
     *
     * @param lastTime by sub-norm; empty where there was no audit before
     * @param lastOn the day from which it is
     * @param lastPoints what the last report left to develop, by norm
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record OwnView(
            @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, Integer> ownJudgements,
            @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, String> situations,
            Map<String, Score> lastTime,
            @Nullable LocalDate lastOn,
            Map<String, String> lastPoints)
            implements RunningTotal.Shown {

        static OwnView of(
                Optional<SelfEvaluation> evaluation, Optional<LastScores> before, Map<String, String> points) {
            return new OwnView(
                    evaluation.map(SelfEvaluation::judgements).orElse(Map.of()),
                    evaluation.map(SelfEvaluation::situations).orElse(Map.of()),
                    before.map(LastScores::scores).orElse(List.of()).stream()
                            .collect(Collectors.toMap(Score::subNorm, Function.identity(), (one, other) -> other)),
                    before.map(LastScores::on).orElse(null),
                    points);
        }
    }

    /** A row for each sub-norm. */
    private record Rows(List<Score> scores) {}

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Actor actor() {
        return Actor.EACH_AUDITOR;
    }

    @Override
    public Readers readers() {
        return Readers.AUDITORS_WHO_ANSWERED;
    }

    @Override
    public Class<ScoreSheet> content() {
        return ScoreSheet.class;
    }

    /** Its term begins on the last day of the visit. */
    @Override
    public LocalDate dueOn(TrajectoryId trajectoryId, LocalDate today, Terms terms) {
        return terms.ahead(terms.after(visits.agreed(trajectoryId).lastDay(), KIND), today);
    }

    @Override
    public OwnView view(Asked asked) {
        TrajectoryId trajectoryId = asked.trajectory().id();
        TrajectoryId before = asked.trajectory().renewalOf();
        return OwnView.of(
                evaluations.of(scores.evaluatedIn(trajectoryId)),
                LastScores.before(asked.trajectory(), scores, answers),
                before == null ? Map.of() : points.of(before));
    }

    @Override
    public Record beginning(Asked asked) {
        return new Rows(asked.framework().subNorms().stream()
                .map(subNorm -> new Score(subNorm.id(), null, null, null))
                .toList());
    }

    @Override
    public List<FieldProblem> check(ScoreSheet sheet, Asked asked) {
        return sheet.problems(asked);
    }

    /** Each auditor scores once, so nothing was there before. */
    @Override
    public List<Changed> changes(ScoreSheet sheet, Answered answered) {
        return sheet.changes(subNorm -> Stream.empty());
    }

    /** While no other auditor has handed in scores: each scores alone, and where they differ they consolidate. */
    @Override
    public Optional<TakeBack> takeBack() {
        return Optional.of(new TakeBack() {
            @Override
            public Phase stage() {
                return Phase.REPORT;
            }

            @Override
            public boolean isAllowed(Answered answered, LocalDate today) {
                return tasks.openIn(answered.trajectoryId().value()).stream()
                                .anyMatch(task -> task.kind().equals(KIND))
                        && answers.all(answered.trajectoryId(), KIND, ScoreSheet.class).stream()
                                .allMatch(sheet -> sheet.author().equals(answered.author()));
            }
        });
    }

    @Override
    public Record follow(ScoreSheet sheet, Answered answered) {
        return NOTHING;
    }
}
