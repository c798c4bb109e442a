package org.keurwerk.certificate.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.certificate.Decisions;
import org.keurwerk.certificate.DecisionsOnStore;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.Certificates;
import org.keurwerk.commons.messaging.TopicHistory;
import org.keurwerk.contracts.EventCodec;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.certificate.CertificateIssued;

/** What a service with an empty store learns from its own events before it handles a decision. */
class RememberingNumbersTest {

    private final DecisionsOnStore service = new DecisionsOnStore();
    private final GivingOutNumbers numbers = service.bean(GivingOutNumbers.class);
    private final TopicHistory history = mock();
    private final RememberingNumbers remembering =
            new RememberingNumbers(service.bean(Certificates.class), numbers, history);
    private final Decisions groningen = Decisions.groningen();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void anEmptyStoreGivesADecisionTheNumberItHadAndNobodyElseThatNumber() {
        published(issued("CBCT-2021-000117-R", groningen));
        remembering.start();

        service.handle(groningen.on("2021-05-01").certifying(Scope.LIBRARY).taken());
        service.handle(groningen.certifying(Scope.LIBRARY).taken());

        assertThat(service.certificates())
                .extracting(certificate -> certificate.number().substring(0, 16))
                .containsExactlyInAnyOrder("CBCT-2021-000118", "CBCT-2021-000117");
        assertThat(service.certificates())
                .filteredOn(certificate ->
                        certificate.decisionId().equals(groningen.taken().decisionId()))
                .extracting(Certificate::number)
                .containsExactly("CBCT-2021-000117-R");
    }

    @Test
    void aStoreWithCertificatesReadsNothing() {
        service.handle(groningen.taken());

        remembering.start();

        assertThat(remembering.isRunning()).isTrue();
        verify(history, never()).read(any(), any());
    }

    private void published(CertificateIssued issued) {
        ProducerRecord<String, byte[]> sent =
                EventCodec.encode(new EventEnvelope<>("evt_1", "urn:test", Instant.EPOCH, null, null, null, issued));
        ConsumerRecord<String, byte[]> read = new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
        sent.headers().forEach(read.headers()::add);
        doAnswer(call -> {
                    call.<Consumer<ConsumerRecord<String, byte[]>>>getArgument(0)
                            .accept(read);
                    return null;
                })
                .when(history)
                .read(any(), any());
    }

    private static CertificateIssued issued(String number, Decisions decision) {
        return new CertificateIssued(
                number,
                decision.trajectoryId(),
                decision.taken().decisionId(),
                decision.organisationId(),
                Scope.LIBRARY,
                "KIB",
                "I",
                decision.on(),
                decision.on().plusYears(4),
                List.of());
    }
}
