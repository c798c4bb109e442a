package org.keurwerk.audit.selfevaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.planning.CallingOffVisit;
import org.keurwerk.audit.planning.Visit;
import org.keurwerk.audit.planning.Visits;
import org.keurwerk.audit.selfevaluation.JudgeLateSelfEvaluationForm.Late;
import org.keurwerk.audit.selfevaluation.LateSelfEvaluations.AgreedDays;
import org.keurwerk.audit.selfevaluation.LateSelfEvaluations.LateJudgement;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Answers.Answer;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Decide about a visit whose self-evaluation is late (te late zelfevaluatie beoordelen): the office has new days agreed, or lets the agreed ones stand. A
 * self-evaluation that comes meanwhile is still late, so it does not end the task; days that are called off do.
 */
@Component
class JudgeLateSelfEvaluationForm implements TaskForm<LateJudgement, Late> {

    static final TaskKind KIND = TaskKind.of("JudgeLateSelfEvaluation");

    private final LateSelfEvaluations late;
    private final SelfEvaluations evaluations;
    private final Visits visits;
    private final CallingOffVisit callingOff;

    JudgeLateSelfEvaluationForm(
            LateSelfEvaluations late, SelfEvaluations evaluations, Visits visits, CallingOffVisit callingOff) {
        this.late = late;
        this.evaluations = evaluations;
        this.visits = visits;
        this.callingOff = callingOff;
    }

    /**
     * What is late, and for which days.
     *
     * @param days the agreed days; none when they were called off meanwhile
     * @param inTimeUntil the last day on which it would have been in time
     * @param handedInOn the day on which it came; null while it has not
     * @param begins whether the visit would begin without it, so that it cannot stand
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Late(
            List<LocalDate> days,
            @Nullable LocalDate inTimeUntil,
            @Nullable LocalDate handedInOn,
            boolean begins) {}

    /** What the process reads: whether the agreed days hold. */
    private record Decided(boolean visitStands) {}

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Actor actor() {
        return Actor.OFFICE;
    }

    @Override
    public Readers readers() {
        return Readers.ALL;
    }

    @Override
    public Class<LateJudgement> content() {
        return LateJudgement.class;
    }

    @Override
    public Late view(Asked asked) {
        TrajectoryId trajectoryId = asked.trajectory().id();
        Optional<Visit> visit = visits.of(trajectoryId);
        return new Late(
                visit.map(Visit::days).orElse(List.of()),
                visit.map(late::lastDayInTime).orElse(null),
                evaluations.submitted(trajectoryId).map(Answer::day).orElse(null),
                begins(trajectoryId, asked.today()));
    }

    private boolean begins(TrajectoryId trajectoryId, LocalDate today) {
        return evaluations.submitted(trajectoryId).isEmpty()
                && visits.of(trajectoryId)
                        .filter(visit -> !visit.firstDay().isAfter(today))
                        .isPresent();
    }

    /** No visit begins without a self-evaluation. */
    @Override
    public List<FieldProblem> check(LateJudgement judgement, Asked asked) {
        return judgement.agreedDays() == AgreedDays.STAND
                        && begins(asked.trajectory().id(), asked.today())
                ? List.of(FieldProblem.of("agreedDays", "visit-without-self-evaluation"))
                : List.of();
    }

    @Override
    public Record follow(LateJudgement judgement, Answered answered) {
        TrajectoryId trajectoryId = answered.trajectoryId();
        if (judgement.agreedDays() == AgreedDays.MOVE) {
            callingOff.move(trajectoryId, judgement.reason(), answered.author(), answered.day());
        }
        return new Decided(visits.of(trajectoryId).isPresent());
    }
}
