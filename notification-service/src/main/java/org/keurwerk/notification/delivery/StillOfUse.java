package org.keurwerk.notification.delivery;

import java.time.LocalDate;
import java.util.Optional;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.notification.ledger.DueNotices;
import org.keurwerk.notification.ledger.Notice;
import org.keurwerk.notification.template.LetterKind;
import org.keurwerk.notification.template.LetterWriter;
import org.springframework.stereotype.Component;

/**
 * Whether a notice is still true on the day on which it can be sent. After an outage several about one matter may be due at once: then one goes out,
 * the one that says what is so that day.
 */
@Component
class StillOfUse {

    /** A later notice about the same matter is due too. */
    static final String OVERTAKEN = "overtaken";

    /** There is nothing left to say. */
    static final String NOTHING_LEFT = "nothing-left";

    private final DueNotices notices;
    private final LetterWriter letters;

    StillOfUse(DueNotices notices, LetterWriter letters) {
        this.notices = notices;
        this.letters = letters;
    }

    /** Why a notice is not sent any more; empty when it is. */
    Optional<String> objection(Notice notice, LocalDate today) {
        LetterKind kind = LetterKind.of(notice.template());
        if (letters.isEmpty(kind, notice.recipient())) {
            return Optional.of(NOTHING_LEFT);
        }
        if (notices.overtaken(notice, today)) {
            return Optional.of(OVERTAKEN);
        }
        boolean reminderTooLate = kind == LetterKind.DEADLINE_REMINDER
                && notice.about().event() instanceof DeadlineSet deadline
                && deadline.dueOn().isBefore(today);
        return reminderTooLate ? Optional.of(OVERTAKEN) : Optional.empty();
    }
}
