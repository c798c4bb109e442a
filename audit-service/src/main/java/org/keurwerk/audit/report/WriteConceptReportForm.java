package org.keurwerk.audit.report;

import static org.keurwerk.audit.worklist.Nothing.NOTHING;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.assessment.ConsolidatedScores;
import org.keurwerk.audit.assessment.NormScore;
import org.keurwerk.audit.assessment.ScoreSheet.Score;
import org.keurwerk.audit.assessment.Scores;
import org.keurwerk.audit.deadline.Terms;
import org.keurwerk.audit.framework.Framework.Norm;
import org.keurwerk.audit.planning.Visits;
import org.keurwerk.audit.report.Report.Finding;
import org.keurwerk.audit.report.WriteConceptReportForm.ConceptReport;
import org.keurwerk.audit.report.WriteConceptReportForm.Scored;
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

/** Write the concept report (conceptrapport schrijven): the lead auditor writes a summary, and a finding per norm. */
@Component
class WriteConceptReportForm implements TaskForm<ConceptReport, Scored> {

    static final TaskKind KIND = TaskKind.of("WriteConceptReport");

    private final Reports reports;
    private final Scores scores;
    private final ConsolidatedScores consolidated;
    private final Visits visits;

    WriteConceptReportForm(Reports reports, Scores scores, Visits visits, ConsolidatedScores consolidated) {
        this.reports = reports;
        this.scores = scores;
        this.consolidated = consolidated;
        this.visits = visits;
    }

    /** What goes to the organisation. */
    record ConceptReport(
            @NotBlank @Size(max = 8000) String summary,
            @NotNull List<@Valid @NotNull FindingText> findings) {}

    /** A finding as it is written. */
    record FindingText(
            @NotBlank @Chosen(from = From.NORMS) String norm,
            @Nullable @Size(max = 8000) String finding,
            @Nullable @Size(max = 8000) String developmentPoint) {}

    /** The scores to write about: per norm, and per sub-norm with what they rest on. */
    record Scored(
            List<NormScore> norms,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Score> scores) {}

    /** A row for each norm. */
    private record Rows(List<FindingText> findings) {}

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Actor actor() {
        return Actor.LEAD_AUDITOR;
    }

    @Override
    public Readers readers() {
        return Readers.ALL;
    }

    @Override
    public Class<ConceptReport> content() {
        return ConceptReport.class;
    }

    /** Its term begins on the last day of the visit. */
    @Override
    public LocalDate dueOn(TrajectoryId trajectoryId, LocalDate today, Terms terms) {
        return terms.ahead(terms.after(visits.agreed(trajectoryId).lastDay(), KIND), today);
    }

    @Override
    public Scored view(Asked asked) {
        return new Scored(
                InQuestion.norms(scores.of(asked.trajectory().id()), asked.framework()),
                InQuestion.scores(consolidated.of(asked.trajectory().id()), asked.framework()));
    }

    @Override
    public Record beginning(Asked asked) {
        return new Rows(asked.framework().norms().stream()
                .map(norm -> new FindingText(norm.id(), null, null))
                .toList());
    }

    @Override
    public List<FieldProblem> check(ConceptReport report, Asked asked) {
        Set<String> norms = asked.framework().norms().stream().map(Norm::id).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        List<FieldProblem> errors = new ArrayList<>();
        for (int i = 0; i < report.findings().size(); i++) {
            FindingText finding = report.findings().get(i);
            if (!norms.contains(finding.norm())) {
                errors.add(FieldProblem.of(
                        "findings[" + i + "].norm",
                        InQuestion.unknownNorm(asked.trajectory()),
                        norms.stream().sorted().collect(Collectors.joining(", "))));
            } else if (!seen.add(finding.norm())) {
                errors.add(FieldProblem.of("findings[" + i + "].norm", "norm-twice", finding.norm()));
            }
            if (finding.finding() == null || finding.finding().isBlank()) {
                errors.add(FieldProblem.of("findings[" + i + "].finding", "finding-missing", finding.norm()));
            }
        }
        String missing =
                norms.stream().filter(id -> !seen.contains(id)).sorted().collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            errors.add(FieldProblem.of("findings", "norms-missing", missing));
        }
        return errors;
    }

    /** The organisation has the whole term for the concept that it gets in its place. */
    @Override
    public Optional<TakeBack> takeBack() {
        return Optional.of(new TakeBack() {
            @Override
            public Phase stage() {
                return Phase.REPORT;
            }

            @Override
            public Optional<TaskKind> followedBy() {
                return Optional.of(RespondToConceptForm.KIND);
            }

            @Override
            public void undo(Answered takenBack) {
                reports.takeBackConcept(takenBack.trajectoryId());
            }
        });
    }

    @Override
    public Record follow(ConceptReport report, Answered answered) {
        reports.writeConcept(
                answered.trajectoryId(),
                reports.current(answered.trajectoryId()),
                report.summary(),
                report.findings().stream()
                        .map(text -> new Finding(
                                text.norm(), text.finding() == null ? "" : text.finding(), text.developmentPoint()))
                        .toList(),
                answered.day());
        return NOTHING;
    }

    @Override
    public boolean wide() {
        return true;
    }
}
