package org.keurwerk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.Topics;
import org.keurwerk.notification.ledger.NoticeState;
import org.keurwerk.testsupport.EmbeddedParts;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The service loses its store and comes up again months later, with a broker of its own that has kept everything. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmptyLedgerIsRebuiltTest {

    private static final String SERVICE = "notification-service";
    private static final String TRAJECTORY = "trj_rebuilt";
    private static final String NOBODY = "org_nobody";

    private static final EmbeddedKafkaKraftBroker BROKER = new EmbeddedKafkaKraftBroker(1, 1);
    private static final GreenMail MAILBOXES =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final FakeNeighbours NEIGHBOURS = new FakeNeighbours();
    private static final MovableClock CLOCK = new MovableClock("2020-07-01T08:00:00Z");

    private static Map<String, List<Document>> before = Map.of();
    private static int mails;
    private static long written;

    @BeforeAll
    static void aLedgerWithAllThatCanBecomeOfANotice() throws Exception {
        BROKER.brokerProperties(Map.of(
                "auto.create.topics.enable", "false",
                "offsets.topic.num.partitions", "1",
                "group.initial.rebalance.delay.ms", "0"));
        BROKER.afterPropertiesSet();
        MAILBOXES.start();
        try (RunningService service = service("ledger_lost")) {
            service.hears(
                    Facts.applied(TRAJECTORY),
                    Facts.team(TRAJECTORY),
                    Facts.selfEvaluation(TRAJECTORY, false),
                    deadline("dl_met", Facts.ORGANISATION, "2020-07-15"),
                    deadline("dl_nobody", NOBODY, "2020-07-15"),
                    deadline("dl_back", "role_director", "2020-08-01"),
                    deadline("dl_back", "acc_auditor-lead", "2020-08-01"),
                    deadline("dl_back", "role_director", "2020-08-01"),
                    deadline("dl_far", Facts.ORGANISATION, "2021-06-01"));
            service.goesOn(7);
            NEIGHBOURS.know(NOBODY, "Bibliotheek Voorbeeld", "contact@voorbeeld.example", "nl");
            service.sendsAgain(NOBODY, NoticeState.SENT);
            NEIGHBOURS.forget(NOBODY);
            service.hears(Facts.met(TRAJECTORY, "dl_met"));
            service.goesOn(5);
            service.sendsAgain(NOBODY, NoticeState.FAILED);
            service.goesOn(3);
            service.goesOn(9);
            service.hears(
                    Facts.cancelled(TRAJECTORY, "dl_back"),
                    deadline("dl_moved", Facts.ORGANISATION, "2020-08-20"),
                    deadline("dl_moved", Facts.ORGANISATION, "2021-07-01"));
            before = service.everything();
        }
        mails = MAILBOXES.getReceivedMessages().length;
        written = written();
        CLOCK.pass(Duration.ofDays(200));
    }

    @AfterAll
    static void end() {
        NEIGHBOURS.close();
        MAILBOXES.stop();
        BROKER.destroy();
    }

    @Test
    @Order(1)
    void anEmptyLedgerIsRebuiltFromTheTopicsAndNobodyGetsAMailAgain() throws Exception {
        assertThat(before.get("notices"))
                .extracting(notice -> notice.getString("state"))
                .contains("SENT", "FAILED", "CANCELLED", "PLANNED");
        forgetWhatWasHandled();
        try (RunningService service = service("ledger_empty")) {
            assertThat(service.everything()).isEqualTo(before);
        }
        nothingWentOut();
    }

    @Test
    @Order(2)
    void aRebuildingThatWasCutOffGoesOnWithoutAnyMail() throws Exception {
        forgetWhatWasHandled();
        try (RunningService service = service("ledger_cut_off")) {
            service.losesAllBut("application-received:" + TRAJECTORY);
        }
        forgetWhatWasHandled();
        try (RunningService service = service("ledger_cut_off")) {
            assertThat(service.everything()).isEqualTo(before);
        }
        nothingWentOut();
    }

    @Test
    @Order(3)
    void theRebuiltLedgerGoesOnWithWhatIsPlanned() throws Exception {
        forgetWhatWasHandled();
        try (RunningService service = service("ledger_goes_on")) {
            service.goesOn(105);
            service.hears(Facts.applied("trj_new"), Facts.applied(TRAJECTORY));
        }
        assertThat(MAILBOXES.getReceivedMessages())
                .as("one reminder of a deadline in seven days, two letters of a new application")
                .hasSize(mails + 3);
    }

    private static void nothingWentOut() throws Exception {
        assertThat(MAILBOXES.getReceivedMessages()).hasSize(mails);
        assertThat(written()).as("events of this service").isEqualTo(written);
    }

    private static RunningService service(String database) {
        return RunningService.start(
                CLOCK,
                "--spring.kafka.bootstrap-servers=" + BROKER.getBrokersAsString(),
                "--spring.mongodb.uri=mongodb://127.0.0.1:" + EmbeddedParts.storePort() + "/" + database,
                "--spring.mail.port=" + MAILBOXES.getSmtp().getPort(),
                "--keurwerk.audit-api-url=" + NEIGHBOURS.address(),
                "--keurwerk.certificate-api-url=" + NEIGHBOURS.address());
    }

    private static Event deadline(String id, String actor, String dueOn) {
        return Facts.deadline(TRAJECTORY, id, "Intake", actor, LocalDate.parse(dueOn));
    }

    private static void forgetWhatWasHandled() throws Exception {
        try (Admin admin = admin()) {
            admin.deleteConsumerGroups(List.of(SERVICE)).all().get();
        }
    }

    private static long written() throws Exception {
        try (Admin admin = admin()) {
            return admin
                    .listOffsets(IntStream.range(0, Topics.PARTITIONS)
                            .boxed()
                            .collect(Collectors.toMap(
                                    partition -> new TopicPartition(Topics.NOTIFICATION_EVENTS, partition),
                                    partition -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .values()
                    .stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", BROKER.getBrokersAsString()));
    }
}
