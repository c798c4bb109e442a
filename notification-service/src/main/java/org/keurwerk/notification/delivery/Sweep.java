package org.keurwerk.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keurwerk.notification.ledger.DueNotices;
import org.keurwerk.notification.ledger.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends everything that is due, one notice after the other in the order of their days. Each is claimed first, so that two nodes do not send the
 * same one. Between the mail server's yes and the ledger's note there is a moment in which a crash makes the mail go out again after the lease: it
 * then carries the same Message-ID, by which mail programs know it as the same mail.
 */
@Component
class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final DueNotices notices;
    private final MakingMail mails;
    private final MailServer server;
    private final RetryRule retry;
    private final Duration lease;
    private final Clock clock;

    Sweep(DueNotices notices, MakingMail mails, MailServer server, DeliverySettings settings, Clock clock) {
        this.notices = notices;
        this.mails = mails;
        this.server = server;
        this.retry = new RetryRule(settings);
        this.lease = settings.lease();
        this.clock = clock;
    }

    /** What became of one notice, in a line for people. */
    record Line(LocalDate date, String what) {}

    /**
     * Sends what is due and says what was sent or has failed. Every notice gets one attempt at most; a mail server that does not answer is not asked
     * again within the same sweep.
     */
    List<Line> run(LocalDate today) {
        List<Line> lines = new ArrayList<>();
        try {
            sendAll(today, lines);
        } finally {
            server.endOfRun();
        }
        return lines;
    }

    private void sendAll(LocalDate today, List<Line> lines) {
        Instant start = clock.instant();
        NotDelivered serverDown = null;
        Optional<Notice> next = claim(today, start);
        while (next.isPresent()) {
            Notice notice = next.get();
            try {
                lines.add(new Line(today, send(notice, serverDown)));
            } catch (NotDelivered e) {
                if (e.reason() == FailureReason.MAIL_SERVER_DOWN) {
                    serverDown = e;
                }
                failed(notice, e).ifPresent(what -> lines.add(new Line(today, what)));
            }
            next = claim(today, start);
        }
    }

    private Optional<Notice> claim(LocalDate today, Instant start) {
        return notices.claim(
                today, start, clock.instant().plus(lease), UUID.randomUUID().toString());
    }

    private String send(Notice notice, @Nullable NotDelivered serverDown) {
        if (serverDown != null) {
            throw serverDown;
        }
        Mail mail = orBroken(() -> mails.of(notice));
        orBroken(() -> {
            server.accept(mail);
            return mail;
        });
        notices.sent(notice, mail.messageId());
        return "NoticeSent: %s: %s".formatted(mail.toName(), mail.letter().subject());
    }

    /** A mistake of ours in one letter must not hold up the others. */
    private static Mail orBroken(Supplier<Mail> step) {
        try {
            return step.get();
        } catch (NotDelivered e) {
            throw e;
        } catch (RuntimeException e) {
            throw new NotDelivered(FailureReason.LETTER_BROKEN, "the letter could not be written or handed in", e);
        }
    }

    private Optional<String> failed(Notice notice, NotDelivered failure) {
        String reason = failure.reason().slug();
        Optional<Duration> pause =
                retry.pauseAfter(failure.reason(), notice.delivery().attempts());
        if (pause.isPresent()) {
            LOG.info("{} waits ({}) and is tried again in {}", notice.id(), reason, pause.get());
            notices.postpone(notice, reason, clock.instant().plus(pause.get()));
            return Optional.empty();
        }
        LOG.warn("{} could not be sent: {}", notice.id(), reason, failure);
        notices.fail(notice, reason);
        return Optional.of("NoticeFailed: %s: %s (%s)".formatted(notice.recipient(), notice.template(), reason));
    }
}
