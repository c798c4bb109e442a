package org.keurwerk.audit.report;

import java.util.List;
import org.keurwerk.audit.assessment.NormScore;
import org.keurwerk.audit.assessment.ScoreSheet.Score;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.trajectory.Reaudit;
import org.keurwerk.audit.trajectory.Trajectory;

/** What of a dossier's scores a report is about: all of them, or in a re-audit those of the norms that it asks about. */
final class InQuestion {

    private InQuestion() {}

    static List<NormScore> norms(List<NormScore> all, Framework asked) {
        return all.stream().filter(one -> asked.norm(one.norm()).isPresent()).toList();
    }

    static List<Score> scores(List<Score> all, Framework asked) {
        return all.stream()
                .filter(one -> asked.subNorm(one.subNorm()).isPresent())
                .toList();
    }

    /** The code of a norm that is not asked about. */
    static String unknownNorm(Trajectory trajectory) {
        return trajectory.isPartial() ? Reaudit.NORM_CARRIED : "norm-unknown";
    }
}
