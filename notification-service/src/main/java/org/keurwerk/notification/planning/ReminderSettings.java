package org.keurwerk.notification.planning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.DayOfWeek;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When people are reminded of a deadline (herinneringen), as the certifying body sets it.
 *
 * @param daysBefore days before the deadline on which its actor is reminded
 * @param overdueAfterDays days after the deadline on which actor and office hear that it passed
 * @param weeklyOn the day of the week on which the office gets its lists: what is still late, and whose renewal comes near
 */
@Validated
@ConfigurationProperties("keurwerk.reminders")
record ReminderSettings(
        @NotNull List<@Positive Integer> daysBefore,
        @Positive int overdueAfterDays,
        @DefaultValue("MONDAY") DayOfWeek weeklyOn) {

    ReminderSettings {
        daysBefore = List.copyOf(daysBefore);
    }
}
