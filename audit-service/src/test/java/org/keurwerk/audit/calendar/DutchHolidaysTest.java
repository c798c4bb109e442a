package org.keurwerk.audit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keurwerk.audit.calendar.DutchHolidays.LiberationDay;
import org.springframework.core.io.ClassPathResource;

/** The computed public holidays against a list of those that were and will be. */
class DutchHolidaysTest {

    private static final List<LocalDate> LISTED = listed();

    private final DutchHolidays holidays = holidays(true, LiberationDay.LUSTRUM);

    static IntStream years() {
        return LISTED.stream().mapToInt(LocalDate::getYear).distinct();
    }

    @ParameterizedTest
    @MethodSource("years")
    void everyYearHasItsHolidaysAndNoOthers(int year) {
        assertThat(LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(holidays))
                .containsExactlyElementsOf(LISTED.stream()
                        .filter(day -> day.getYear() == year)
                        .sorted()
                        .toList());
    }

    @ParameterizedTest(name = "Easter {0}")
    @CsvSource({
        "1818-03-22",
        "1943-04-25",
        "1954-04-18",
        "1981-04-19",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
        "2285-03-22"
    })
    void easterFallsAtItsEarliestAndLatestAndInTheExceptionsOfTheRule(LocalDate easter) {
        assertThat(easter).matches(holidays).matches(day -> holidays.test(day.plusDays(1)));
        assertThat(holidays.test(easter.plusDays(7))
                        && easter.plusDays(7).getMonthValue() == 4
                        && easter.plusDays(7).getDayOfMonth() > 28)
                .isFalse();
    }

    @Test
    void kingsDayIsNeverOnASunday() {
        assertThat(holidays.test(LocalDate.parse("2025-04-26"))).isTrue();
        assertThat(holidays.test(LocalDate.parse("2025-04-27"))).isFalse();
        assertThat(holidays.test(LocalDate.parse("2026-04-27"))).isTrue();
    }

    @ParameterizedTest(name = "{0}: 2024 {1}, 2025 {2}")
    @CsvSource({"ALWAYS, true, true", "LUSTRUM, false, true", "NEVER, false, false"})
    void liberationDayIsFreeAsTheBodySettles(LiberationDay settled, boolean in2024, boolean in2025) {
        DutchHolidays holidays = holidays(true, settled);

        assertThat(holidays.test(LocalDate.parse("2024-05-05"))).isEqualTo(in2024);
        assertThat(holidays.test(LocalDate.parse("2025-05-05"))).isEqualTo(in2025);
    }

    @Test
    void goodFridayIsFreeAsTheBodySettles() {
        LocalDate goodFriday = LocalDate.parse("2026-04-03");

        assertThat(holidays(true, LiberationDay.NEVER).test(goodFriday)).isTrue();
        assertThat(holidays(false, LiberationDay.NEVER).test(goodFriday)).isFalse();
    }

    private static DutchHolidays holidays(boolean goodFriday, LiberationDay liberationDay) {
        return new DutchHolidays(new DutchHolidays.Settings(goodFriday, liberationDay));
    }

    private static List<LocalDate> listed() {
        try (Stream<String> lines = new ClassPathResource("calendar/holidays-nl.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> LocalDate.parse(line.substring(0, line.indexOf(';'))))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("the list of the test cannot be read", e);
        }
    }
}
