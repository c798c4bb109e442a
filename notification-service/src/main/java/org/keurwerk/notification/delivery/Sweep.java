package org.keurwerk.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keurwerk.notification.contact.ContactDirectory.ContactsUnreachable;
import org.keurwerk.notification.ledger.DueNotices;
import org.keurwerk.notification.ledger.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends everything that is due, one notice after the other in the order of their days. Each is claimed first, so that two nodes do not send the
 * same one. A crash after the mail server accepted and before the ledger notes it makes the mail go out again after the lease, with the same
 * Message-ID, by which mail programs know it as the same mail.
 */
@Component
class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final DueNotices notices;
    private final StillOfUse use;
    private final ClosedAccounts closed;
    private final DailyLists lists;
    private final MakingMail mails;
    private final MailServer server;
    private final HandlingFailures failures;
    private final DeliverySettings settings;
    private final Clock clock;

    Sweep(
            DueNotices notices,
            StillOfUse use,
            ClosedAccounts closed,
            DailyLists lists,
            MakingMail mails,
            MailServer server,
            HandlingFailures failures,
            DeliverySettings settings,
            Clock clock) {
        this.notices = notices;
        this.use = use;
        this.closed = closed;
        this.lists = lists;
        this.mails = mails;
        this.server = server;
        this.failures = failures;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Sends what is due and says what was sent or has failed. Every notice gets one attempt at most; a mail server that does not answer is not asked
     * again within the same sweep.
     */
    List<Line> run(LocalDate today) {
        List<Line> lines = new ArrayList<>();
        try {
            lists.bringForward();
            sendAll(today, lines);
        } finally {
            server.endOfRun();
        }
        return lines;
    }

    private void sendAll(LocalDate today, List<Line> lines) {
        Instant start = clock.instant();
        NotDelivered serverDown = null;
        for (Optional<Notice> next = claim(today, start); next.isPresent(); next = claim(today, start)) {
            Notice notice = next.get();
            try {
                if (!setAside(notice, today)) {
                    lines.add(new Line(today, send(notice, serverDown)));
                }
            } catch (NotDelivered e) {
                if (e.reason() == FailureReason.MAIL_SERVER_DOWN) {
                    serverDown = e;
                }
                failures.handle(notice, e).ifPresent(what -> lines.add(new Line(today, what)));
            }
        }
    }

    private Optional<Notice> claim(LocalDate today, Instant start) {
        return notices.claim(
                today,
                start,
                clock.instant().plus(settings.lease()),
                UUID.randomUUID().toString());
    }

    /** What is no longer true, is for an account that is closed, or stands in a list instead, is not sent, and the ledger says so. */
    private boolean setAside(Notice notice, LocalDate today) {
        Optional<String> objection;
        try {
            objection = use.objection(notice, today)
                    .or(() -> closed.inPlaceOf(notice))
                    .or(() -> lists.inPlaceOf(notice));
        } catch (ContactsUnreachable e) {
            throw new NotDelivered(
                    FailureReason.CONTACTS_DOWN,
                    "it could not be asked whether the recipient is there and what they chose",
                    e);
        } catch (RuntimeException e) {
            throw new NotDelivered(FailureReason.LETTER_BROKEN, "it could not be said whether it is still of use", e);
        }
        objection.ifPresent(reason -> notices.setAside(notice, reason));
        return objection.isPresent();
    }

    private String send(Notice notice, @Nullable NotDelivered serverDown) {
        if (serverDown != null) {
            throw serverDown;
        }
        Mail mail = handedIn(notice);
        notices.sent(notice, mail.messageId());
        return "NoticeSent: %s: %s".formatted(mail.toName(), mail.letter().subject());
    }

    /** What the first address of a recipient does not take for good goes to the other one, where there is one. */
    private void accept(Mail mail) {
        try {
            server.accept(mail);
        } catch (NotDelivered e) {
            String other = mail.otherAddress();
            if (e.reason() != FailureReason.REFUSED || other == null) {
                throw e;
            }
            LOG.warn("{} goes to the recipient's other address: {}", mail.noticeId(), e.getMessage());
            server.accept(mail.to(other));
        }
    }

    /** A mistake of ours in one letter must not hold up the others. */
    private Mail handedIn(Notice notice) {
        try {
            Mail mail = mails.of(notice);
            accept(mail);
            return mail;
        } catch (NotDelivered e) {
            throw e;
        } catch (RuntimeException e) {
            throw new NotDelivered(FailureReason.LETTER_BROKEN, "the letter could not be written or handed in", e);
        }
    }
}
