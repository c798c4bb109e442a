package org.keurwerk.audit.account;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;

/**
 * How somebody wants the letters that a list can say as well (mailkeuze). All others are to be read when they come, and nobody chooses about them.
 *
 * @param asked that it is their turn
 * @param reminders that a task is still open
 */
public record MailChoice(@NotNull MailMoment asked, @NotNull MailMoment reminders) {

    /** What holds until somebody chooses. */
    public static final MailChoice ALL_AT_ONCE = new MailChoice(MailMoment.AT_ONCE, MailMoment.AT_ONCE);

    /** The letters that go into the list, by the names that notification-service knows them by. */
    public List<String> inList() {
        List<String> letters = new ArrayList<>();
        if (asked == MailMoment.DAILY_LIST) {
            letters.add("task-asked");
        }
        if (reminders == MailMoment.DAILY_LIST) {
            letters.add("deadline-reminder");
        }
        return letters;
    }
}
