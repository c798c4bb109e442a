package org.keurwerk.audit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditCategoryTest {

    @ParameterizedTest(name = "{0} fte in {1} branches: {2}, {3} half-days")
    @CsvSource({
        "0.5, 0, S, 1",
        "9.9, 3, S, 1",
        "10, 3, M, 2",
        "9.9, 4, M, 2",
        "29.9, 10, M, 2",
        "30, 10, L, 3",
        "29.9, 11, L, 3",
        "99.9, 25, L, 3",
        "100, 25, XL, 4",
        "99.9, 26, XL, 4",
        "310.5, 62, XL, 4",
    })
    void category_and_length_follow_from_staff_and_branches(
            double staffFte, int branches, String category, int halfDays) {
        assertThat(DecisionTables.decide("AuditCategory", Map.of("staffFte", staffFte, "branches", branches)))
                .containsEntry("category", category)
                .containsEntry("halfDays", halfDays);
    }
}
