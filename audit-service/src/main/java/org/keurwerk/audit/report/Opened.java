package org.keurwerk.audit.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.assessment.ScoreSheet.Score;
import org.keurwerk.audit.report.FinaliseReportForm.AnswerText;
import org.keurwerk.audit.report.FinaliseReportForm.FinalReport;
import org.keurwerk.audit.report.FinaliseReportForm.FindingText;
import org.keurwerk.audit.report.FinaliseReportForm.ScoreText;
import org.keurwerk.audit.report.Report.About;
import org.keurwerk.audit.report.Report.Finding;
import org.keurwerk.audit.report.Report.Remark;
import org.keurwerk.commons.problem.FieldProblem;

/**
 * What of a concept report may change in the final one: a finding, a development point or a score about which a remark was accepted, and nothing else.
 *
 * @param scores the scores on which the concept rests
 * @param accepted the remarks that the lead auditor accepts
 */
record Opened(Report concept, List<Score> scores, List<Remark> accepted) {

    /** By the answers that a final report gives. */
    static Opened by(FinalReport report, Report concept, List<Score> scores) {
        List<Remark> remarks = concept.remarks();
        return new Opened(
                concept,
                scores,
                report.given().stream()
                        .filter(answer -> Boolean.TRUE.equals(answer.accepted()))
                        .map(answer -> answer.remark())
                        .filter(remark -> remark >= 0 && remark < remarks.size())
                        .map(remarks::get)
                        .toList());
    }

    /** What is changed though nothing opens it, is not there or comes twice. */
    List<FieldProblem> problems(FinalReport report) {
        List<FieldProblem> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < report.changedFindings().size(); i++) {
            FindingText text = report.changedFindings().get(i);
            String row = "findings[" + i + "]";
            Optional<Finding> before = finding(text.norm());
            if (before.isEmpty()) {
                errors.add(FieldProblem.of(row + ".norm", "norm-unknown", norms()));
            } else if (!seen.add(text.norm())) {
                errors.add(FieldProblem.of(row + ".norm", "norm-twice", text.norm()));
            } else {
                errors.addAll(problems(text, before.get(), row));
            }
        }
        for (int i = 0; i < report.changedScores().size(); i++) {
            errors.addAll(problems(report.changedScores().get(i), seen, "scores[" + i + "]"));
        }
        return errors;
    }

    private List<FieldProblem> problems(FindingText text, Finding before, String row) {
        List<FieldProblem> errors = new ArrayList<>();
        if (plain(text.finding()).isBlank()) {
            errors.add(FieldProblem.of(row + ".finding", "finding-missing", text.norm()));
        } else if (!same(text.finding(), before.finding()) && !opens(text.norm(), About.FINDING)) {
            errors.add(FieldProblem.of(row + ".finding", "finding-closed", text.norm()));
        }
        if (!same(text.developmentPoint(), before.developmentPoint()) && !opens(text.norm(), About.DEVELOPMENT_POINT)) {
            errors.add(FieldProblem.of(row + ".developmentPoint", "development-point-closed", text.norm()));
        }
        return errors;
    }

    private List<FieldProblem> problems(ScoreText text, Set<String> seen, String row) {
        Optional<Score> before = scores.stream()
                .filter(score -> score.subNorm().equals(text.subNorm()))
                .findFirst();
        if (before.isEmpty()) {
            return List.of(FieldProblem.of(
                    row + ".subNorm",
                    "sub-norm-unknown",
                    scores.stream().map(Score::subNorm).findFirst().orElse("-")));
        }
        if (!seen.add(text.subNorm())) {
            return List.of(FieldProblem.of(row + ".subNorm", "sub-norm-twice", text.subNorm()));
        }
        if (text.score() == null) {
            return List.of(FieldProblem.of(row + ".score", "score-missing", "0..4"));
        }
        if (changes(text, before.get()) && !opensScore(text.subNorm())) {
            return List.of(FieldProblem.of(row + ".score", "score-closed", text.subNorm()));
        }
        if (plain(text.rationale()).isBlank()) {
            return List.of(FieldProblem.of(row + ".rationale", "rationale-missing", String.valueOf(text.score())));
        }
        return List.of();
    }

    /** Answers that accept a remark while what it is about stays as it was: the organisation would read that it was taken over. */
    List<FieldProblem> acceptedInWordsOnly(FinalReport report) {
        List<FieldProblem> errors = new ArrayList<>();
        for (int i = 0; i < report.given().size(); i++) {
            AnswerText answer = report.given().get(i);
            boolean known =
                    answer.remark() >= 0 && answer.remark() < concept.remarks().size();
            if (known
                    && Boolean.TRUE.equals(answer.accepted())
                    && !isChanged(concept.remarks().get(answer.remark()), report)) {
                errors.add(FieldProblem.of("answers[" + i + "].accepted", "accepted-unchanged"));
            }
        }
        return errors;
    }

    private boolean isChanged(Remark remark, FinalReport report) {
        if (remark.about() == About.SCORE) {
            return report.changedScores().stream()
                    .filter(text -> text.subNorm().equals(remark.subNorm()))
                    .anyMatch(text -> scores.stream()
                            .anyMatch(score -> score.subNorm().equals(text.subNorm()) && changes(text, score)));
        }
        return report.changedFindings().stream()
                .filter(text -> text.norm().equals(remark.norm()))
                .anyMatch(text -> finding(text.norm())
                        .filter(before -> remark.about() == About.FINDING
                                ? !same(text.finding(), before.finding())
                                : !same(text.developmentPoint(), before.developmentPoint()))
                        .isPresent());
    }

    /** The findings of the final report. */
    List<Finding> findings(FinalReport report) {
        Map<String, FindingText> changed =
                report.changedFindings().stream().collect(Collectors.toMap(FindingText::norm, Function.identity()));
        return concept.findings().stream()
                .map(finding -> Optional.ofNullable(changed.get(finding.norm()))
                        .map(text -> new Finding(
                                finding.norm(),
                                same(text.finding(), finding.finding()) ? finding.finding() : plain(text.finding()),
                                same(text.developmentPoint(), finding.developmentPoint())
                                        ? finding.developmentPoint()
                                        : text.developmentPoint()))
                        .orElse(finding))
                .toList();
    }

    /** The scores that are other than they were. */
    List<Score> changedScores(FinalReport report) {
        return report.changedScores().stream()
                .flatMap(text -> scores.stream()
                        .filter(score -> score.subNorm().equals(text.subNorm()) && changes(text, score))
                        .map(score -> new Score(
                                score.subNorm(),
                                text.score(),
                                text.rationale(),
                                text.phase() == null ? score.phase() : text.phase())))
                .toList();
    }

    /** A row for each norm whose finding or development point a remark is about. */
    static List<FindingText> findingsInQuestion(Report concept) {
        return concept.findings().stream()
                .filter(finding -> asked(
                        concept,
                        (remark, norm) ->
                                remark.about() != About.SCORE && remark.norm().equals(norm),
                        finding.norm()))
                .map(finding -> new FindingText(finding.norm(), finding.finding(), finding.developmentPoint()))
                .toList();
    }

    /** A row for each score that a remark is about. */
    static List<ScoreText> scoresInQuestion(Report concept, List<Score> scores) {
        return scores.stream()
                .filter(score -> asked(
                        concept,
                        (remark, subNorm) -> remark.about() == About.SCORE && subNorm.equals(remark.subNorm()),
                        score.subNorm()))
                .map(score -> new ScoreText(score.subNorm(), score.score(), score.rationale(), score.phase()))
                .toList();
    }

    private static boolean asked(Report concept, BiPredicate<Remark, String> isAbout, String what) {
        return concept.remarks().stream().anyMatch(remark -> isAbout.test(remark, what));
    }

    private boolean opens(String norm, About about) {
        return accepted.stream().anyMatch(remark -> remark.norm().equals(norm) && remark.about() == about);
    }

    private boolean opensScore(String subNorm) {
        return accepted.stream().anyMatch(remark -> remark.about() == About.SCORE && subNorm.equals(remark.subNorm()));
    }

    private Optional<Finding> finding(String norm) {
        return concept.findings().stream()
                .filter(finding -> finding.norm().equals(norm))
                .findFirst();
    }

    private String norms() {
        return concept.findings().stream().map(Finding::norm).collect(Collectors.joining(", "));
    }

    private static boolean changes(ScoreText text, Score before) {
        return !Objects.equals(text.score(), before.score())
                || !same(text.rationale(), before.rationale())
                || (text.phase() != null && text.phase() != before.phase());
    }

    /** Browsers end lines otherwise than programs do. */
    private static boolean same(@Nullable String one, @Nullable String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }
}
