package org.keurwerk.audit.report;

import static org.keurwerk.audit.worklist.Nothing.NOTHING;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.assessment.ConsolidatedScores;
import org.keurwerk.audit.assessment.NormScore;
import org.keurwerk.audit.assessment.ScoreSheet.Score;
import org.keurwerk.audit.assessment.Scores;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Framework.Norm;
import org.keurwerk.audit.framework.Framework.SubNorm;
import org.keurwerk.audit.report.Report.About;
import org.keurwerk.audit.report.Report.Remark;
import org.keurwerk.audit.report.Report.Response;
import org.keurwerk.audit.report.RespondToConceptForm.ConceptResponse;
import org.keurwerk.audit.report.RespondToConceptForm.ReportToRead;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Chosen;
import org.keurwerk.audit.worklist.Chosen.From;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TakeBack;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** Respond to the concept report (hoor en wederhoor): the organisation agrees, or makes remarks per norm. */
@Component
class RespondToConceptForm implements TaskForm<ConceptResponse, ReportToRead> {

    static final TaskKind KIND = TaskKind.of("RespondToConcept");

    private final Reports reports;
    private final Scores scores;
    private final ConsolidatedScores consolidated;

    RespondToConceptForm(Reports reports, Scores scores, ConsolidatedScores consolidated) {
        this.reports = reports;
        this.scores = scores;
        this.consolidated = consolidated;
    }

    /**
     * What the organisation says.
     *
     * @param agreed whether it agrees with the report as it is; who has remarks does not
     */
    record ConceptResponse(
            @NotNull Boolean agreed, @Nullable List<@Valid @NotNull RemarkText> remarks) {

        ConceptResponse {
            remarks = remarks == null
                    ? List.of()
                    : remarks.stream()
                            .filter(remark -> remark != null && !remark.isEmpty())
                            .toList();
        }

        List<RemarkText> given() {
            return remarks == null ? List.of() : remarks;
        }
    }

    /**
     * A remark as it is written.
     *
     * @param about what of the norm; the finding unless it says otherwise
     * @param subNorm whose score, when it is about one
     */
    record RemarkText(
            @NotBlank @Chosen(from = From.NORMS) String norm,
            @NotBlank @Size(max = 8000) String text,
            @Nullable About about,
            @Nullable @Chosen String subNorm) {

        String scored() {
            return subNorm == null ? "" : subNorm;
        }

        boolean isEmpty() {
            return text == null || text.isBlank();
        }
    }

    /** The report with its scores, as far as they are there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReportToRead(
            List<NormScore> norms,
            @Nullable ReportView report,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Score> scores) {

        static ReportToRead of(Asked asked, Scores scores, Reports reports, ConsolidatedScores consolidated) {
            TrajectoryId trajectoryId = asked.trajectory().id();
            return new ReportToRead(
                    InQuestion.norms(scores.of(trajectoryId), asked.framework()),
                    reports.of(trajectoryId).map(Report::view).orElse(null),
                    InQuestion.scores(consolidated.of(trajectoryId), asked.framework()));
        }
    }

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
    public Class<ConceptResponse> content() {
        return ConceptResponse.class;
    }

    /** The day that was told when the concept was sent; before that, the end of the term from today. */
    @Override
    public LocalDate dueOn(TrajectoryId trajectoryId, LocalDate today, Terms terms) {
        return reports.of(trajectoryId).map(Report::respondBy).orElseGet(() -> terms.after(today, KIND));
    }

    @Override
    public ReportToRead view(Asked asked) {
        return ReportToRead.of(asked, scores, reports, consolidated);
    }

    @Override
    public List<FieldProblem> check(ConceptResponse response, Asked asked) {
        List<FieldProblem> errors = new ArrayList<>();
        if (!response.agreed() && response.given().isEmpty()) {
            errors.add(FieldProblem.of("remarks", "remark-missing"));
        }
        if (response.agreed() && !response.given().isEmpty()) {
            errors.add(FieldProblem.of("agreed", "remark-though-agreed"));
        }
        String norms =
                asked.framework().norms().stream().map(Framework.Norm::id).collect(Collectors.joining(", "));
        for (int i = 0; i < response.given().size(); i++) {
            RemarkText remark = response.given().get(i);
            Optional<Norm> norm = asked.framework().norm(remark.norm());
            if (norm.isEmpty()) {
                errors.add(
                        FieldProblem.of("remarks[" + i + "].norm", InQuestion.unknownNorm(asked.trajectory()), norms));
            } else if (isAboutNoScoreOf(norm.get(), remark)) {
                errors.add(FieldProblem.of(
                        "remarks[" + i + "].subNorm",
                        "remark-sub-norm",
                        norm.get().subNorms().stream().map(SubNorm::id).collect(Collectors.joining(", "))));
            }
        }
        return errors;
    }

    private static boolean isAboutNoScoreOf(Norm norm, RemarkText remark) {
        return remark.about() == About.SCORE
                && norm.subNorms().stream().noneMatch(subNorm -> subNorm.id().equals(remark.scored()));
    }

    /** As long as the term runs; after it silence would count as agreement. */
    @Override
    public Optional<TakeBack> takeBack() {
        return Optional.of(new TakeBack() {
            @Override
            public Phase stage() {
                return Phase.REPORT;
            }

            @Override
            public Optional<TaskKind> followedBy() {
                return Optional.of(FinaliseReportForm.KIND);
            }

            @Override
            public boolean isAllowed(Answered answered, LocalDate today) {
                return reports.of(answered.trajectoryId())
                        .map(Report::respondBy)
                        .filter(day -> !day.isBefore(today))
                        .isPresent();
            }

            @Override
            public void undo(Answered takenBack) {
                reports.takeBackResponse(takenBack.trajectoryId());
            }
        });
    }

    @Override
    public Record follow(ConceptResponse response, Answered answered) {
        List<Remark> remarks =
                response.given().stream().map(RespondToConceptForm::remark).toList();
        reports.respond(
                reports.known(answered.trajectoryId()), new Response(response.agreed(), remarks, answered.day()));
        return NOTHING;
    }

    static Remark remark(RemarkText text) {
        return new Remark(text.norm(), text.text(), text.about(), text.about() == About.SCORE ? text.subNorm() : null);
    }

    @Override
    public boolean wide() {
        return true;
    }
}
