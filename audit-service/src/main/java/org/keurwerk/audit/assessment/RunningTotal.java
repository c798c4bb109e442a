package org.keurwerk.audit.assessment;

import java.util.List;
import java.util.Map;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Framework.SubNorm;

/**
 * How a norm stands while it is scored: the points so far against what it takes.
 *
 * @param points of the sub-norms that have a score
 * @param maximum of all its sub-norms
 * @param percent the points over the maximum, as a whole number that is never more than it is
 * @param scored how many sub-norms have a score
 * @param subNorms how many there are
 * @param minimum what the norm must reach, in per cent
 */
public record RunningTotal(int points, int maximum, int percent, int scored, int subNorms, int minimum) {

    private static final int WHOLE = 100;

    /** What a page that scores shows of it. */
    interface Shown {

        /** The total of a norm, from what stands on the page, by place. */
        default RunningTotal total(String norm, Framework framework, Map<String, String> typed) {
            return of(norm, framework, typed);
        }
    }

    /** Whether all is scored, and too little. */
    public boolean below() {
        return scored == subNorms && percent < minimum;
    }

    static RunningTotal of(String norm, Framework framework, Map<String, String> typed) {
        List<SubNorm> all = framework.subNorms();
        int points = 0;
        int scored = 0;
        int subNorms = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).normId().equals(norm)) {
                subNorms++;
                String score = typed.getOrDefault("scores[" + i + "].score", "");
                if (score.matches("[0-" + ScoreSheet.HIGHEST + "]")) {
                    scored++;
                    points += Integer.parseInt(score);
                }
            }
        }
        int maximum = subNorms * ScoreSheet.HIGHEST;
        return new RunningTotal(
                points,
                maximum,
                maximum == 0 ? 0 : WHOLE * points / maximum,
                scored,
                subNorms,
                framework.rule().minimum());
    }
}
