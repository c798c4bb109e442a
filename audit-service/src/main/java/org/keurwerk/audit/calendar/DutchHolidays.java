package org.keurwerk.audit.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Public holidays in the Netherlands (feestdagen), computed for any year. Own code, because a calendar library brings the holidays of all countries
 * and a parser for them, where ten rules do.
 */
class DutchHolidays implements Predicate<LocalDate> {

    private static final int ASCENSION = 39;
    private static final int WHITSUN = 49;
    private static final int LUSTRUM = 5;

    private final Settings settings;
    private final ConcurrentMap<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

    DutchHolidays(Settings settings) {
        this.settings = settings;
    }

    /**
     * What bodies settle differently ({@code keurwerk.calendar.*}).
     *
     * @param goodFriday whether Good Friday is free (Goede Vrijdag)
     * @param liberationDay in which years 5 May is free (Bevrijdingsdag)
     */
    @ConfigurationProperties("keurwerk.calendar")
    record Settings(
            @DefaultValue("true") boolean goodFriday,
            @DefaultValue("LUSTRUM") LiberationDay liberationDay) {}

    /** In which years Liberation Day is free. */
    enum LiberationDay {
        /** Every year. */
        ALWAYS,
        /** Years that can be divided by five. */
        LUSTRUM,
        /** No year. */
        NEVER
    }

    @Override
    public boolean test(LocalDate day) {
        return byYear.computeIfAbsent(day.getYear(), this::in).contains(day);
    }

    private Set<LocalDate> in(int year) {
        LocalDate easter = easter(year);
        Set<LocalDate> days = new HashSet<>(Set.of(
                LocalDate.of(year, 1, 1),
                easter,
                easter.plusDays(1),
                kingsDay(year),
                easter.plusDays(ASCENSION),
                easter.plusDays(WHITSUN),
                easter.plusDays(WHITSUN + 1),
                LocalDate.of(year, 12, 25),
                LocalDate.of(year, 12, 26)));
        if (settings.goodFriday()) {
            days.add(easter.minusDays(2));
        }
        boolean liberation =
                switch (settings.liberationDay()) {
                    case ALWAYS -> true;
                    case LUSTRUM -> year % LUSTRUM == 0;
                    case NEVER -> false;
                };
        if (liberation) {
            days.add(LocalDate.of(year, 5, 5));
        }
        return days;
    }

    /** 27 April; on the Saturday before when that is a Sunday (Koningsdag). */
    private static LocalDate kingsDay(int year) {
        LocalDate birthday = LocalDate.of(year, 4, 27);
        return birthday.getDayOfWeek() == DayOfWeek.SUNDAY ? birthday.minusDays(1) : birthday;
    }

    /** Easter Sunday in the Gregorian calendar, by Gauss's rule with the corrections for its two exceptions. */
    private static LocalDate easter(int year) {
        int century = year / 100;
        int moon = (15 + century - century / 4 - (8 * century + 13) / 25) % 30;
        int sun = (4 + century - century / 4) % 7;
        int epact = (19 * (year % 19) + moon) % 30;
        int weekday = (2 * (year % 4) + 4 * (year % 7) + 6 * epact + sun) % 7;
        int afterEquinox = 22 + epact + weekday;
        boolean tooLate = weekday == 6 && (epact == 29 || (epact == 28 && (11 * moon + 11) % 30 < 19));
        return LocalDate.of(year, 3, 1).plusDays(afterEquinox - 1L - (tooLate ? 7 : 0));
    }
}
