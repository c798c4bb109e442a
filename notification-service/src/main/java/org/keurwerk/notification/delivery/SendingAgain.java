package org.keurwerk.notification.delivery;

import org.keurwerk.commons.messaging.EventHandler;
import org.keurwerk.commons.outbox.OutboxRelay;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.notification.SendNoticeAgain;
import org.keurwerk.notification.ledger.Notices;
import org.keurwerk.notification.ledger.NoticesPlanned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The office's "send again" (opnieuw versturen): a notice that has failed is planned for today; one that was sent stays as it is. */
@Component
class SendingAgain implements EventHandler<SendNoticeAgain> {

    private static final Logger LOG = LoggerFactory.getLogger(SendingAgain.class);

    private final Notices notices;
    private final OutboxRelay relay;
    private final ApplicationEventPublisher within;

    SendingAgain(Notices notices, OutboxRelay relay, ApplicationEventPublisher within) {
        this.notices = notices;
        this.relay = relay;
        this.within = within;
    }

    @Override
    public Class<SendNoticeAgain> type() {
        return SendNoticeAgain.class;
    }

    @Override
    public void handle(EventEnvelope<SendNoticeAgain> command) {
        String noticeId = command.data().noticeId();
        boolean planned = notices.find(noticeId)
                .map(notice -> notices.planAgain(notice, command.id()))
                .orElse(false);
        if (planned) {
            relay.nudge();
            within.publishEvent(new NoticesPlanned());
        } else {
            LOG.info("{} is not planned again: it has not failed, or it was planned again already", noticeId);
        }
    }
}
