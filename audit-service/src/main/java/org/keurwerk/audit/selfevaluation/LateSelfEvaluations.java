package org.keurwerk.audit.selfevaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.planning.Visit;
import org.keurwerk.audit.planning.Visits;
import org.keurwerk.audit.worklist.Answers;
import org.keurwerk.audit.worklist.Answers.Answer;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** When a self-evaluation is too late for the agreed days, and what the office decided about it. */
@Component
@EnableConfigurationProperties(SelfEvaluationSettings.class)
class LateSelfEvaluations {

    private final SelfEvaluationSettings settings;
    private final Visits visits;
    private final SelfEvaluations evaluations;
    private final Terms terms;
    private final Answers answers;
    private final WorkingDays calendar;

    LateSelfEvaluations(
            SelfEvaluationSettings settings,
            Visits visits,
            SelfEvaluations evaluations,
            Terms terms,
            Answers answers,
            WorkingDays calendar) {
        this.settings = settings;
        this.visits = visits;
        this.evaluations = evaluations;
        this.terms = terms;
        this.answers = answers;
        this.calendar = calendar;
    }

    /** What the office chose. */
    enum AgreedDays {
        /** The days are called off, and others are agreed (opnieuw plannen). */
        MOVE,
        /** The visit takes place on them (laten staan). */
        STAND
    }

    /**
     * What was decided.
     *
     * @param agreedDays whether they stand
     * @param reason why; organisation and auditors read it
     */
    record LateJudgement(
            @NotNull AgreedDays agreedDays,
            @NotBlank @Size(max = 2000) String reason) {}

    /** The last day on which a self-evaluation is in time for a visit; for days that were agreed shortly before it, the day that was told then. */
    LocalDate lastDayInTime(Visit visit) {
        LocalDate latest = settings.latestBefore().before(visit.firstDay(), calendar);
        LocalDate told = visit.selfEvaluationDueOn(terms);
        return told.isAfter(latest) ? told : latest;
    }

    /**
     * The day on which the office is asked: the day after the last one in time. When it let these days stand, the first of them, because no visit begins
     * without a self-evaluation.
     */
    LocalDate asksOn(TrajectoryId trajectoryId) {
        Visit visit = visits.last(trajectoryId)
                .orElseThrow(() -> new IllegalStateException("the visit of " + trajectoryId + " is not agreed"));
        return letStand(trajectoryId, visit)
                ? visit.firstDay()
                : lastDayInTime(visit).plusDays(1);
    }

    /**
     * The days that the office let stand last.
     *
     * @param visit as it was agreed then, also when its days were called off since
     * @param handedIn whether the self-evaluation had come by then
     * @param on the day on which the office decided
     */
    record Kept(Visit visit, boolean handedIn, LocalDate on) {}

    /** What the office decided last, which is the same whenever it is told. */
    Kept kept(TrajectoryId trajectoryId) {
        Answer<LateJudgement> judged =
                answers.all(trajectoryId, JudgeLateSelfEvaluationForm.KIND, LateJudgement.class).stream()
                        .filter(one -> one.content().agreedDays() == AgreedDays.STAND)
                        .reduce((earlier, later) -> later)
                        .orElseThrow(() -> new IllegalStateException("nothing was let stand for " + trajectoryId));
        Visit visit = Stream.concat(visits.cancelled(trajectoryId).stream(), visits.last(trajectoryId).stream())
                .filter(one -> one.agreedOn() == null || !one.agreedOn().isAfter(judged.day()))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("the visit of " + trajectoryId + " was not agreed"));
        boolean handedIn = evaluations
                .submitted(trajectoryId)
                .filter(one -> !one.moment().isAfter(judged.moment()))
                .isPresent();
        return new Kept(visit, handedIn, judged.day());
    }

    private boolean letStand(TrajectoryId trajectoryId, Visit visit) {
        return answers.last(trajectoryId, JudgeLateSelfEvaluationForm.KIND, LateJudgement.class)
                .filter(judged -> judged.content().agreedDays() == AgreedDays.STAND)
                .filter(judged -> visit.agreedOn() == null || !judged.day().isBefore(visit.agreedOn()))
                .isPresent();
    }
}
