package org.keurwerk.commons.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keurwerk.commons.EmbeddedServers;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.trace.TraceContext;
import org.keurwerk.contracts.EventCodec;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.audit.ReportFinalised;
import org.keurwerk.contracts.audit.ResponseReceived;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.KafkaHeaders;

@ExtendWith(OutputCaptureExtension.class)
class EventHandlingTest {

    private static final String GROUP = "handling-test";
    private static final LocalDate DAY = LocalDate.parse("2021-03-01");

    private static ConfigurableApplicationContext service;
    private static EventPublisher publisher;
    private static Archive archive;

    private final String trajectory = Ids.next("trj");

    @Configuration(proxyBeanMethods = false)
    static class Parts {
        @Bean
        Archive archive() {
            return new Archive();
        }
    }

    /** A call of the handler. */
    record Call(String trajectory, String report, String trace) {}

    /** Cannot take a report called "twice" before the third call, and never takes one called "never". */
    static class Archive implements EventHandler<ReportFinalised> {

        final List<Call> calls = new CopyOnWriteArrayList<>();

        @Override
        public Class<ReportFinalised> type() {
            return ReportFinalised.class;
        }

        @Override
        public void handle(EventEnvelope<ReportFinalised> event) {
            ReportFinalised report = event.data();
            calls.add(new Call(
                    report.trajectoryId().value(),
                    report.reportId(),
                    TraceContext.current().traceparent()));
            if (report.reportId().equals("refused")) {
                throw new RefusedEvent("no archive takes this");
            }
            if (report.reportId().equals("never")
                    || (report.reportId().equals("twice")
                            && reports(report.trajectoryId().value()).size() < 3)) {
                throw new IllegalStateException("the archive is closed for " + report.reportId());
            }
        }

        List<String> reports(String trajectory) {
            return calls.stream()
                    .filter(call -> call.trajectory().equals(trajectory))
                    .map(Call::report)
                    .toList();
        }
    }

    @BeforeAll
    static void start() {
        service = EmbeddedServers.service(
                GROUP, Parts.class, "keurwerk.kafka.retry-for=PT1S", "keurwerk.kafka.check-writers=false");
        publisher = service.getBean(EventPublisher.class);
        archive = service.getBean(Archive.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whatFailsIsTriedAgainBeforeWhatComesAfterIt() {
        publish("twice");
        publish("next");

        await().untilAsserted(() ->
                assertThat(archive.reports(trajectory)).containsExactly("twice", "twice", "twice", "next"));
        assertThat(parked()).isEmpty();
    }

    @Test
    void whatAlwaysFailsIsParkedWithItsReasonAndThePartitionGoesOn() {
        EventEnvelope<?> never = publish("never");
        publish("next");

        await().untilAsserted(() -> assertThat(archive.reports(trajectory)).endsWith("never", "next"));
        assertThat(archive.reports(trajectory)).hasSizeGreaterThan(3);
        assertThat(parked()).singleElement().satisfies(record -> {
            assertThat(EventCodec.decode(record).map(EventEnvelope::id)).contains(never.id());
            assertThat(header(record, KafkaHeaders.DLT_EXCEPTION_MESSAGE)).contains("the archive is closed for never");
            assertThat(header(record, KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN))
                    .isEqualTo(IllegalStateException.class.getName());
            assertThat(header(record, KafkaHeaders.DLT_ORIGINAL_TOPIC)).isEqualTo(Topics.AUDIT_EVENTS);
            assertThat(header(record, KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP)).isEqualTo(GROUP);
        });
        await().until(service.getBean(Backlog.class)::isEmpty);
    }

    @Test
    void whatCanNeverBeHandledIsParkedAtOnceAndTriedOnce(CapturedOutput output) {
        publish("refused");
        publish("next");

        await().untilAsserted(() -> assertThat(archive.reports(trajectory)).containsExactly("refused", "next"));
        assertThat(parked()).hasSize(1);
        assertThat(output.getAll().lines().filter(line -> line.contains("about " + trajectory + " is parked: ")))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("WARN", "nl.keurwerk.audit.report-finalised");
    }

    @Test
    void whatIsNoEventIsParkedToo() {
        send(new ProducerRecord<>(Topics.AUDIT_EVENTS, trajectory, "{}".getBytes(StandardCharsets.UTF_8)));
        publish("next");

        await().untilAsserted(() -> assertThat(archive.reports(trajectory)).containsExactly("next"));
        assertThat(parked()).hasSize(1);
    }

    @Test
    void whatIsOfAnUnknownTypeIsPassedOver() {
        ProducerRecord<String, byte[]> record = EventCodec.encode(envelope("unknown"));
        record.headers().remove("ce_type");
        record.headers().add("ce_type", "nl.keurwerk.audit.not-invented-yet.v1".getBytes(StandardCharsets.UTF_8));
        send(record);
        publisher.publish(publisher.envelope(
                Ids.next("evt"),
                new ResponseReceived(
                        new TrajectoryId(trajectory), new OrganisationId("org_1"), "rep_1", DAY, true, 0, null),
                trajectory,
                null));
        publish("next");

        await().untilAsserted(() -> assertThat(archive.reports(trajectory)).containsExactly("next"));
        assertThat(parked()).isEmpty();
    }

    @Test
    void anEventIsHandledWithinTheTraceItCameWith() {
        TraceContext trace = TraceContext.started();
        trace.run(() -> publish("traced"));

        await().untilAsserted(() -> assertThat(archive.reports(trajectory)).containsExactly("traced"));
        assertThat(archive.calls)
                .filteredOn(call -> call.trajectory().equals(trajectory))
                .extracting(call -> call.trace().substring(0, 35))
                .containsExactly(trace.traceparent().substring(0, 35));
    }

    private EventEnvelope<?> envelope(String report) {
        return publisher.envelope(
                Ids.next("evt"),
                new ReportFinalised(new TrajectoryId(trajectory), new OrganisationId("org_1"), report, DAY),
                trajectory,
                null);
    }

    private EventEnvelope<?> publish(String report) {
        EventEnvelope<?> event = envelope(report);
        publisher.publish(event);
        return event;
    }

    @SuppressWarnings("unchecked")
    private static void send(ProducerRecord<String, byte[]> record) {
        ((KafkaTemplate<String, byte[]>) service.getBean(KafkaTemplate.class))
                .send(record)
                .join();
    }

    private List<ConsumerRecord<String, byte[]>> parked() {
        return EmbeddedServers.read(Topics.deadLettersOf(GROUP)).stream()
                .filter(record -> record.key().equals(trajectory))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(header -> new String(Objects.requireNonNull(header.value()), StandardCharsets.UTF_8))
                .orElse("");
    }
}
