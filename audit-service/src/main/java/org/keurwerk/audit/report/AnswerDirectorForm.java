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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.assessment.ConsolidatedScores;
import org.keurwerk.audit.assessment.NormScore;
import org.keurwerk.audit.assessment.ScoreSheet.Score;
import org.keurwerk.audit.assessment.Scores;
import org.keurwerk.audit.report.AnswerDirectorForm.DirectorAnswer;
import org.keurwerk.audit.report.AnswerDirectorForm.Questioned;
import org.keurwerk.audit.report.FinaliseReportForm.FindingText;
import org.keurwerk.audit.report.Report.Finding;
import org.keurwerk.audit.task.Actor;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.worklist.Answered;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Readers;
import org.keurwerk.audit.worklist.TaskForm;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * Answer the director's questions on a report that was sent back (vragen van de directeur beantwoorden): the lead auditor says what there is to say, and
 * makes a next final report of it. Scores stay: they change by a remark of the organisation only.
 */
@Component
class AnswerDirectorForm implements TaskForm<DirectorAnswer, Questioned> {

    static final TaskKind KIND = TaskKind.of("AnswerDirector");

    private final Reports reports;
    private final SentBackReports sentBack;
    private final Scores scores;
    private final ConsolidatedScores consolidated;

    AnswerDirectorForm(Reports reports, SentBackReports sentBack, Scores scores, ConsolidatedScores consolidated) {
        this.reports = reports;
        this.sentBack = sentBack;
        this.scores = scores;
        this.consolidated = consolidated;
    }

    /**
     * The answer, and the report with it.
     *
     * @param answer to the questions; the director reads it, the organisation does not
     * @param findings those that change; a norm that is not among them stays as it was
     */
    record DirectorAnswer(
            @NotBlank @Size(max = 8000) String answer,
            @NotBlank @Size(max = 8000) String summary,
            @Nullable List<@Valid @NotNull FindingText> findings) {

        List<FindingText> changed() {
            return findings == null ? List.of() : findings;
        }
    }

    /** What was asked, and the report that it was asked about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Questioned(
            @Nullable String questions,
            @Nullable LocalDate askedOn,
            List<NormScore> norms,
            @Nullable ReportView report,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Score> scores) {}

    private record Rows(@Nullable String summary, List<FindingText> findings) {}

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
        return Readers.NOT_THE_ORGANISATION;
    }

    @Override
    public Class<DirectorAnswer> content() {
        return DirectorAnswer.class;
    }

    @Override
    public Questioned view(Asked asked) {
        TrajectoryId trajectoryId = asked.trajectory().id();
        Optional<SentBack> back = sentBack.of(trajectoryId);
        return new Questioned(
                back.map(SentBack::questions).orElse(null),
                back.map(SentBack::on).orElse(null),
                InQuestion.norms(scores.of(trajectoryId), asked.framework()),
                reports.of(trajectoryId).map(Report::view).orElse(null),
                InQuestion.scores(consolidated.of(trajectoryId), asked.framework()));
    }

    @Override
    public Record beginning(Asked asked) {
        Optional<Report> report = reports.of(asked.trajectory().id());
        return new Rows(
                report.map(Report::finalSummary).orElse(null),
                report.map(Report::standing).orElse(List.of()).stream()
                        .map(finding -> new FindingText(finding.norm(), finding.finding(), finding.developmentPoint()))
                        .toList());
    }

    @Override
    public List<FieldProblem> check(DirectorAnswer answer, Asked asked) {
        Set<String> known = reports.of(asked.trajectory().id()).map(Report::standing).orElse(List.of()).stream()
                .map(Finding::norm)
                .collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        List<FieldProblem> errors = new ArrayList<>();
        for (int i = 0; i < answer.changed().size(); i++) {
            FindingText text = answer.changed().get(i);
            String row = "findings[" + i + "]";
            if (!known.contains(text.norm())) {
                errors.add(FieldProblem.of(
                        row + ".norm", "norm-unknown", known.stream().sorted().collect(Collectors.joining(", "))));
            } else if (!seen.add(text.norm())) {
                errors.add(FieldProblem.of(row + ".norm", "norm-twice", text.norm()));
            }
            if (text.finding() == null || text.finding().isBlank()) {
                errors.add(FieldProblem.of(row + ".finding", "finding-missing", text.norm()));
            }
        }
        return errors;
    }

    @Override
    public Record follow(DirectorAnswer answer, Answered answered) {
        Report before = reports.known(answered.trajectoryId());
        Map<String, FindingText> changed =
                answer.changed().stream().collect(Collectors.toMap(FindingText::norm, Function.identity()));
        reports.revise(
                before,
                answer.summary(),
                before.standing().stream()
                        .map(finding -> Optional.ofNullable(changed.get(finding.norm()))
                                .map(text -> new Finding(
                                        finding.norm(),
                                        text.finding() == null ? finding.finding() : text.finding(),
                                        text.developmentPoint()))
                                .orElse(finding))
                        .toList(),
                answered.submission().id(),
                answered.day());
        sentBack.of(answered.trajectoryId())
                .ifPresent(back -> sentBack.answered(back, answer.answer(), answered.day()));
        return NOTHING;
    }

    @Override
    public boolean wide() {
        return true;
    }
}
