package org.keurwerk.audit.midterm;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.assessment.NormPercentages;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Framework.SubNorm;
import org.keurwerk.audit.framework.Frameworks;
import org.keurwerk.audit.midterm.Midterm.Became;
import org.keurwerk.audit.midterm.Midterm.PointNow;
import org.keurwerk.audit.midterm.PlannedMidterm.State;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.Answers;
import org.keurwerk.audit.worklist.Answers.Answer;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.SubmissionId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** The midterm self-evaluation of a trajectory beside the last audit, for all who see the trajectory. */
@Component
public class ReadingMidterm {

    private final Midterms midterms;
    private final LastAudit.Reading lastAudit;
    private final Answers answers;
    private final Trajectories trajectories;
    private final Frameworks frameworks;

    ReadingMidterm(
            Midterms midterms,
            LastAudit.Reading lastAudit,
            Answers answers,
            Trajectories trajectories,
            Frameworks frameworks) {
        this.midterms = midterms;
        this.lastAudit = lastAudit;
        this.answers = answers;
        this.trajectories = trajectories;
        this.frameworks = frameworks;
    }

    /**
     * What is known of it.
     *
     * @param askedOn the day on which it is or was asked for
     * @param state {@code PLANNED}, {@code ASKED}, {@code HANDED_IN}, {@code NOT_ANSWERED}, {@code CERTIFICATE_ENDED} or {@code NOT_NEEDED}
     * @param lapsedOn the day on which its task was taken away; null unless it was
     * @param handedInOn the day on which it was handed in; null until then
     * @param submissionId the answer; null until then
     * @param changes what changed most; null until it is handed in
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MidtermCompared(
            LocalDate askedOn,
            String state,
            @Nullable LocalDate lapsedOn,
            @Nullable LocalDate handedInOn,
            @Nullable SubmissionId submissionId,
            @Nullable String changes,
            List<Point> points,
            List<Norm> norms) {}

    /**
     * A development point and what became of it.
     *
     * @param text as the report made it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Point(
            String norm,
            String text,
            @Nullable Became became,
            @Nullable String explanation) {}

    /**
     * A norm then and now, in per cent of the maximum.
     *
     * @param score of the auditors
     * @param judgementThen the organisation's own before the audit
     * @param judgementNow its own today
     */
    public record Norm(String norm, double score, double judgementThen, double judgementNow, List<Line> subNorms) {}

    /** A sub-norm then and now, 0 to 4; null where nothing was given. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            String subNorm,
            @Nullable Integer score,
            @Nullable Integer judgementThen,
            @Nullable Integer judgementNow) {}

    /** Whether a trajectory has one, planned, asked or handed in. */
    public boolean has(TrajectoryId trajectoryId) {
        return midterms.of(trajectoryId)
                .filter(planned -> planned.became() != null && planned.became() != State.NOT_NEEDED)
                .isPresent();
    }

    /**
     * It, beside the last audit.
     *
     * @throws ProblemException when the trajectory is not the caller's, or none is planned in it
     */
    public MidtermCompared of(TrajectoryId trajectoryId, Caller caller) {
        Trajectory trajectory = trajectories.get(trajectoryId, caller);
        PlannedMidterm planned = midterms.of(trajectoryId).orElseThrow(() -> ProblemException.notFound("midterm"));
        Optional<Answer<Midterm>> answer = answers.last(trajectoryId, MidtermForm.KIND, Midterm.class);
        LastAudit last = lastAudit.of(trajectoryId);
        return new MidtermCompared(
                planned.on(),
                answer.isPresent()
                        ? "HANDED_IN"
                        : planned.became() == null
                                ? "PLANNED"
                                : planned.became().name(),
                planned.lapsedOn(),
                answer.map(Answer::day).orElse(null),
                answer.map(one -> one.submission().id()).orElse(null),
                answer.map(one -> one.content().changes()).orElse(null),
                points(last, answer.map(one -> one.content().said()).orElse(List.of())),
                answer.map(one -> norms(
                                frameworks.pinned(trajectory.framework(), trajectory.frameworkVersion()),
                                last,
                                one.content().bySubNorm()))
                        .orElse(List.of()));
    }

    private static List<Point> points(LastAudit last, List<PointNow> said) {
        Map<String, PointNow> now =
                said.stream().collect(Collectors.toMap(PointNow::norm, point -> point, (one, other) -> other));
        return last.points().stream()
                .map(point -> {
                    PointNow answer = now.get(point.norm());
                    return new Point(
                            point.norm(),
                            point.text(),
                            answer == null ? null : answer.became(),
                            answer == null ? null : answer.explanation());
                })
                .toList();
    }

    private static List<Norm> norms(Framework framework, LastAudit last, Map<String, Integer> now) {
        NormPercentages percentages = new NormPercentages(framework);
        return framework.norms().stream()
                .map(norm -> new Norm(
                        norm.id(),
                        percentages.percent(norm, last.scores()),
                        percentages.percent(norm, last.judgements()),
                        percentages.percent(norm, now),
                        norm.subNorms().stream()
                                .map(SubNorm::id)
                                .map(id -> new Line(
                                        id,
                                        last.scores().get(id),
                                        last.judgements().get(id),
                                        now.get(id)))
                                .toList()))
                .toList();
    }
}
