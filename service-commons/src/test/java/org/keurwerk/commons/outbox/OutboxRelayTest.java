package org.keurwerk.commons.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.commons.EmbeddedServers;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.messaging.EventPublisher.EventNotPublished;
import org.keurwerk.contracts.EventCodec;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.audit.ReportFinalised;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.mockito.ArgumentCaptor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

class OutboxRelayTest {

    private static final LocalDate DAY = LocalDate.parse("2021-03-01");
    private static final String TOO_LONG_FOR_THE_BROKER = "x".repeat(2_000_000);

    private static ConfigurableApplicationContext service;
    private static EventPublisher publisher;
    private static MongoTemplate mongo;

    private final String trajectory = Ids.next("trj");
    private OutboxRelay relay;

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    record Report(String id, List<PendingEvent> pendingEvents) {}

    @BeforeAll
    static void start() {
        service = EmbeddedServers.service("outbox-test", Nothing.class);
        publisher = service.getBean(EventPublisher.class);
        mongo = service.getBean(MongoTemplate.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void emptyCollection() {
        mongo.remove(new Query(), "reports");
        relay = new OutboxRelay(mongo, "reports", publisher);
    }

    @AfterEach
    void close() {
        relay.close();
    }

    @Test
    void whatADocumentHasToTellIsPublishedInItsOrderAndThenForgotten() {
        keep(told("rep_1"), told("rep_2"), told("rep_3"));
        assertThat(relay.idle()).isFalse();

        assertThat(relay.relay()).isEqualTo(3);

        assertThat(published()).containsExactly("rep_1", "rep_2", "rep_3");
        assertThat(pending()).isEmpty();
        assertThat(relay.idle()).isTrue();
        assertThat(relay.relay()).isZero();
    }

    @Test
    void anEventKeepsItsIdTimeAndCausesOnTheWay() {
        EventEnvelope<ReportFinalised> event =
                publisher.envelope("the-fact-itself", finalised("rep_1"), trajectory, "its-cause");
        keep(event);
        relay.relay();

        assertThat(EmbeddedServers.read(Topics.AUDIT_EVENTS).stream()
                        .filter(record -> record.key().equals(trajectory))
                        .map(record -> EventCodec.decode(record).orElseThrow()))
                .singleElement()
                .satisfies(arrived -> {
                    assertThat(arrived.id()).isEqualTo("the-fact-itself");
                    assertThat(arrived.source()).isEqualTo(event.source());
                    assertThat(arrived.time().toEpochMilli())
                            .isEqualTo(event.time().toEpochMilli());
                    assertThat(arrived.correlationId()).isEqualTo(trajectory);
                    assertThat(arrived.causationId()).isEqualTo("its-cause");
                    assertThat(arrived.traceparent()).isEqualTo(event.traceparent());
                    assertThat(arrived.data()).isEqualTo(event.data());
                });
    }

    @Test
    void whatTheBrokerDoesNotTakeStaysWithWhatComesAfterIt() {
        keep(told("rep_1"), told(TOO_LONG_FOR_THE_BROKER), told("rep_3"));

        assertThatThrownBy(relay::relay).isInstanceOf(EventNotPublished.class);

        assertThat(published()).containsExactly("rep_1");
        assertThat(pending()).hasSize(2);
        assertThat(relay.idle()).isFalse();
    }

    @Test
    void whatWasPublishedJustBeforeACrashIsPublishedAgainAsTheSameEvent() {
        EventEnvelope<ReportFinalised> event = told("rep_1");
        publisher.publish(event);
        keep(event);
        relay.doWhatIsDue(DAY);

        assertThat(EmbeddedServers.read(Topics.AUDIT_EVENTS).stream()
                        .filter(record -> record.key().equals(trajectory))
                        .map(record -> EventCodec.decode(record).orElseThrow().id()))
                .containsExactly(event.id(), event.id());
    }

    @Test
    void whatTheBrokerDoesNotTakeHoldsUpItsOwnDocumentOnly() {
        keep(told("rep_1"), told(TOO_LONG_FOR_THE_BROKER));
        String other = Ids.next("trj");
        keepIn(
                other,
                publisher.envelope(
                        Ids.next("evt"),
                        new ReportFinalised(new TrajectoryId(other), new OrganisationId("org_1"), "rep_9", DAY),
                        other,
                        null));

        assertThatThrownBy(relay::relay).isInstanceOf(EventNotPublished.class);

        assertThat(published(other)).containsExactly("rep_9");
        assertThat(mongo.findById(other, Report.class, "reports"))
                .extracting(Report::pendingEvents)
                .isEqualTo(List.of());
        assertThat(pending()).hasSize(1);
    }

    @Test
    void manyDocumentsInOneBatchAreEachToldInTheirOrderAndForgotten() {
        List<String> trajectories =
                Stream.generate(() -> Ids.next("trj")).limit(30).toList();
        for (String each : trajectories) {
            keepIn(each, reportOf(each, "rep_1"), reportOf(each, "rep_2"), reportOf(each, "rep_3"));
        }

        assertThat(relay.relay()).isEqualTo(90);

        assertThat(trajectories)
                .allSatisfy(each -> assertThat(published(each)).containsExactly("rep_1", "rep_2", "rep_3"));
        assertThat(relay.idle()).isTrue();
    }

    @Test
    void whatADocumentGetsToTellWhileItsEventsAreOnTheirWayIsNotForgotten() {
        EventPublisher late = spy(publisher);
        keep(told("rep_1"));
        doAnswer(sent -> {
                    sent.callRealMethod();
                    mongo.updateFirst(
                            new Query(), new Update().push("pendingEvents", PendingEvent.of(told("rep_2"))), "reports");
                    return null;
                })
                .doCallRealMethod()
                .when(late)
                .publishAll(any());

        try (OutboxRelay other = new OutboxRelay(mongo, "reports", late)) {
            assertThat(other.relay()).isEqualTo(2);
        }

        assertThat(published()).containsExactly("rep_1", "rep_2");
    }

    @Test
    void howeverManyNudgesComeOneRunWaitsAndANudgeDuringItAsksForOneMore() {
        ExecutorService thread = mock();
        EventPublisher slow = spy(publisher);
        OutboxRelay merging = new OutboxRelay(mongo, "reports", slow, thread);
        keep(told("rep_1"));

        IntStream.range(0, 781).forEach(nudge -> merging.nudge());

        ArgumentCaptor<Runnable> run = ArgumentCaptor.captor();
        verify(thread, times(1)).execute(run.capture());
        doAnswer(sent -> {
                    merging.nudge();
                    merging.nudge();
                    return sent.callRealMethod();
                })
                .when(slow)
                .publishAll(any());
        run.getValue().run();
        assertThat(published()).containsExactly("rep_1");
        verify(thread, times(2)).execute(any());
    }

    @Test
    void aNudgeIsEnough() {
        keep(told("rep_1"));

        relay.nudge();

        await().until(relay::idle);
        assertThat(published()).containsExactly("rep_1");
    }

    private ReportFinalised finalised(String report) {
        return new ReportFinalised(new TrajectoryId(trajectory), new OrganisationId("org_1"), report, DAY);
    }

    private EventEnvelope<ReportFinalised> told(String report) {
        return publisher.envelope(Ids.next("evt"), finalised(report), trajectory, null);
    }

    private EventEnvelope<ReportFinalised> reportOf(String id, String report) {
        return publisher.envelope(
                Ids.next("evt"),
                new ReportFinalised(new TrajectoryId(id), new OrganisationId("org_1"), report, DAY),
                id,
                null);
    }

    private void keep(EventEnvelope<?>... events) {
        keepIn(trajectory, events);
    }

    private static void keepIn(String id, EventEnvelope<?>... events) {
        mongo.insert(new Report(id, Arrays.stream(events).map(PendingEvent::of).toList()), "reports");
    }

    private List<String> published() {
        return published(trajectory);
    }

    private static List<String> published(String id) {
        return EmbeddedServers.read(Topics.AUDIT_EVENTS).stream()
                .filter(record -> record.key().equals(id))
                .map(record -> EventCodec.decode(record).orElseThrow().data())
                .map(data -> ((ReportFinalised) data).reportId())
                .toList();
    }

    private List<Document> pending() {
        return mongo.findAll(Document.class, "reports").get(0).getList("pendingEvents", Document.class);
    }
}
