package org.keurwerk.audit.selfevaluation;

import static org.keurwerk.audit.worklist.Nothing.NOTHING;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.framework.SubNormCoverage;
import org.keurwerk.audit.planning.SelfEvaluationTerm;
import org.keurwerk.audit.planning.Visit;
import org.keurwerk.audit.planning.Visits;
import org.keurwerk.audit.selfevaluation.SelfEvaluation.Answer;
import org.keurwerk.audit.selfevaluation.SelfEvaluationForm.ForVisit;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TakeBack;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.audit.Party;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** Fill in the self-evaluation (zelfevaluatie invullen): the actual situation and the organisation's own judgement for every sub-norm. */
@Component
class SelfEvaluationForm implements TaskForm<SelfEvaluation, ForVisit> {

    static final TaskKind KIND = TaskKind.of("SelfEvaluation");

    private final Visits visits;
    private final SelfEvaluationTerm term;
    private final SelfEvaluations evaluations;
    private final LastDevelopmentPoints points;

    SelfEvaluationForm(
            Visits visits, SelfEvaluationTerm term, SelfEvaluations evaluations, LastDevelopmentPoints points) {
        this.visits = visits;
        this.term = term;
        this.evaluations = evaluations;
        this.points = points;
    }

    /**
     * For which visit it is.
     *
     * @param newDaysAwaited whether the agreed days were called off, so that its last day holds only until others are agreed
     * @param last what was written when the organisation was audited before; null where it was not, or is not renewed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ForVisit(boolean newDaysAwaited, @Nullable LastTime last) {}

    /** A row for each sub-norm. */
    private record Rows(List<Answer> answers) {}

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
        return Readers.ALL;
    }

    @Override
    public Class<SelfEvaluation> content() {
        return SelfEvaluation.class;
    }

    /**
     * Its term lies before the first day of the visit, so that the auditors can read it. A visit that is near leaves less, counted from the day on which
     * it was agreed, but never none: what is asked again after that day has the shortest term from today.
     */
    @Override
    public LocalDate dueOn(TrajectoryId trajectoryId, LocalDate today, Terms terms) {
        Visit visit = visits.agreed(trajectoryId);
        LocalDate due = visit.selfEvaluationDueOn(terms);
        return due.isAfter(today) ? due : terms.aheadOf(visit.firstDay(), KIND, today);
    }

    /** The agreed days were called off: it follows from the new ones. */
    @Override
    public Optional<LocalDate> provisionalDay(TrajectoryId trajectoryId, LocalDate today) {
        return visits.of(trajectoryId).isPresent() ? Optional.empty() : Optional.of(term.provisional(today));
    }

    /** No visit begins without it. */
    @Override
    public Optional<LocalDate> neededBefore(TrajectoryId trajectoryId) {
        return visits.of(trajectoryId).map(Visit::firstDay);
    }

    /** An organisation shares the norms out among its people. */
    @Override
    public boolean together() {
        return true;
    }

    @Override
    public ForVisit view(Asked asked) {
        return new ForVisit(
                visits.of(asked.trajectory().id()).isEmpty(), last(asked).orElse(null));
    }

    private Optional<LastTime> last(Asked asked) {
        return Optional.ofNullable(asked.trajectory().renewalOf()).flatMap(before -> evaluations
                .of(before)
                .map(evaluation -> LastTime.of(evaluation, points.of(before), asked.framework())));
    }

    /** What was written last time: all of a norm, or one sub-norm. */
    @Override
    public List<Answer> rowsOf(String source, Asked asked) {
        return last(asked).map(last -> last.rows(source)).orElse(List.of());
    }

    @Override
    public List<Answer> offeredRows(Asked asked) {
        return last(asked).map(last -> last.rows(LastTime.SOURCE)).orElse(List.of());
    }

    @Override
    public Record beginning(Asked asked) {
        return new Rows(asked.framework().subNorms().stream()
                .map(subNorm -> new Answer(subNorm.id(), null, null))
                .toList());
    }

    /** The files that show what is said. */
    @Override
    public Optional<String> beside() {
        return Optional.of("evidence");
    }

    @Override
    public List<FieldProblem> check(SelfEvaluation evaluation, Asked asked) {
        List<FieldProblem> errors = new ArrayList<>(SubNormCoverage.check(
                asked.framework(),
                "answers",
                evaluation.answers().stream().map(Answer::subNorm).toList()));
        for (int i = 0; i < evaluation.answers().size(); i++) {
            Answer answer = evaluation.answers().get(i);
            if (answer.situation() == null || answer.situation().isBlank()) {
                errors.add(FieldProblem.of("answers[" + i + "].situation", "situation-missing"));
            }
            if (answer.judgement() == null) {
                errors.add(FieldProblem.of(
                        "answers[" + i + "].judgement", "score-missing", "0.." + SelfEvaluation.HIGHEST));
            }
        }
        return errors;
    }

    /** Until the first day of the visit; the auditors prepare it with what they read. */
    @Override
    public Optional<TakeBack> takeBack() {
        return Optional.of(new TakeBack() {
            @Override
            public Phase stage() {
                return Phase.SELF_EVALUATION;
            }

            @Override
            public Optional<Party> concerns() {
                return Optional.of(Party.AUDITOR);
            }

            @Override
            public boolean isAllowed(Answered answered, LocalDate today) {
                return answered.trajectory().phase() == Phase.VISIT
                        && visits.of(answered.trajectoryId())
                                .filter(visit -> visit.firstDay().isAfter(today))
                                .isPresent();
            }
        });
    }

    @Override
    public Record follow(SelfEvaluation evaluation, Answered answered) {
        return NOTHING;
    }
}
