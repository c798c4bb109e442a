package org.keurwerk.audit.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.assessment.ScoreSheet.Pdca;
import org.keurwerk.audit.assessment.ScoreSheet.Score;
import org.keurwerk.audit.framework.FrameworkSamples;
import org.keurwerk.commons.problem.FieldProblem;

class ScoreSheetTest {

    @Test
    void aScoreWithoutRationaleCannotBeSubmittedAndTheErrorNamesTheScore() {
        ScoreSheet sheet = new ScoreSheet(List.of(
                new Score("1.1", 3, "  ", Pdca.DO),
                new Score("1.2", 4, "Beleid ligt vast.", Pdca.PLAN),
                new Score("1.3", 4, "Beleid ligt vast.", Pdca.PLAN),
                new Score("2.1", 0, "Niets gezien.", Pdca.PLAN)));

        assertThat(sheet.problems(FrameworkSamples.small()))
                .containsExactly(FieldProblem.of("scores[0].rationale", "rationale-missing", "3"));
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        ScoreSheet sheet = new ScoreSheet(List.of(new Score("1.1", null, null, null)));

        assertThat(sheet.problems(FrameworkSamples.small()))
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(
                        tuple("scores", "sub-norms-missing"),
                        tuple("scores[0].score", "score-missing"),
                        tuple("scores[0].rationale", "rationale-missing"),
                        tuple("scores[0].phase", "phase-missing"));
    }
}
