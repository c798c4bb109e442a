package org.keurwerk.audit.worklist;

import java.time.LocalDate;
import org.keurwerk.audit.calendar.WorkingDays;

/** How a due date (termijn) stands to today. */
public enum Urgency {
    /** More than two working days away. */
    CALM,
    /** Today or within two working days. */
    DUE,
    /** Over. */
    LATE;

    private static final int SOON = 2;

    static Urgency of(LocalDate dueOn, LocalDate today, WorkingDays workingDays) {
        if (dueOn.isBefore(today)) {
            return LATE;
        }
        return dueOn.isAfter(lastDayThatIsDue(today, workingDays)) ? CALM : DUE;
    }

    /** The last date that is not calm today: the day before the third working day from now. */
    static LocalDate lastDayThatIsDue(LocalDate today, WorkingDays workingDays) {
        return workingDays.after(today, SOON + 1).minusDays(1);
    }
}
