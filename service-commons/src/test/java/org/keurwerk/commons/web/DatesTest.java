package org.keurwerk.commons.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.context.i18n.LocaleContextHolder;

class DatesTest {

    private static final LocalDate THIS_YEAR = LocalDate.parse("2021-02-24");
    private static final LocalDate NEXT_YEAR = LocalDate.parse("2022-03-01");

    private final Dates dates =
            new Dates(new BusinessTime(Clock.fixed(Instant.parse("2021-01-05T10:00:00Z"), ZoneOffset.UTC)));

    @AfterEach
    void forgetTheReader() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aDutchReaderReadsDutchDates() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("nl"));

        assertThat(dates.full(THIS_YEAR)).isEqualTo("woensdag 24 februari 2021");
        assertThat(dates.day(THIS_YEAR)).isEqualTo("24 februari 2021");
        assertThat(dates.brief(THIS_YEAR)).isEqualTo("wo 24 februari");
        assertThat(dates.brief(NEXT_YEAR)).isEqualTo("di 1 maart 2022");
        assertThat(dates.near(THIS_YEAR)).isEqualTo("24 februari");
        assertThat(dates.near(NEXT_YEAR)).isEqualTo("1 maart 2022");
    }

    @Test
    void anEnglishReaderReadsEnglishDates() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(dates.full(THIS_YEAR)).isEqualTo("Wednesday 24 February 2021");
        assertThat(dates.day(THIS_YEAR)).isEqualTo("24 February 2021");
        assertThat(dates.brief(THIS_YEAR)).isEqualTo("Wed 24 February");
        assertThat(dates.near(NEXT_YEAR)).isEqualTo("1 March 2022");
    }

    @Test
    void aMomentIsWrittenInTheTimeOfAmsterdam() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("nl"));

        assertThat(dates.moment(Instant.parse("2021-02-24T23:42:00Z"))).isEqualTo("25 februari 2021, 00:42");
        assertThat(dates.timeOf(Instant.parse("2021-07-01T08:42:00Z"))).isEqualTo("10:42");
    }

    @Test
    void noDateIsWrittenAsNothing() {
        assertThat(dates.full(null) + dates.day(null) + dates.brief(null) + dates.near(null))
                .isEmpty();
        assertThat(dates.moment(null) + dates.timeOf(null)).isEmpty();
    }

    @Test
    void todayIsTheBusinessDay() {
        assertThat(dates.today()).isEqualTo(LocalDate.parse("2021-01-05"));
    }
}
