package org.keurwerk.commons.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventCodec;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.audit.ReportFinalised;
import org.keurwerk.contracts.audit.ResponseReceived;
import org.keurwerk.contracts.certificate.CertificateExpired;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;

class EventDispatcherTest {

    private static final LocalDate DAY = LocalDate.parse("2021-03-01");

    private final List<String> called = new ArrayList<>();
    private final Activity activity = new Activity();

    @Test
    void everyHandlerOfATypeIsCalledInTheGivenOrder() {
        EventDispatcher dispatcher = dispatcher(noting("first"), noting("second"), noting("third"));

        dispatcher.dispatch(
                record(new ReportFinalised(new TrajectoryId("trj_1"), new OrganisationId("org_1"), "rep_1", DAY)));

        assertThat(called).containsExactly("first rep_1", "second rep_1", "third rep_1");
        assertThat(activity.count()).isEqualTo(1);
    }

    @Test
    void whenOneFailsThoseAfterItAreNotCalledAndTheRecordIsNotDone() {
        EventDispatcher dispatcher = dispatcher(
                noting("first"),
                EventHandler.of(ReportFinalised.class, event -> {
                    throw new IllegalStateException(
                            "cannot handle " + event.data().reportId());
                }),
                noting("third"));

        assertThatThrownBy(() -> dispatcher.dispatch(record(
                        new ReportFinalised(new TrajectoryId("trj_1"), new OrganisationId("org_1"), "rep_1", DAY))))
                .hasMessage("cannot handle rep_1");

        assertThat(called).containsExactly("first rep_1");
        assertThat(activity.count()).isZero();
    }

    @Test
    void anEventOfATypeWithoutAHandlerIsDoneAtOnce() {
        dispatcher(noting("first"))
                .dispatch(record(new ResponseReceived(
                        new TrajectoryId("trj_1"), new OrganisationId("org_1"), "rep_1", DAY, true, 0, null)));

        assertThat(called).isEmpty();
        assertThat(activity.count()).isEqualTo(1);
    }

    @Test
    void theTopicsAreThoseOfTheHandledTypesEachOnce() {
        EventDispatcher dispatcher = dispatcher(
                noting("first"),
                noting("second"),
                EventHandler.of(CertificateExpired.class, event -> {}),
                EventHandler.of(ResponseReceived.class, event -> {}));

        assertThat(dispatcher.topics()).containsExactly(Topics.AUDIT_EVENTS, Topics.CERTIFICATE_EVENTS);
    }

    private EventHandler<ReportFinalised> noting(String name) {
        return EventHandler.of(
                ReportFinalised.class,
                event -> called.add(name + " " + event.data().reportId()));
    }

    private EventDispatcher dispatcher(EventHandler<?>... handlers) {
        return new EventDispatcher(List.of(handlers), new BelievingEvents(false), activity);
    }

    private static ConsumerRecord<String, byte[]> record(Event data) {
        ProducerRecord<String, byte[]> sent = EventCodec.encode(new EventEnvelope<>(
                "evt_1", "urn:test", Instant.parse("2021-03-01T08:00:00Z"), null, null, null, data));
        ConsumerRecord<String, byte[]> arrived = new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
        sent.headers().forEach(arrived.headers()::add);
        return arrived;
    }
}
