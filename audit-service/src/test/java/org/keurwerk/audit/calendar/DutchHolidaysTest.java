package org.keurwerk.audit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/** The list of public holidays that ships, against the rules by which they fall. */
class DutchHolidaysTest {

    private static final Set<LocalDate> LISTED = listed();

    static IntStream years() {
        return LISTED.stream().mapToInt(LocalDate::getYear).distinct().sorted();
    }

    @ParameterizedTest
    @MethodSource("years")
    void everyYearOfTheListHasItsHolidaysAndNoOthers(int year) {
        assertThat(LISTED.stream().filter(day -> day.getYear() == year).toList())
                .containsExactlyElementsOf(holidays(year));
    }

    @Test
    void noYearIsMissingBetweenTheFirstAndTheLastNorForTheTermsOfACertificateIssuedNow() {
        List<Integer> years = years().boxed().toList();

        assertThat(years)
                .isEqualTo(IntStream.rangeClosed(years.get(0), years.get(years.size() - 1))
                        .boxed()
                        .toList())
                .contains(2020, 2026, 2031);
    }

    @Test
    void linesThatAreEmptyOrACommentSayNothing() {
        WorkingDays days = WorkingDays.around(
                new ByteArrayResource("# remark\n\n2021-03-03;Dag van de toets\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(days.isWorkingDay(LocalDate.parse("2021-03-03"))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.parse("2021-03-04"))).isTrue();
    }

    private static Set<LocalDate> holidays(int year) {
        LocalDate easter = easter(year);
        LocalDate kingsDay = LocalDate.of(year, 4, 27);
        Set<LocalDate> all = new TreeSet<>(List.of(
                LocalDate.of(year, 1, 1),
                easter.minusDays(2),
                easter,
                easter.plusDays(1),
                kingsDay.getDayOfWeek() == DayOfWeek.SUNDAY ? kingsDay.minusDays(1) : kingsDay,
                easter.plusDays(39),
                easter.plusDays(49),
                easter.plusDays(50),
                LocalDate.of(year, 12, 25),
                LocalDate.of(year, 12, 26)));
        if (year % 5 == 0) {
            all.add(LocalDate.of(year, 5, 5));
        }
        return all;
    }

    /** Easter by the Gregorian computus, as Meeus and others give it. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int leapCenturies = century / 4;
        int correction = (century + 8) / 25;
        int shift = (century - correction + 1) / 3;
        int epact = (19 * golden + century - leapCenturies - shift + 15) % 30;
        int inCentury = year % 100;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int count = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, count / 31, count % 31 + 1);
    }

    private static Set<LocalDate> listed() {
        try (Stream<String> lines = new ClassPathResource("calendar/holidays-nl.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> LocalDate.parse(line.substring(0, line.indexOf(';'))))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
