package org.keurwerk.audit.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keurwerk.commons.problem.FieldProblem;

class SubNormCoverageTest {

    private final Framework framework = FrameworkSamples.small();

    @Test
    void everySubNormOnceIsComplete() {
        assertThat(SubNormCoverage.check(framework, "scores", List.of("2.1", "1.3", "1.2", "1.1")))
                .isEmpty();
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(SubNormCoverage.check(framework, "scores", List.of("1.1", "1.3")))
                .containsExactly(FieldProblem.of("scores", "sub-norms-missing", "1.2, 2.1"));
    }

    @Test
    void unknownAndDoubleSubNormsAreNamedWhereTheyStand() {
        List<FieldProblem> problems =
                SubNormCoverage.check(framework, "answers", List.of("1.1", "1.2", "1.3", "2.1", "9.9", "1.2"));

        assertThat(problems)
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("answers[4].subNorm", "sub-norm-unknown"),
                        org.assertj.core.groups.Tuple.tuple("answers[5].subNorm", "sub-norm-twice"));
    }
}
