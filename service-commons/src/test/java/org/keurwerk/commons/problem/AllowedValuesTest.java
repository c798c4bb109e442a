package org.keurwerk.commons.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TaskId;
import org.keurwerk.contracts.id.TrajectoryId;

class AllowedValuesTest {

    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of(LocalDate.class, "2024-03-22"),
                Arguments.of(Instant.class, "2024-03-22T09:15:00Z"),
                Arguments.of(int.class, "0, 1, 2, …"),
                Arguments.of(Long.class, "0, 1, 2, …"),
                Arguments.of(BigDecimal.class, "1, 2.5, …"),
                Arguments.of(double.class, "1, 2.5, …"),
                Arguments.of(boolean.class, "true, false"),
                Arguments.of(DayOfWeek.class, "MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY"),
                Arguments.of(List.class, "[ … ]"),
                Arguments.of(Pair.class, "{ … }"),
                Arguments.of(TrajectoryId.class, "trj_…"),
                Arguments.of(OrganisationId.class, "org_…"),
                Arguments.of(TaskId.class, "…"),
                Arguments.of(String.class, null),
                Arguments.of(null, null));
    }

    record Pair(String one, String other) {}

    @ParameterizedTest
    @MethodSource("types")
    void aTypeSaysWhatMayStandThere(@Nullable Class<?> type, @Nullable String allowed) {
        assertThat(AllowedValues.of(type)).isEqualTo(allowed);
    }
}
