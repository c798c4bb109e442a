package org.keurwerk.audit.assessment;

import org.keurwerk.audit.assessment.ScoreSheet.Score;

/**
 * A score that was changed after it was consolidated, because a remark of the organisation about it was accepted (hoor en wederhoor).
 *
 * @param before as it was consolidated
 * @param after as it holds now
 */
public record Amendment(Score before, Score after) {}
