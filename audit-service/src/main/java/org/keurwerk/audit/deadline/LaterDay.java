package org.keurwerk.audit.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.keurwerk.audit.calendar.WorkingDays;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.time.BusinessTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The rule for a later last day of an open task (uitstel), wherever somebody gives more time: a working day after the last day so far, not in the past,
 * and not further ahead than the setting {@code keurwerk.interventions.longest-extension} says, in days.
 */
@Component
public class LaterDay {

    private final WorkingDays workingDays;
    private final BusinessTime time;
    private final int longest;

    public LaterDay(
            WorkingDays workingDays,
            BusinessTime time,
            @Value("${keurwerk.interventions.longest-extension:90}") int longest) {
        this.workingDays = workingDays;
        this.time = time;
        this.longest = longest;
    }

    /** What does not fit about a day, at a field. */
    public Optional<FieldProblem> problem(String field, LocalDate day, LocalDate before) {
        LocalDate today = time.today();
        LocalDate farthest = today.plusDays(longest);
        if (!day.isAfter(before)) {
            return Optional.of(FieldProblem.of(field, "not-later", before.toString()));
        }
        if (day.isBefore(today)) {
            return Optional.of(FieldProblem.of(field, "in-the-past", today.toString()));
        }
        if (day.isAfter(farthest)) {
            return Optional.of(FieldProblem.of(field, "too-far-ahead", farthest.toString()));
        }
        return workingDays.isWorkingDay(day)
                ? Optional.empty()
                : Optional.of(FieldProblem.of(
                        field, "no-working-day", workingDays.onOrAfter(day).toString()));
    }
}
