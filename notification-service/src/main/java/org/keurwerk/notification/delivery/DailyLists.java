package org.keurwerk.notification.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.notification.contact.ContactDirectory;
import org.keurwerk.notification.ledger.Notice;
import org.keurwerk.notification.ledger.NoticePlan;
import org.keurwerk.notification.ledger.Notices;
import org.keurwerk.notification.template.LetterKind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who chose one list a day gets no letter of each task: a list of the next morning has it, with all else that is open then. Decided when the letter
 * would go, so that the choice of that moment holds. One list per recipient and day, however many letters it takes the place of; it is planned
 * before the letter is set aside, so that a crash in between loses nothing.
 */
@Component
class DailyLists {

    private static final String SOURCE = "urn:nld:keurwerk:systeem:notification-service";

    private final ContactDirectory contacts;
    private final Notices notices;
    private final BusinessTime time;
    private final Set<String> always;

    /** With the parties that the body itself put on a daily list for what is asked of them. */
    DailyLists(
            ContactDirectory contacts,
            Notices notices,
            BusinessTime time,
            @Value("${keurwerk.reminders.daily-list:}") Set<String> always) {
        this.contacts = contacts;
        this.notices = notices;
        this.time = time;
        this.always = Set.copyOf(always);
    }

    /**
     * Plans the list in which a letter stands instead of going by itself.
     *
     * @return why the letter is not sent; empty when it is
     * @throws ContactDirectory.ContactsUnreachable when nobody can say now what the recipient chose
     */
    Optional<String> inPlaceOf(Notice notice) {
        LetterKind kind = LetterKind.of(notice.template());
        if (!kind.canStandInList() || !isChosen(kind, notice.recipient())) {
            return Optional.empty();
        }
        LocalDate tomorrow = time.today().plusDays(1);
        NoticePlan list = new NoticePlan(
                "task-list:" + tomorrow, notice.recipient(), LetterKind.TASK_LIST.slug(), tomorrow, null, null, null);
        notices.plan(
                List.of(list),
                new EventEnvelope<>(
                        list.noticeId(),
                        SOURCE,
                        time.now(),
                        null,
                        null,
                        null,
                        notice.about().event()));
        return Optional.of(Notices.DAILY_LIST);
    }

    private boolean isChosen(LetterKind kind, String recipient) {
        return (kind == LetterKind.TASK_ASKED && always.contains(recipient))
                || contacts.findNow(recipient)
                        .filter(contact -> contact.dailyList().contains(kind.slug()))
                        .isPresent();
    }
}
