package org.keurwerk.notification.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.keurwerk.commons.messaging.TopicHistory;
import org.keurwerk.contracts.EventCodec;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.notification.SendNoticeAgain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Before an empty ledger is filled from the topics, learns from the service's own events what was planned, sent and failed, and from the commands
 * what was planned again: so that nobody gets old mails again. Runs before the first event is handled; a ledger with notices needs none of it.
 */
@Component
class RecoveringNotices implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RecoveringNotices.class);

    private final Notices notices;
    private final RecoveredNotices recovered;
    private final TopicHistory history;
    private volatile boolean running;

    RecoveringNotices(Notices notices, RecoveredNotices recovered, TopicHistory history) {
        this.notices = notices;
        this.recovered = recovered;
        this.history = history;
    }

    @Override
    public void start() {
        if (notices.isEmpty()) {
            recover();
        }
        running = true;
    }

    private void recover() {
        Map<String, RecoveredNotice> known = new HashMap<>();
        List<EventEnvelope<?>> commands = new ArrayList<>();
        history.read(
                record -> decoded(record).ifPresent(event -> {
                    if (event.data() instanceof SendNoticeAgain) {
                        commands.add(event);
                    } else {
                        String id = event.subject();
                        known.put(
                                id,
                                known.getOrDefault(id, RecoveredNotice.unknown(id))
                                        .after(event));
                    }
                }),
                Topics.NOTIFICATION_EVENTS,
                Topics.NOTIFICATION_COMMANDS);
        commands.forEach(command ->
                known.computeIfPresent(command.subject(), (id, notice) -> notice.afterCommand(command.id())));
        recovered.replaceBy(known.values());
        if (!known.isEmpty()) {
            LOG.info("the ledger is empty: what became of {} notices is known from the topics", known.size());
        }
    }

    /** Others write commands: one that cannot be read is parked by the listener and must not keep the service from starting. */
    private static Optional<EventEnvelope<?>> decoded(ConsumerRecord<String, byte[]> record) {
        try {
            return EventCodec.decode(record);
        } catch (RuntimeException e) {
            if (record.topic().equals(Topics.NOTIFICATION_COMMANDS)) {
                LOG.warn("a command cannot be read: {}", e.getMessage());
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
