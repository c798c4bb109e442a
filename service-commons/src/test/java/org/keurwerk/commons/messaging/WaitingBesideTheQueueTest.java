package org.keurwerk.commons.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.commons.EmbeddedServers;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.contracts.EventCodec;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.audit.ReportFinalised;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;

/** What fails and may succeed later waits beside the queue: it holds nobody up, keeps the order of its key, and outlives a restart. */
class WaitingBesideTheQueueTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final LocalDate DAY = LocalDate.parse("2021-03-01");
    private static final int PARTITION = 7;

    /** Trajectories whose reports the archive cannot take just now; a restart of the service does not change that. */
    private static final Set<String> CLOSED = ConcurrentHashMap.newKeySet();

    private static final Map<String, CountDownLatch> HELD = new ConcurrentHashMap<>();

    private final String group = "waiting-" + Ids.next("x").substring(2);
    private final String failing = Ids.next("trj");
    private ConfigurableApplicationContext service = started();

    @Configuration(proxyBeanMethods = false)
    static class Parts {
        @Bean
        Archive archive() {
            return new Archive();
        }
    }

    /** Keeps what it took, as {@code trajectory/report}. */
    static class Archive implements EventHandler<ReportFinalised> {

        final List<String> kept = new CopyOnWriteArrayList<>();
        final List<String> refused = new CopyOnWriteArrayList<>();

        @Override
        public Class<ReportFinalised> type() {
            return ReportFinalised.class;
        }

        @Override
        public void handle(EventEnvelope<ReportFinalised> event) {
            String trajectory = event.data().trajectoryId().value();
            String report = trajectory + '/' + event.data().reportId();
            if (CLOSED.contains(trajectory)) {
                refused.add(report);
                waitWhileHeld(
                        trajectory, refused.stream().filter(report::equals).count());
                throw new IllegalStateException("the archive is closed for " + trajectory);
            }
            kept.add(report);
        }

        /** From the second try on, which is not the queue's. */
        private static void waitWhileHeld(String trajectory, long tries) {
            CountDownLatch held = HELD.get(trajectory);
            if (held != null && tries > 1) {
                try {
                    held.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    @AfterEach
    void stop() {
        CLOSED.remove(failing);
        service.close();
    }

    @Test
    void aHundredEventsBehindOneThatFailsAreHandledMeanwhileAndItsKeyKeepsItsOrder() {
        CLOSED.add(failing);
        publish(failing, "first");
        publish(failing, "second");
        List<String> others =
                IntStream.range(0, 100).mapToObj(i -> Ids.next("trj")).toList();
        others.forEach(trajectory -> publish(trajectory, "good"));

        await().atMost(LIMIT).untilAsserted(() -> assertThat(kept(others))
                .containsExactlyElementsOf(
                        others.stream().map(each -> each + "/good").toList()));
        assertThat(archive().refused).isNotEmpty().allMatch(report -> report.equals(failing + "/first"));
        assertThat(service.getBean(Backlog.class).isEmpty()).isFalse();
        publish(failing, "third");

        CLOSED.remove(failing);

        await().atMost(LIMIT).untilAsserted(() -> assertThat(kept(List.of(failing)))
                .endsWith(failing + "/first", failing + "/second", failing + "/third"));
        await().atMost(LIMIT).until(() -> service.getBean(Backlog.class).isEmpty());
        publish(failing, "fourth");
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(kept(List.of(failing))).endsWith(failing + "/fourth"));
        assertThat(parked()).isEmpty();
    }

    @Test
    void aTryThatTakesLongHoldsUpItsOwnKeyOnly() {
        String slow = Ids.next("trj");
        CountDownLatch held = new CountDownLatch(1);
        HELD.put(slow, held);
        CLOSED.add(slow);
        CLOSED.add(failing);
        publish(slow, "first");
        publish(slow, "second");
        publish(failing, "first");
        publish(failing, "second");
        await().atMost(LIMIT)
                .until(() -> archive().refused.stream()
                                .filter((slow + "/first")::equals)
                                .count()
                        == 2);

        CLOSED.remove(failing);

        await().atMost(LIMIT).untilAsserted(() -> assertThat(kept(List.of(failing)))
                .containsExactly(failing + "/first", failing + "/second"));
        assertThat(held.getCount()).as("the other one is still being tried").isOne();
        assertThat(archive().refused).doesNotContain(slow + "/second");
        CLOSED.remove(slow);
        held.countDown();
        await().atMost(LIMIT).untilAsserted(() -> assertThat(kept(List.of(slow)))
                .containsExactly(slow + "/first", slow + "/second"));
    }

    @Test
    void aRestartInBetweenLosesNothingAndKeepsTheOrder() {
        CLOSED.add(failing);
        publish(failing, "first");
        publish(failing, "second");
        await().atMost(LIMIT).until(() -> archive().refused.size() > 2);

        service.close();
        service = started();
        publish(failing, "third");
        await().atMost(LIMIT).until(() -> !archive().refused.isEmpty());
        assertThat(kept(List.of(failing))).isEmpty();
        CLOSED.remove(failing);

        await().atMost(LIMIT).untilAsserted(() -> assertThat(kept(List.of(failing)))
                .containsExactly(failing + "/first", failing + "/second", failing + "/third"));
        await().atMost(LIMIT).until(() -> service.getBean(Backlog.class).isEmpty());
    }

    @Test
    void whatIsParkedAtLastLetsThoseBehindItHaveTheirTurn() {
        service.close();
        service = started("keurwerk.kafka.retry-for=PT0.3S");
        CLOSED.add(failing);
        publish(failing, "first");
        publish(failing, "second");

        await().atMost(LIMIT).until(() -> parked().size() == 2);
        assertThat(parked()).containsExactly("first", "second");
        assertThat(archive().refused)
                .hasSize(2 * 3)
                .startsWith(failing + "/first")
                .endsWith(failing + "/second");
        await().atMost(LIMIT).until(() -> service.getBean(Backlog.class).isEmpty());
    }

    private ConfigurableApplicationContext started(String... settings) {
        String[] all = Stream.concat(Stream.of("keurwerk.kafka.check-writers=false"), Stream.of(settings))
                .toArray(String[]::new);
        return EmbeddedServers.service(group, Parts.class, all);
    }

    private Archive archive() {
        return service.getBean(Archive.class);
    }

    /** The broker is shared: what other tests published comes along. */
    private List<String> kept(List<String> trajectories) {
        return archive().kept.stream()
                .filter(report -> trajectories.contains(report.split("/")[0]))
                .toList();
    }

    /** To one partition whatever the key, so that everything stands in one queue. */
    @SuppressWarnings("unchecked")
    private void publish(String trajectory, String report) {
        EventPublisher publisher = service.getBean(EventPublisher.class);
        ProducerRecord<String, byte[]> record = EventCodec.encode(publisher.envelope(
                Ids.next("evt"),
                new ReportFinalised(new TrajectoryId(trajectory), new OrganisationId("org_1"), report, DAY),
                trajectory,
                null));
        ((KafkaTemplate<String, byte[]>) service.getBean(KafkaTemplate.class))
                .send(new ProducerRecord<>(record.topic(), PARTITION, record.key(), record.value(), record.headers()))
                .join();
    }

    private List<String> parked() {
        return EmbeddedServers.read(Topics.deadLettersOf(group)).stream()
                .filter(record -> record.key().equals(failing))
                .flatMap(record -> EventCodec.decode(record).stream())
                .map(event -> ((ReportFinalised) event.data()).reportId())
                .toList();
    }
}
