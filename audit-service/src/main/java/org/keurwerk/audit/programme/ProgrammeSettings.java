package org.keurwerk.audit.programme;

import java.time.Duration;
import java.time.LocalTime;
import org.keurwerk.audit.programme.ProgrammeRow.Planned;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is usual in a programme, from the settings {@code keurwerk.programme.*}. Defaults of this system, no rules of the certifying body; nothing is
 * refused because of them.
 *
 * @param from before this hour a row is remarked upon
 * @param to after this hour likewise
 * @param halfDay how much time is planned in a half-day, breaks left out
 */
@ConfigurationProperties("keurwerk.programme")
public record ProgrammeSettings(
        @DefaultValue("08:00") LocalTime from,
        @DefaultValue("18:00") LocalTime to,
        @DefaultValue("4h") Duration halfDay) {

    private static final Duration A_DAY = Duration.ofDays(1);

    public ProgrammeSettings {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "keurwerk.programme.from must be before keurwerk.programme.to, and they are " + from + ", " + to);
        }
        if (halfDay.isNegative() || halfDay.isZero() || halfDay.compareTo(A_DAY) > 0) {
            throw new IllegalArgumentException(
                    "keurwerk.programme.half-day must be more than nothing and at most a day, and is " + halfDay);
        }
    }

    boolean isUnusual(Planned planned) {
        return planned.from().isBefore(from) || planned.to().isAfter(to);
    }
}
