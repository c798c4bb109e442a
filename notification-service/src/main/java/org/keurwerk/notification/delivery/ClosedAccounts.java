package org.keurwerk.notification.delivery;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.notification.contact.Contact;
import org.keurwerk.notification.contact.ContactDirectory;
import org.keurwerk.notification.ledger.Notice;
import org.keurwerk.notification.ledger.NoticePlan;
import org.keurwerk.notification.ledger.Notices;
import org.keurwerk.notification.template.LetterKind;
import org.springframework.stereotype.Component;

/**
 * Whose account is closed is told nothing (gesloten account). What is asked of them by name the office hears instead, once for each task, as it can
 * give the task to somebody else; what is late stands in its list anyway. Decided when the letter would go, and the office's letter is planned before
 * the other is set aside, so that a crash in between loses nothing.
 */
@Component
class ClosedAccounts {

    static final String REASON = "account-closed";

    private static final String SOURCE = "urn:nld:keurwerk:systeem:notification-service";
    private static final String OFFICE = "role_office";

    /** What asks for a task that is not late yet. */
    private static final Set<LetterKind> ASK =
            EnumSet.of(LetterKind.TASK_ASKED, LetterKind.TASK_HANDED_OVER, LetterKind.DEADLINE_REMINDER);

    private final ContactDirectory contacts;
    private final Notices notices;
    private final BusinessTime time;

    ClosedAccounts(ContactDirectory contacts, Notices notices, BusinessTime time) {
        this.contacts = contacts;
        this.notices = notices;
        this.time = time;
    }

    /**
     * Plans what the office is told instead.
     *
     * @return why the letter is not sent; empty when it is
     * @throws ContactDirectory.ContactsUnreachable when nobody can say now whether the account is closed
     */
    Optional<String> inPlaceOf(Notice notice) {
        if (!notice.recipient().startsWith(AccountId.PREFIX)
                || contacts.findNow(notice.recipient())
                        .filter(Contact::isClosed)
                        .isEmpty()) {
            return Optional.empty();
        }
        if (ASK.contains(LetterKind.of(notice.template())) && notice.about().event() instanceof DeadlineSet asked) {
            tellOffice(notice, asked);
        }
        return Optional.of(REASON);
    }

    private void tellOffice(Notice notice, DeadlineSet asked) {
        NoticePlan letter = new NoticePlan(
                "deadline:" + asked.deadlineId() + ":closed:" + asked.actor(),
                OFFICE,
                LetterKind.TASK_OF_CLOSED_ACCOUNT.slug(),
                time.today(),
                notice.trajectoryId(),
                notice.organisationId(),
                notice.deadlineId());
        notices.plan(
                List.of(letter), new EventEnvelope<>(letter.noticeId(), SOURCE, time.now(), null, null, null, asked));
    }
}
