package org.keurwerk.certificate.issuing;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.keurwerk.certificate.lifecycle.Certificates;
import org.keurwerk.commons.messaging.TopicHistory;
import org.keurwerk.contracts.EventCodec;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.certificate.CertificateIssued;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Before an empty store is filled from the topics, learns from the service's own events which number each decision was given: a number on a wall
 * stays that certificate's number. Runs before the first decision is handled; a store with certificates needs none of it.
 */
@Component
class RememberingNumbers implements SmartLifecycle {

    private final Certificates certificates;
    private final GivingOutNumbers numbers;
    private final TopicHistory history;
    private volatile boolean running;

    RememberingNumbers(Certificates certificates, GivingOutNumbers numbers, TopicHistory history) {
        this.certificates = certificates;
        this.numbers = numbers;
        this.history = history;
    }

    @Override
    public void start() {
        if (certificates.isEmpty()) {
            history.read(this::remember, Topics.CERTIFICATE_EVENTS);
        }
        running = true;
    }

    private void remember(ConsumerRecord<String, byte[]> record) {
        EventCodec.decode(record).ifPresent(event -> {
            if (event.data() instanceof CertificateIssued issued) {
                numbers.remember(issued);
            }
        });
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
