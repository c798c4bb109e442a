package org.keurwerk.audit.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Change.Changed;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.SubNormCoverage;
import org.keurwerk.audit.trajectory.Reaudit;
import org.keurwerk.audit.worklist.Asked;
import org.keurwerk.audit.worklist.Chosen;
import org.keurwerk.audit.worklist.Chosen.From;
import org.keurwerk.commons.problem.FieldProblem;

/** Scores for all sub-norms, of one auditor or of the team. */
public record ScoreSheet(@NotNull List<@Valid @NotNull Score> scores) {

    public ScoreSheet {
        scores = scores == null ? List.of() : List.copyOf(scores);
    }

    /** The highest score of a sub-norm. */
    public static final int HIGHEST = 4;

    /** What of the cycle plan, do, check, act the evidence shows. */
    public enum Pdca {
        /** It is planned. */
        PLAN,
        /** It is done. */
        DO,
        /** It is checked. */
        CHECK,
        /** It is improved by what was found. */
        ACT
    }

    /**
     * The score of one sub-norm.
     *
     * @param score 0 to 4
     * @param rationale on what the score rests; a score without one cannot be submitted
     */
    public record Score(
            @NotBlank @Chosen(from = From.SUB_NORMS) String subNorm,
            @Nullable @Min(0) @Max(HIGHEST) @Chosen Integer score,
            @Nullable @Size(max = 4000) String rationale,
            @Nullable Pdca phase) {}

    /** The scores as changes, for the trail: each sub-norm with what was given before, by one or several. */
    List<Changed> changes(Function<String, Stream<Score>> before) {
        return scores.stream()
                .map(score -> new Changed(
                        score.subNorm(), joined(before.apply(score.subNorm())), String.valueOf(score.score())))
                .toList();
    }

    private static @Nullable String joined(Stream<Score> given) {
        String all = given.map(Score::score)
                .filter(Objects::nonNull)
                .sorted()
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? null : all;
    }

    /** Likewise, as it is asked: in a re-audit only about the norms that were insufficient. */
    List<FieldProblem> problems(Asked asked) {
        Reaudit reaudit = asked.trajectory().reaudit();
        if (reaudit == null) {
            return problems(asked.framework());
        }
        List<FieldProblem> carried = IntStream.range(0, scores.size())
                .filter(i -> asked.framework().subNorm(scores.get(i).subNorm()).isEmpty())
                .mapToObj(i -> FieldProblem.of(
                        "scores[" + i + "].subNorm", Reaudit.NORM_CARRIED, String.join(", ", reaudit.norms())))
                .toList();
        return carried.isEmpty() ? problems(asked.framework()) : carried;
    }

    /** What is missing or wrong before it can be submitted. */
    List<FieldProblem> problems(Framework framework) {
        List<FieldProblem> errors = new ArrayList<>(SubNormCoverage.check(
                framework, "scores", scores.stream().map(Score::subNorm).toList()));
        for (int i = 0; i < scores.size(); i++) {
            Score score = scores.get(i);
            if (score.score() == null) {
                errors.add(FieldProblem.of("scores[" + i + "].score", "score-missing", "0.." + HIGHEST));
            }
            if (score.rationale() == null || score.rationale().isBlank()) {
                errors.add(FieldProblem.of(
                        "scores[" + i + "].rationale",
                        "rationale-missing",
                        score.score() == null ? "" : score.score().toString()));
            }
            if (score.phase() == null) {
                errors.add(FieldProblem.of("scores[" + i + "].phase", "phase-missing", "PLAN, DO, CHECK, ACT"));
            }
        }
        return errors;
    }
}
