package org.keurwerk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.messaging.Backlog;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.notification.SendNoticeAgain;
import org.keurwerk.notification.ledger.DueNotices;
import org.keurwerk.notification.ledger.Notice;
import org.keurwerk.notification.ledger.NoticeSearch;
import org.keurwerk.notification.ledger.NoticeState;
import org.keurwerk.notification.ledger.Notices;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The service as it starts and ends in production, on a clock of the test. What is done to it returns when all that follows has been done. */
record RunningService(ConfigurableApplicationContext context, MovableClock clock) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> COLLECTIONS = List.of(Notice.COLLECTION, "deadlines", "teams");

    static RunningService start(MovableClock clock, String... settings) {
        Stream<String> quick = Stream.of(
                "--server.port=0",
                "--keurwerk.contacts.remembered=0s",
                "--keurwerk.delivery.interval=100ms",
                "--keurwerk.outbox.interval=200ms",
                "--keurwerk.kafka.check-writers=false",
                "--keurwerk.due-work.interval=1h");
        RunningService service = new RunningService(
                new SpringApplicationBuilder(NotificationServiceApplication.class)
                        .profiles("demo")
                        .initializers(context -> {
                            ((GenericApplicationContext) context)
                                    .registerBean(
                                            "testClock",
                                            MovableClock.class,
                                            () -> clock,
                                            bean -> bean.setPrimary(true));
                            context.getBeanFactory().registerSingleton("partsOfTests", new PartsOfTests());
                        })
                        .run(Stream.concat(quick, Stream.of(settings)).toArray(String[]::new)),
                clock);
        service.settles();
        return service;
    }

    void hears(Event... events) {
        EventPublisher publisher = context.getBean(EventPublisher.class);
        for (Event event : events) {
            publisher.publish(publisher.envelope(UUID.randomUUID().toString(), event, null, null));
        }
        settles();
    }

    void goesOn(int days) {
        clock.pass(Duration.ofDays(days));
        settles();
    }

    /** Sends the newest notice to a recipient that has failed once more. */
    void sendsAgain(String recipient, NoticeState andIsThen) {
        Notices notices = context.getBean(Notices.class);
        Notice failed =
                notices.find(new NoticeSearch(null, null, recipient, NoticeState.FAILED), PageRequest.of(0, 1)).stream()
                        .findFirst()
                        .orElseThrow();
        hears(new SendNoticeAgain(failed.id(), "acc_office"));
        assertThat(notices.find(failed.id()).orElseThrow().state()).isEqualTo(andIsThen);
    }

    /** Keeps the notices of the first event only: what a crash leaves that comes after it. */
    void losesAllBut(String cause) {
        MongoTemplate mongo = context.getBean(MongoTemplate.class);
        mongo.remove(Query.query(Criteria.where("cause").ne(cause)), Notice.COLLECTION);
        mongo.remove(new Query(), "deadlines");
        mongo.remove(new Query(), "teams");
        assertThat(mongo.count(new Query(), Notice.COLLECTION)).isEqualTo(2);
    }

    /** The ledger and what is remembered beside it; how often a document was written is no fact of it. */
    Map<String, List<Document>> everything() {
        return COLLECTIONS.stream().collect(Collectors.toMap(name -> name, name -> {
            List<Document> all = context.getBean(MongoTemplate.class).findAll(Document.class, name);
            all.forEach(document -> document.remove("version"));
            return all.stream()
                    .sorted(Comparator.comparing(document -> document.getString("_id")))
                    .toList();
        }));
    }

    private void settles() {
        Backlog backlog = context.getBean(Backlog.class);
        DueNotices due = context.getBean(DueNotices.class);
        BusinessTime time = context.getBean(BusinessTime.class);
        MongoTemplate mongo = context.getBean(MongoTemplate.class);
        await().atMost(PATIENCE)
                .until(() -> backlog.isEmpty()
                        && !due.any(time.today())
                        && mongo.findAll(Document.class, Notice.COLLECTION).stream()
                                .allMatch(document -> document.getList("pendingEvents", Object.class, List.of())
                                        .isEmpty()));
    }

    @Override
    public void close() {
        context.close();
    }

    /** Keeps the parts that tests declare for themselves out of the service. */
    private static final class PartsOfTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) {
            String name = type.getClassMetadata().getClassName();
            return name.contains("Test$") || name.contains("Tests$");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof PartsOfTests;
        }

        @Override
        public int hashCode() {
            return PartsOfTests.class.hashCode();
        }
    }
}
