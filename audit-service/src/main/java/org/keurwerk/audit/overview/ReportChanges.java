package org.keurwerk.audit.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.assessment.Amendment;
import org.keurwerk.audit.assessment.NormScore;
import org.keurwerk.audit.assessment.ScoreSheet.Score;
import org.keurwerk.audit.overview.Difference.Piece;
import org.keurwerk.audit.report.Report;
import org.keurwerk.audit.report.Report.Finding;

/**
 * In what a final report differs from its concept.
 *
 * @param texts summary, findings, development points and rationales, word by word
 * @param scores of sub-norms
 * @param norms percentages that follow from them
 */
public record ReportChanges(List<Text> texts, List<Amendment> scores, List<Percentage> norms) {

    /** Which text changed. */
    public enum Which {
        /** The summary. */
        SUMMARY,
        /** The finding on a norm. */
        FINDING,
        /** The development point of a norm. */
        DEVELOPMENT_POINT,
        /** On what the score of a sub-norm rests. */
        RATIONALE
    }

    /**
     * A text that changed.
     *
     * @param about the norm or sub-norm; null for the summary
     */
    public record Text(Which which, @Nullable String about, List<Piece> pieces) {}

    /** The percentage of a norm that changed. */
    public record Percentage(String norm, double before, double after) {}

    /** Whether it is the concept word for word. */
    public boolean none() {
        return texts.isEmpty() && scores.isEmpty() && norms.isEmpty();
    }

    /** From the concept to the final report; nothing until it is final. */
    static ReportChanges of(Report report, List<Amendment> amendments, List<NormScore> concept, List<NormScore> now) {
        if (report.finalOn() == null) {
            return new ReportChanges(List.of(), List.of(), List.of());
        }
        List<Text> texts = new ArrayList<>();
        add(texts, Which.SUMMARY, null, report.conceptSummary(), report.finalSummary());
        for (Finding before : report.findings()) {
            report.standing().stream()
                    .filter(after -> after.norm().equals(before.norm()))
                    .forEach(after -> {
                        add(texts, Which.FINDING, before.norm(), before.finding(), after.finding());
                        add(
                                texts,
                                Which.DEVELOPMENT_POINT,
                                before.norm(),
                                before.developmentPoint(),
                                after.developmentPoint());
                    });
        }
        for (Amendment amendment : amendments) {
            Score before = amendment.before();
            add(
                    texts,
                    Which.RATIONALE,
                    before.subNorm(),
                    before.rationale(),
                    amendment.after().rationale());
        }
        return new ReportChanges(
                List.copyOf(texts),
                amendments.stream()
                        .filter(one -> !Objects.equals(
                                one.before().score(), one.after().score()))
                        .toList(),
                now.stream()
                        .flatMap(after -> concept.stream()
                                .filter(before -> before.norm().equals(after.norm())
                                        && Double.compare(before.percent(), after.percent()) != 0)
                                .map(before -> new Percentage(after.norm(), before.percent(), after.percent())))
                        .toList());
    }

    private static void add(
            List<Text> texts, Which which, @Nullable String about, @Nullable String before, @Nullable String after) {
        List<Piece> pieces = Difference.between(before, after);
        if (!pieces.isEmpty()) {
            texts.add(new Text(which, about, pieces));
        }
    }
}
