package org.keurwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keurwerk.scenario.yaml.YamlFile;

class DaysTest {

    private static final Optional<LocalDate> A_WEDNESDAY = Optional.of(LocalDate.of(2024, 3, 6));

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "2021-02-09, 2021-02-09",
        "week 0 monday, 2024-03-04",
        "week 0 sunday, 2024-03-10",
        "Week 1 Monday, 2024-03-11",
        "week 43 tuesday, 2024-12-31",
        "week 44 tuesday, 2025-01-07"
    })
    void aDateOfTheCalendarOrCountedInWeeks(String written, LocalDate meant) throws Exception {
        assertThat(read(written, A_WEDNESDAY)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"week 3", "week 3 noday", "day 3", "3 weeks"})
    void anythingElseIsAMistake(String written) {
        assertThatThrownBy(() -> read(written, A_WEDNESDAY))
                .hasMessageContaining("or 'week 3 tuesday' counted from 'begin', not '" + written + "'");
    }

    @Test
    void weeksNeedABegin() {
        assertThatThrownBy(() -> read("week 3 tuesday", Optional.empty()))
                .hasMessageContaining("counts weeks, but the trajectory has no field 'begin'");
    }

    private LocalDate read(String written, Optional<LocalDate> begin) throws IOException {
        Path file = Files.writeString(folder.resolve("days.yaml"), "on: " + written);
        return new Days(begin).read(YamlFile.read(file).required("on"));
    }
}
