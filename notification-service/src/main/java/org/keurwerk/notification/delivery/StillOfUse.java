package org.keurwerk.notification.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.notification.ledger.DueNotices;
import org.keurwerk.notification.ledger.Notice;
import org.keurwerk.notification.template.LetterKind;
import org.keurwerk.notification.template.LetterWriter;
import org.keurwerk.notification.template.OpenWork;
import org.springframework.stereotype.Component;

/**
 * Whether a notice is still true on the day on which it can be sent. After an outage several about one matter may be due at once: then one goes out,
 * the one that says what is so that day.
 */
@Component
class StillOfUse {

    /** A later notice about the same matter is due too or went out, or the day that it names has passed. */
    static final String OVERTAKEN = "overtaken";

    /** There is nothing left to say. */
    static final String NOTHING_LEFT = "nothing-left";

    private final DueNotices notices;
    private final LetterWriter letters;
    private final OpenWork work;

    StillOfUse(DueNotices notices, LetterWriter letters, OpenWork work) {
        this.notices = notices;
        this.letters = letters;
        this.work = work;
    }

    /** Why a notice is not sent any more; empty when it is. */
    Optional<String> objection(Notice notice, LocalDate today) {
        LetterKind kind = LetterKind.of(notice.template());
        boolean isDone = notice.deadlineId() != null && work.isOver(notice.deadlineId());
        if (isDone || letters.isEmpty(kind, notice.recipient())) {
            return Optional.of(NOTHING_LEFT);
        }
        if (notices.overtaken(notice, today) || notices.wentOut(notice, later(kind))) {
            return Optional.of(OVERTAKEN);
        }
        boolean dayPassed = notice.about().event() instanceof DeadlineSet deadline
                && deadline.dueOn().isBefore(today);
        // a task may be asked when its day has passed already, but not asked again in the words of before
        boolean again = later(kind).size() > 1 && !notice.commands().isEmpty();
        return dayPassed && (again || kind == LetterKind.DEADLINE_REMINDER) ? Optional.of(OVERTAKEN) : Optional.empty();
    }

    /** The letters that say of the same deadline what is so later. */
    private static List<String> later(LetterKind kind) {
        return switch (kind) {
            case TASK_ASKED, TASK_HANDED_OVER ->
                List.of(LetterKind.DEADLINE_REMINDER.slug(), LetterKind.DEADLINE_OVERDUE.slug());
            case DEADLINE_REMINDER -> List.of(LetterKind.DEADLINE_OVERDUE.slug());
            default -> List.of();
        };
    }
}
