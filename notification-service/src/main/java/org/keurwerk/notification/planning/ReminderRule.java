package org.keurwerk.notification.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.notification.ledger.NoticePlan;
import org.keurwerk.notification.template.LetterKind;

/**
 * What follows from a deadline: its actor is told at once that it is their turn, is reminded before it, and told when it has passed, unless the task
 * ends by itself then: nobody is late with that. A reminder whose day is not after the day on which the deadline was set is left out; no letter says
 * that a deadline passed on the day on which it was set.
 */
final class ReminderRule {

    private final ReminderSettings settings;

    ReminderRule(ReminderSettings settings) {
        this.settings = settings;
    }

    List<NoticePlan> apply(DeadlineSet deadline, LocalDate setOn) {
        List<NoticePlan> plans = new ArrayList<>();
        plans.add(asked(deadline, setOn));
        for (int days : settings.daysBefore()) {
            LocalDate on = deadline.dueOn().minusDays(days);
            if (on.isAfter(setOn)) {
                plans.add(plan(deadline, "reminder-" + days, deadline.actor(), LetterKind.DEADLINE_REMINDER, on));
            }
        }
        if (deadline.endsByItself()) {
            return plans;
        }
        LocalDate overdue = later(deadline.dueOn().plusDays(settings.overdueAfterDays()), setOn.plusDays(1));
        plans.add(plan(deadline, "overdue", deadline.actor(), LetterKind.DEADLINE_OVERDUE, overdue));
        return plans;
    }

    /** Told once, also when the date moves: the date is not part of the cause. Who got it from somebody else reads that, each time. */
    private static NoticePlan asked(DeadlineSet deadline, LocalDate on) {
        if (deadline.isHandedOver()) {
            return new NoticePlan(
                    "deadline:" + deadline.deadlineId() + ":handed-over:" + deadline.handedOverOn(),
                    deadline.actor(),
                    LetterKind.TASK_HANDED_OVER.slug(),
                    on,
                    deadline.trajectoryId(),
                    deadline.organisationId(),
                    deadline.deadlineId());
        }
        return new NoticePlan(
                "deadline:" + deadline.deadlineId() + ":asked",
                deadline.actor(),
                LetterKind.TASK_ASKED.slug(),
                on,
                deadline.trajectoryId(),
                deadline.organisationId(),
                deadline.deadlineId());
    }

    /** The due date is part of the cause: a deadline that moves is a new fact. */
    private static NoticePlan plan(
            DeadlineSet deadline, String what, String recipient, LetterKind letter, LocalDate on) {
        return new NoticePlan(
                "deadline:" + deadline.deadlineId() + ':' + deadline.dueOn() + ':' + what,
                recipient,
                letter.slug(),
                on,
                deadline.trajectoryId(),
                deadline.organisationId(),
                deadline.deadlineId());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
