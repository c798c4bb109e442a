package org.keurwerk.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.notification.contact.ContactDirectory;
import org.keurwerk.notification.ledger.Notice;
import org.keurwerk.notification.ledger.NoticePlan;
import org.keurwerk.notification.ledger.NoticeState;
import org.keurwerk.notification.ledger.Notices;
import org.keurwerk.notification.template.LetterKind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who chose one list a day gets no letter of each task: a list of the next morning has it, with all else that is open then. Decided when the letter
 * would go, so that the choice of that moment holds. One list per recipient and day, however many letters it takes the place of; it is planned
 * before the letter is set aside, so that a crash in between loses nothing. Who chooses mails at once again gets the list that is planned already at
 * once, and what comes after it by itself.
 */
@Component
class DailyLists {

    private static final String SOURCE = "urn:nld:keurwerk:systeem:notification-service";

    private static final int MOST_A_MORNING = 20;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final ContactDirectory contacts;
    private final Notices notices;
    private final BusinessTime time;
    private final Set<String> always;
    private volatile Instant lookAgain = Instant.MIN.plus(PAUSE);

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
        planned(notice, time.today().plusDays(1));
        return Optional.of(Notices.DAILY_LIST);
    }

    /** A list of that morning; another one where the first was brought forward and is gone. */
    private void planned(Notice notice, LocalDate morning) {
        for (int number = 1; number <= MOST_A_MORNING; number++) {
            NoticePlan list = list(notice.recipient(), morning, number);
            EventEnvelope<?> because = new EventEnvelope<>(
                    list.noticeId(),
                    SOURCE,
                    time.now(),
                    null,
                    null,
                    null,
                    notice.about().event());
            boolean stands = notices.plan(List.of(list), because).isEmpty()
                    || notices.find(list.noticeId())
                            .filter(one -> one.state() == NoticeState.PLANNED
                                    && one.plannedFor().equals(morning))
                            .isPresent();
            if (stands) {
                return;
            }
        }
        throw new IllegalStateException(
                "no list of %s for %s is still to be sent".formatted(morning, notice.recipient()));
    }

    private static NoticePlan list(String recipient, LocalDate morning, int number) {
        String cause = "task-list:" + morning + (number == 1 ? "" : ":" + number);
        return new NoticePlan(cause, recipient, LetterKind.TASK_LIST.slug(), morning, null, null, null);
    }

    /** Lists of whoever chose mails at once again since go today; looked at once a while, as it is asked elsewhere who chose what. */
    void bringForward() {
        Instant now = time.now();
        if (now.isBefore(lookAgain) && !now.isBefore(lookAgain.minus(PAUSE))) {
            return;
        }
        lookAgain = now.plus(PAUSE);
        for (Notice list : notices.laterThan(time.today(), LetterKind.TASK_LIST.slug())) {
            if (choseAtOnce(list.recipient())) {
                notices.bringForward(list);
            }
        }
    }

    private boolean choseAtOnce(String recipient) {
        try {
            return Stream.of(LetterKind.values())
                    .filter(LetterKind::canStandInList)
                    .noneMatch(kind -> isChosen(kind, recipient));
        } catch (ContactDirectory.ContactsUnreachable e) {
            return false;
        }
    }

    private boolean isChosen(LetterKind kind, String recipient) {
        return (kind == LetterKind.TASK_ASKED && always.contains(recipient))
                || contacts.findNow(recipient)
                        .filter(contact -> contact.dailyList().contains(kind.slug()))
                        .isPresent();
    }
}
