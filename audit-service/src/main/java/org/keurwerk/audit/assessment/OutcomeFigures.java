package org.keurwerk.audit.assessment;

import java.util.List;
import org.keurwerk.audit.assessment.ScoreSheet.Score;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.OutcomeRule.Band;
import org.keurwerk.audit.framework.OutcomeRule.Preset;

/**
 * What the decision table reads of the scores, and so what the process carries to it.
 *
 * @param normsBetween norms between floor and minimum
 * @param normsBelow norms below the floor
 * @param conditionalNorms how many norms may lie between
 * @param totalBand in which band the total lies; {@code NONE} where each norm has its minimum
 */
public record OutcomeFigures(int normsBetween, int normsBelow, int conditionalNorms, String totalBand) {

    /** Where the total does not count. */
    public static final String NO_BAND = "NONE";

    /** In a re-audit: nothing is conditional once more, what is short of its minimum is not lifted. */
    OutcomeFigures deciding() {
        return new OutcomeFigures(
                normsBetween,
                normsBelow,
                0,
                totalBand.equals(Band.CONDITIONAL.name()) ? Band.REAUDIT.name() : totalBand);
    }

    /** What is decided on when a re-audit ends without a report: nothing was found sufficient. */
    public static OutcomeFigures ofNoReport(Framework framework) {
        return framework.rule().preset() == Preset.TOTAL
                ? new OutcomeFigures(0, 0, 0, Band.REFUSED.name())
                : new OutcomeFigures(0, 1, 0, NO_BAND);
    }

    /** The figures of these scores under the rule of a framework. */
    public static OutcomeFigures of(Framework framework, List<NormScore> norms, List<Score> scores) {
        Proposal proposal = Proposal.of(framework, norms, Total.of(framework, scores));
        return new OutcomeFigures(
                proposal.normsBetween().size(),
                proposal.normsBelow().size(),
                framework.rule().conditionalNorms(),
                proposal.band() == null ? NO_BAND : proposal.band().name());
    }
}
