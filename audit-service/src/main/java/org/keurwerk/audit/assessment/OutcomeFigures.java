package org.keurwerk.audit.assessment;

import java.util.List;
import org.keurwerk.audit.assessment.ScoreSheet.Score;
import org.keurwerk.audit.framework.Framework;

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
