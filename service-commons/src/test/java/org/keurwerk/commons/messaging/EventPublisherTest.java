package org.keurwerk.commons.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.commons.messaging.EventPublisher.EventNotPublished;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.ReportFinalised;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.mockito.ArgumentMatchers;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/** What is sent, awaited and reported when several events are published; an event's id begins with the letter of its trajectory. */
class EventPublisherTest {

    private final KafkaTemplate<String, byte[]> kafka = mock();
    private final Activity activity = new Activity();
    private final EventPublisher publisher = new EventPublisher(
            kafka, Clock.fixed(Instant.parse("2021-03-01T08:00:00Z"), ZoneOffset.UTC), "urn:test", activity);
    private final List<String> sent = new ArrayList<>();
    private final Map<String, Supplier<CompletableFuture<SendResult<String, byte[]>>>> answers = new HashMap<>();

    @BeforeEach
    void aBrokerThatAcknowledgesWhereNothingElseIsSaid() {
        when(kafka.send(ArgumentMatchers.<ProducerRecord<String, byte[]>>any())).thenAnswer(call -> {
            ProducerRecord<?, ?> record = call.getArgument(0);
            String id = new String(
                    Objects.requireNonNull(record.headers().lastHeader("ce_id").value()), StandardCharsets.UTF_8);
            sent.add(id);
            return answers.getOrDefault(id, () -> CompletableFuture.completedFuture(null))
                    .get();
        });
    }

    @Test
    void allAreSentInOrderBeforeTheFirstAcknowledgementIsAwaited() {
        CompletableFuture<SendResult<String, byte[]>> first = new CompletableFuture<>();
        answers.put("a1", () -> first);
        answers.put("a3", () -> {
            first.complete(null);
            return first;
        });

        publisher.publishAll(events("a1", "a2", "a3"));

        assertThat(sent).containsExactly("a1", "a2", "a3");
        assertThat(activity.count()).isEqualTo(3);
    }

    @Test
    void onlyWhatWasAcknowledgedBeforeAFailureOnItsSubjectCounts() {
        answers.put("a2", () -> CompletableFuture.failedFuture(new NotLeaderOrFollowerException("moved")));

        EventNotPublished failure = failureOf("a1", "b1", "a2", "a3", "b2");

        assertThat(sent).containsExactly("a1", "b1", "a2", "a3", "b2");
        assertThat(failure.acknowledged()).containsExactly("a1", "b1", "b2");
        assertThat(failure).hasMessageContaining("a2").hasRootCauseMessage("moved");
        assertThat(activity.count()).isEqualTo(3);
    }

    @Test
    void whatComesAfterARefusedEventOnItsSubjectIsNotEvenSent() {
        answers.put("a1", refused(new RecordTooLargeException("too large")));

        EventNotPublished failure = failureOf("a1", "a2", "b1");

        assertThat(sent).containsExactly("a1", "b1");
        assertThat(failure.acknowledged()).containsExactly("b1");
    }

    @Test
    void whenNoBrokerCanBeReachedNothingMoreIsTried() {
        answers.put("b1", refused(new TimeoutException("no broker")));

        EventNotPublished failure = failureOf("a1", "b1", "c1", "d1");

        assertThat(sent).containsExactly("a1", "b1");
        assertThat(failure.acknowledged()).containsExactly("a1");
    }

    @Test
    void nothingToPublishIsPublishedAtOnce() {
        publisher.publishAll(List.of());

        assertThat(sent).isEmpty();
    }

    private EventNotPublished failureOf(String... ids) {
        return catchThrowableOfType(EventNotPublished.class, () -> publisher.publishAll(events(ids)));
    }

    private List<? extends EventEnvelope<?>> events(String... ids) {
        return Stream.of(ids)
                .map(id -> publisher.envelope(
                        id,
                        new ReportFinalised(
                                new TrajectoryId("trj_" + id.charAt(0)),
                                new OrganisationId("org_1"),
                                "rep_1",
                                LocalDate.parse("2021-03-01")),
                        null,
                        null))
                .toList();
    }

    private static Supplier<CompletableFuture<SendResult<String, byte[]>>> refused(RuntimeException cause) {
        return () -> {
            throw new KafkaException("Send failed", cause);
        };
    }
}
