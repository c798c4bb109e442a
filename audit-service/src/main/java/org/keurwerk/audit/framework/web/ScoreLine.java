package org.keurwerk.audit.framework.web;

import java.util.List;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.trajectory.Trajectory;

/** A norm's score beside its minimum and the organisation's own judgement, in per cent. */
public record ScoreLine(String norm, String title, double percent, double ownPercent, int minimum) {

    /** All of a trajectory. */
    public static List<ScoreLine> of(Trajectory trajectory, Framework framework, String language) {
        return trajectory.norms().stream()
                .map(score -> new ScoreLine(
                        score.norm(),
                        framework
                                .norm(score.norm())
                                .map(norm -> norm.titleIn(language))
                                .orElse(""),
                        score.percent(),
                        score.ownPercent(),
                        score.minimum()))
                .toList();
    }
}
