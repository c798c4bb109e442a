package org.keurwerk.audit.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;

/** Which part of a list may be asked for. */
class PagingTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 100", "7, 20", "100000, 100"})
    void pagesCountFromZeroAndHoldOneToAHundredLines(int page, int size) {
        assertThat(Paging.of(page, size).getPageNumber()).isEqualTo(page);
        assertThat(Paging.of(page, size).getPageSize()).isEqualTo(size);
    }

    @ParameterizedTest(name = "page {0}, size {1}: {2}")
    @CsvSource({
        "-1, 20, page",
        "100001, 20, page",
        "2147483647, 20, page",
        "0, 0, size",
        "0, 101, size",
        "0, -5, size",
        "-1, 101, page size"
    })
    void whatCannotBeIsNamedAllAtOnce(int page, int size, String fields) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> Paging.of(page, size));

        assertThat(refused.kind()).isEqualTo(ProblemKind.BAD_PARAMETER);
        assertThat(refused.errors()).extracting(FieldProblem::field).isEqualTo(List.of(fields.split(" ")));
    }
}
