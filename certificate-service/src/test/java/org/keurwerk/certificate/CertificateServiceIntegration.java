package org.keurwerk.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.certificate.lifecycle.Certificate;
import org.keurwerk.certificate.lifecycle.CertificateNumber;
import org.keurwerk.certificate.lifecycle.CertificateReference;
import org.keurwerk.certificate.register.Register;
import org.keurwerk.certificate.register.RegisterSearch;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.messaging.Backlog;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.commons.time.DueWorkRunner;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.Topics;
import org.keurwerk.contracts.audit.Outcome;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.certificate.CertificateExpired;
import org.keurwerk.contracts.certificate.CertificateIssued;
import org.keurwerk.contracts.certificate.CertificateSuperseded;
import org.keurwerk.contracts.certificate.RenewalWindowOpened;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** The whole service on a broker and a store: decisions in, certificates and events out, under duplicates, reordering, crashes and replay. */
@SpringBootTest(properties = "keurwerk.due-work.interval=1h")
@Import(CertificateServiceIntegration.Parts.class)
abstract class CertificateServiceIntegration {

    private static final LocalDate BEGIN = LocalDate.parse("2021-03-22");

    @TestConfiguration
    static class Parts {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock(BEGIN);
        }
    }

    @Autowired
    private TestClock clock;

    @Autowired
    private EventPublisher events;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Register register;

    @Autowired
    private DueWorkRunner dueWork;

    @Autowired
    private Backlog backlog;

    @Autowired
    private KafkaAdmin kafka;

    @Autowired
    private ConcurrentMessageListenerContainer<String, byte[]> listener;

    @Autowired
    @Qualifier("rememberingNumbers") private SmartLifecycle remembering;

    @BeforeEach
    void atTheBeginning() {
        clock.moveTo(BEGIN);
    }

    @Test
    void aDecisionGivesACertificatePerScopeAndEveryOutcomeEntersTheRegister() {
        Decisions decision = organisation("Alpha");
        taken(decision.with(Outcome.CERTIFIED, Scope.LIBRARY, Scope.POI));
        taken(decision.on("2021-04-01").with(Outcome.CONDITIONAL, Scope.CULTURE));
        assertThat(statuses("alpha")).containsExactly("CULTURE CONDITIONAL", "LIBRARY VALID", "POI VALID");
        List<CertificateIssued> issued = published(CertificateIssued.class, decision);
        assertThat(issued).extracting(CertificateIssued::scope).containsExactlyInAnyOrder(Scope.LIBRARY, Scope.POI);
        assertThat(issued.get(0).windows())
                .extracting(window -> window.opensOn().toString())
                .containsExactly("2024-03-22", "2024-07-01", "2024-09-22", "2024-12-22", "2025-02-22");
    }

    @Test
    void theSameDecisionTwiceDoesNothingTwice() {
        Decisions decision = organisation("Beta").certifying(Scope.LIBRARY);
        taken(decision);
        taken(decision);
        events.publish(events.envelope("another-id", decision.taken(), null, null));
        awaitHandled();
        assertThat(statuses("beta")).containsExactly("LIBRARY VALID");
        assertThat(published(CertificateIssued.class, decision)).hasSize(1);
    }

    @Test
    void aRenewalThatArrivesBeforeWhatItRenewsGivesTheSameLineage() {
        Decisions older = organisation("Gamma").certifying(Scope.LIBRARY);
        taken(older.on("2025-03-11"));
        taken(older);
        List<Certificate> lineage = certificates(older);
        assertThat(lineage).hasSize(2);
        assertThat(lineage.get(0).supersededBy()).isEqualTo(linkTo(lineage.get(1)));
        assertThat(lineage.get(1).predecessor()).isEqualTo(linkTo(lineage.get(0)));
        assertThat(published(CertificateSuperseded.class, older))
                .extracting(CertificateSuperseded::supersededOn)
                .containsExactly(LocalDate.parse("2025-03-11"));
        clock.moveTo(LocalDate.parse("2025-03-12"));
        assertThat(statuses("gamma")).containsExactly("LIBRARY VALID", "LIBRARY SUPERSEDED");
    }

    @Test
    void aLeapOfTheClockTellsTheAnnouncementAndTheLastWindowInOrderAndEndsTheCertificates() {
        Decisions decision = organisation("Delta").certifying(Scope.LIBRARY, Scope.POI);
        taken(decision);
        clock.moveTo(LocalDate.parse("2025-04-01"));
        List<String> done = dueWork.run();
        assertThat(done.stream()
                        .filter(line ->
                                line.contains(certificates(decision).get(0).number())))
                .hasSize(3)
                .last()
                .asString()
                .startsWith("CertificateExpired: ");
        assertThat(dueWork.run()).isEmpty();
        assertThat(published(RenewalWindowOpened.class, decision))
                .extracting(RenewalWindowOpened::window)
                .containsExactly("ANNOUNCEMENT", "P1M");
        RenewalWindowOpened first =
                published(RenewalWindowOpened.class, decision).get(0);
        assertThat(first.auditQuarter()).isEqualTo("2025-Q1");
        assertThat(first.scopes()).containsExactly(Scope.LIBRARY, Scope.POI);
        assertThat(published(CertificateExpired.class, decision)).hasSize(2);
        assertThat(statuses("delta")).containsExactly("LIBRARY EXPIRED", "POI EXPIRED");
    }

    @Test
    void windowsOfCertificatesThatWereReplacedSayNothing() {
        Decisions decision = organisation("Epsilon").certifying(Scope.CULTURE);
        taken(decision);
        taken(decision.on("2023-06-01"));
        clock.moveTo(LocalDate.parse("2025-04-01"));
        dueWork.run();
        assertThat(published(RenewalWindowOpened.class, decision)).isEmpty();
        assertThat(published(CertificateExpired.class, decision)).isEmpty();
    }

    @Test
    void whatACrashLeftUnpublishedIsCaughtUp() {
        Decisions decision = organisation("Zeta").certifying(Scope.LIBRARY);
        Certificate made = Certified.by(decision, Scope.LIBRARY, 999);
        CertificateIssued told = new CertificateIssued(
                made.number(),
                made.trajectoryId(),
                made.decisionId(),
                made.organisationId(),
                Scope.LIBRARY,
                "KIB",
                "I",
                made.validity().from(),
                made.validity().until(),
                List.of());
        PendingEvent pending =
                PendingEvent.of(events.envelope(Ids.of("evt", made.number() + "/issued"), told, null, null));
        mongo.insert(Certificate.issued(
                CertificateNumber.parse(made.number()),
                decision.taken(),
                Scope.LIBRARY,
                made.validity().expiringFrom(),
                clock.instant(),
                pending));
        assertThat(published(CertificateIssued.class, decision)).containsExactly(told);
        taken(decision);
        assertThat(statuses("zeta"))
                .as("the rest is made up for by the same decision")
                .containsExactly("LIBRARY VALID");
        assertThat(published(CertificateIssued.class, decision)).hasSize(1);
    }

    @Test
    void replayingTheTopicGivesTheSameCertificatesAndRegister() throws Exception {
        taken(organisation("Eta").certifying(Scope.LIBRARY));
        taken(organisation("Eta").on("2024-12-01").certifying(Scope.LIBRARY));
        taken(organisation("Eta").on("2023-12-01").with(Outcome.NOT_CERTIFIED, Scope.POI));
        awaitTold();
        Map<String, List<Document>> before = everything();
        replay(() -> {});
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void anEmptyStoreIsRebuiltFromTheTopicsWithTheSameNumbersAndTheSameRegister() throws Exception {
        for (String name : List.of("Theta", "Iota", "Kappa")) {
            taken(organisation(name).certifying(Scope.LIBRARY, Scope.POI));
        }
        awaitTold();
        List<Document> register = inOrder("register_entries");
        replay(() -> {
            everything().keySet().forEach(collection -> mongo.remove(new Query(), collection));
            remembering.start();
        });
        assertThat(inOrder("register_entries")).isEqualTo(register);
        taken(organisation("Lambda").certifying(Scope.LIBRARY));
        assertThat(mongo.findAll(Certificate.class))
                .extracting(Certificate::number)
                .doesNotHaveDuplicates();
    }

    private void replay(Runnable meanwhile) throws Exception {
        listener.stop();
        try (Admin admin = Admin.create(kafka.getConfigurationProperties())) {
            admin.alterConsumerGroupOffsets(
                            "certificate-service",
                            IntStream.range(0, Topics.PARTITIONS)
                                    .boxed()
                                    .collect(Collectors.toMap(
                                            partition -> new TopicPartition(Topics.AUDIT_EVENTS, partition),
                                            partition -> new OffsetAndMetadata(0))))
                    .all()
                    .get();
        }
        meanwhile.run();
        listener.start();
        awaitHandled();
        awaitTold();
    }

    private static Decisions organisation(String name) {
        return Decisions.forOrganisation(name, "Voorbeeldstad").on(BEGIN.toString());
    }

    private static CertificateReference linkTo(Certificate certificate) {
        return new CertificateReference(
                certificate.number(), certificate.validity().from());
    }

    private void taken(Decisions decision) {
        events.publish(events.envelope("evt-" + decision.trajectoryId(), decision.applied(), null, null));
        events.publish(events.envelope("evt-" + decision.taken().decisionId(), decision.taken(), null, null));
        awaitHandled();
    }

    private void awaitHandled() {
        await().atMost(Duration.ofSeconds(30)).until(backlog::isEmpty);
    }

    private void awaitTold() {
        await().atMost(Duration.ofSeconds(15)).until(() -> everything().values().stream()
                .flatMap(List::stream)
                .allMatch(document -> document.getList("pendingEvents", Object.class, List.of())
                        .isEmpty()));
    }

    private <E extends Event> List<E> published(Class<E> type, Decisions about) {
        awaitTold();
        return PublishedEvents.read(kafka.getConfigurationProperties(), Topics.CERTIFICATE_EVENTS).stream()
                .map(EventEnvelope::data)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(event ->
                        event.toString().contains(about.organisationId().value()))
                .toList();
    }

    private List<String> statuses(String words) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return register.search(new RegisterSearch(words, null, null, null, 0, 20), today).entries().stream()
                .map(entry -> entry.scope() + " " + entry.statusOn(today))
                .toList();
    }

    private List<Certificate> certificates(Decisions decision) {
        return mongo.findAll(Certificate.class).stream()
                .filter(certificate -> certificate.organisationId().equals(decision.organisationId()))
                .sorted(Comparator.comparing(
                        (Certificate certificate) -> certificate.validity().from()))
                .toList();
    }

    private Map<String, List<Document>> everything() {
        return List.of("certificates", "register_entries", "renewals", "number_counters").stream()
                .collect(Collectors.toMap(name -> name, this::inOrder));
    }

    private List<Document> inOrder(String collection) {
        List<Document> all = mongo.findAll(Document.class, collection);
        if (collection.equals("register_entries")) {
            // which version of its certificate an entry was made from is no fact of the register
            all.forEach(entry -> entry.remove("version"));
        }
        return all.stream()
                .sorted(Comparator.comparing(document -> document.getString("_id")))
                .toList();
    }
}
