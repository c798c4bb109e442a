package org.keurwerk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.commons.time.DueWorkRunner;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.contracts.notification.SendNoticeAgain;
import org.keurwerk.notification.ledger.DueNotices;
import org.keurwerk.notification.ledger.Notice;
import org.keurwerk.notification.ledger.NoticeSearch;
import org.keurwerk.notification.ledger.NoticeState;
import org.keurwerk.notification.ledger.Notices;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole service on a real broker, a document store and a real SMTP server; the neighbours are {@link FakeNeighbours}. Subclasses say where the
 * parts come from.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "keurwerk.delivery.mail-pauses=200ms,200ms",
            "keurwerk.delivery.service-pauses=200ms,200ms,200ms,200ms,200ms,200ms,200ms,200ms,200ms",
            "keurwerk.delivery.interval=100ms",
            "keurwerk.delivery.lease=5s",
            "keurwerk.contacts.remembered=0s",
            "keurwerk.outbox.interval=200ms",
            "spring.mail.properties.mail.smtp.connectiontimeout=1000"
        })
@ActiveProfiles("demo")
abstract class NoticesArriveTests {

    private static final FakeNeighbours NEIGHBOURS = new FakeNeighbours();
    private static final GreenMail MAILBOXES = mailboxes();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private Notices notices;

    @Autowired
    private DueNotices due;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private DueWorkRunner dueWork;

    @Autowired
    private BusinessTime time;

    private String trajectory = "";

    private static GreenMail mailboxes() {
        GreenMail server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry registry) {
        registry.add("keurwerk.audit-api-url", NEIGHBOURS::address);
        registry.add("keurwerk.certificate-api-url", NEIGHBOURS::address);
        registry.add("spring.mail.port", () -> MAILBOXES.getSmtp().getPort());
    }

    @AfterAll
    static void mailServerIsUpAgain() {
        NEIGHBOURS.fail(false);
    }

    @BeforeEach
    void anotherTrajectory() {
        trajectory = Ids.next("trj");
    }

    @Test
    void aWindowOfADoubleCertificateIsToldOnceToTheOrganisationAndStandsInTheListOfTheOffice() throws Exception {
        publish(Facts.window(trajectory, "P12M"));
        publish(Facts.window(trajectory, "P12M"));
        publishAsAnotherEvent(Facts.window(trajectory, "P12M"));
        publish(Facts.window(trajectory, "ANNOUNCEMENT"));
        marker();

        assertThat(subjects("contact@biblionet-groningen.example"))
                .filteredOn(subject -> subject.contains("22 maart 2025"))
                .hasSize(1);
        assertThat(ledger())
                .filteredOn(notice -> notice.cause().startsWith("renewal"))
                .hasSize(1);
        assertThat(notices.find(
                        new NoticeSearch(null, null, "role_office", NoticeState.PLANNED), PageRequest.of(0, 10)))
                .as("the list of the week")
                .anyMatch(notice -> notice.template().equals("renewal-list"));
    }

    @Test
    void aMailCarriesWhatMailProgramsNeed() throws Exception {
        publish(Facts.issued(trajectory, "CBCT-2021-000117-K", Scope.LIBRARY));
        Notice notice = sent(1).get(0);
        MimeMessage mail = mails().stream()
                .filter(one -> header(one, "Keurwerk-Notice").equals(notice.id()))
                .findFirst()
                .orElseThrow();

        assertThat(mail.getMessageID()).isEqualTo("<" + notice.id() + "@keurwerk.example>");
        assertThat(header(mail, "References")).isEqualTo("<" + trajectory + "@keurwerk.example>");
        assertThat(header(mail, "In-Reply-To")).isEqualTo("<" + trajectory + "@keurwerk.example>");
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.getFrom()[0].toString()).contains("Certificeringsorganisatie", "bericht@keurwerk.example");
        assertThat(BusinessTime.dayOf(mail.getSentDate().toInstant())).isEqualTo(time.today());
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/mixed");
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("CBCT-2021-000117-K.pdf");
        assertThat(new String(parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("%PDF-1.7 /api/v1/certificates/CBCT-2021-000117-K/pdf");
    }

    @Test
    void aDeadlineThatIsSetAfterItWasMetPlansNothing() {
        publish(Facts.met(trajectory, "dl_" + trajectory));
        publish(Facts.deadline(trajectory, "dl_" + trajectory, "Intake", "org_1", inThirtyDays()));
        marker();

        assertThat(ledger()).noneMatch(notice -> notice.cause().startsWith("deadline"));
    }

    @Test
    void meetingADeadlineCancelsWhatWasPlannedForIt() {
        publish(Facts.deadline(trajectory, "dl_" + trajectory, "Intake", "org_1", inThirtyDays()));
        await().atMost(PATIENCE).until(() -> ledger().size() == 4);
        assertThat(ledger())
                .extracting(Notice::plannedFor)
                .containsExactlyInAnyOrder(
                        time.today(),
                        time.today().plusDays(23),
                        time.today().plusDays(28),
                        time.today().plusDays(31));
        sent(1);

        publish(Facts.met(trajectory, "dl_" + trajectory));

        await().atMost(PATIENCE)
                .until(() -> ledger().stream().noneMatch(notice -> notice.state() == NoticeState.PLANNED));
    }

    @Test
    void aMovedDeadlineIsRemindedOfOnItsNewDatesOnly() {
        publish(Facts.deadline(trajectory, "dl_" + trajectory, "Intake", "org_1", inThirtyDays()));
        publish(Facts.deadline(
                trajectory, "dl_" + trajectory, "Intake", "org_1", time.today().plusDays(60)));
        marker();

        assertThat(ledger())
                .filteredOn(notice -> notice.state() == NoticeState.PLANNED)
                .extracting(Notice::plannedFor)
                .containsExactlyInAnyOrder(
                        time.today().plusDays(53),
                        time.today().plusDays(58),
                        time.today().plusDays(61));
    }

    @Test
    void aDeadlineThatGoesToAnotherAndBackIsRemindedOfByItsOwnerOnly() {
        String id = "dl_" + trajectory;
        publishAsAnotherEvent(Facts.deadline(trajectory, id, "TakeDecision", "role_director", inThirtyDays()));
        publishAsAnotherEvent(Facts.deadline(trajectory, id, "TakeDecision", "acc_auditor-lead", inThirtyDays()));
        publishAsAnotherEvent(Facts.deadline(trajectory, id, "TakeDecision", "role_director", inThirtyDays()));
        marker();

        assertThat(ledger())
                .filteredOn(notice -> notice.state() == NoticeState.PLANNED)
                .extracting(Notice::recipient)
                .containsExactlyInAnyOrder("role_director", "role_director", "role_director");
    }

    @Test
    void whatIsDueTodayGoesOutWhenTheServiceIsAsked() {
        publish(Facts.deadline(trajectory, "dl_" + trajectory, "Intake", "org_1", inThirtyDays()));
        await().atMost(PATIENCE).until(() -> ledger().size() == 4);
        mongo.updateMulti(
                Query.query(Criteria.where("trajectoryId")
                        .is(trajectory)
                        .and("plannedFor")
                        .is(time.today().plusDays(23))),
                Update.update("plannedFor", time.today()),
                Notice.class);

        await().atMost(PATIENCE).until(() -> dueWork.run().stream().anyMatch(line -> line.contains("Herinnering")));
        assertThat(ledger())
                .filteredOn(notice -> notice.state() == NoticeState.SENT)
                .extracting(Notice::template)
                .containsExactlyInAnyOrder("task-asked", "deadline-reminder");
    }

    @Test
    void aMailServerThatIsDownIsTriedAgainUntilTheOfficeHearsOfItAndSendsAgain() throws Exception {
        MAILBOXES.getSmtp().stopService();
        publish(Facts.intakeAccepted(trajectory));
        Notice failed = inState(NoticeState.FAILED, 1).get(0);
        assertThat(failed.delivery().reason()).isEqualTo("mail-server-down");
        assertThat(failed.delivery().attempts()).isEqualTo(3);

        MAILBOXES.stop();
        MAILBOXES.start();
        publish(new SendNoticeAgain(failed.id(), "acc_office"));

        assertThat(sent(1).get(0).delivery().reason()).isNull();
        assertThat(subjects("contact@biblionet-groningen.example")).contains("Uw intake is akkoord");
    }

    @Test
    void whoChoseOneListADayGetsOneListOnTheNextMorningAndNoLetterOfEachTask() throws Exception {
        String chooser = "acc_" + trajectory.substring(4);
        NEIGHBOURS.know(chooser, "Auditor", chooser + "@cbct.example", "nl");
        NEIGHBOURS.choose(chooser, "task-asked");
        String task = "tsk" + trajectory.substring(4);
        publish(Facts.deadline(trajectory, "dl_" + task, "ScoreNorms", chooser, inThirtyDays()));
        publish(Facts.deadline(trajectory, "dl_" + task + "b", "ProposeVisitDates", chooser, inThirtyDays()));
        await().atMost(PATIENCE)
                .until(() -> ledger().stream()
                                .filter(notice ->
                                        "daily-list".equals(notice.delivery().reason()))
                                .filter(notice -> notice.state() == NoticeState.CANCELLED)
                                .count()
                        == 2);
        assertThat(mailsTo(chooser)).isEmpty();
        NoticeSearch listed = new NoticeSearch(null, null, chooser, NoticeState.PLANNED);
        Notice list = notices.find(listed, PageRequest.of(0, 10)).stream()
                .filter(notice -> notice.template().equals("task-list"))
                .findFirst()
                .orElseThrow();
        assertThat(list.plannedFor()).isEqualTo(time.today().plusDays(1));

        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(list.id())),
                Update.update("plannedFor", time.today()),
                Notice.class);
        await().atMost(PATIENCE).until(() -> mailsTo(chooser).size() == 1);

        NEIGHBOURS.choose(chooser);
        publish(Facts.deadline(trajectory, "dl_" + task + "c", "WriteConceptReport", chooser, inThirtyDays()));
        await().atMost(PATIENCE).until(() -> mailsTo(chooser).size() == 2);
        String text = ((MimeMultipart) mailsTo(chooser).get(0).getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
        assertThat(text).contains("/tasks/" + task, "/tasks/" + task + "b");
        assertThat(mailsTo(chooser).get(1).getSubject()).startsWith("Uw beurt");
    }

    @Test
    void theSecondContactGetsACopyOfWhatIsAskedAndOfNothingElse() throws Exception {
        String organisation = "org_" + trajectory.substring(4);
        NEIGHBOURS.know(organisation, "Noord", organisation + "@voorbeeld.example", "nl");
        NEIGHBOURS.second(organisation, "tweede-" + organisation + "@voorbeeld.example");
        publish(Facts.deadline(trajectory, "dl_" + trajectory, "Intake", organisation, inThirtyDays()));
        sent(1);

        assertThat(mailsTo("tweede-" + organisation)).hasSize(1);
    }

    @Test
    void aServiceThatIsDownForAWhileOnlyDelays() {
        NEIGHBOURS.fail(true);
        publish(Facts.finalised(trajectory));
        await().atMost(PATIENCE).until(() -> ledger().stream()
                .anyMatch(notice -> "contacts-down".equals(notice.delivery().reason())));
        NEIGHBOURS.fail(false);

        assertThat(sent(1)).extracting(Notice::recipient).containsExactly("org_1");
    }

    @Test
    void anUnknownRecipientIsSaidAtOnce() {
        publish(Facts.deadline(
                trajectory,
                "dl_" + trajectory,
                "Intake",
                "org_nobody",
                time.today().minusDays(1)));

        assertThat(inState(NoticeState.FAILED, 1).get(0).delivery().reason()).isEqualTo("address-unknown");
    }

    @Test
    void aCrashBetweenTheServersYesAndTheLedgersNoteRepeatsTheSameMessageId() {
        publish(Facts.closed(trajectory, true));
        Notice notice = sent(1).get(0);

        // what a process leaves that died before it could note the yes: planned and claimed, until the claim lapses
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(notice.id())),
                Update.update("state", NoticeState.PLANNED)
                        .set("delivery.claimedBy", "a sender that died")
                        .set("delivery.claimedUntil", time.now().plusSeconds(1)),
                Notice.class);
        sent(1);

        assertThat(mails())
                .filteredOn(mail -> header(mail, "Keurwerk-Notice").equals(notice.id()))
                .hasSize(2)
                .extracting(mail -> header(mail, "Message-ID"))
                .containsOnly("<" + notice.id() + "@keurwerk.example>");
    }

    private LocalDate inThirtyDays() {
        return time.today().plusDays(30);
    }

    /** An event whose handling proves that all events of the trajectory before it were handled. */
    private void marker() {
        publish(Facts.applied(trajectory));
        await().atMost(PATIENCE)
                .until(() -> ledger().stream()
                                .filter(notice -> notice.cause().startsWith("application"))
                                .filter(notice -> notice.state() == NoticeState.SENT)
                                .count()
                        == 2);
        await().atMost(PATIENCE).until(() -> !due.any(time.today()));
    }

    private List<Notice> sent(int many) {
        return inState(NoticeState.SENT, many);
    }

    private List<Notice> inState(NoticeState state, int many) {
        return await().atMost(PATIENCE)
                .until(
                        () -> ledger().stream()
                                .filter(notice -> notice.state() == state)
                                .toList(),
                        found -> found.size() == many);
    }

    private List<Notice> ledger() {
        return notices.find(new NoticeSearch(new TrajectoryId(trajectory), null, null, null), PageRequest.of(0, 100))
                .getContent();
    }

    private void publish(Event event) {
        publisher.publish(publisher.envelope(idOf(event), event, trajectory, null));
    }

    private void publishAsAnotherEvent(Event event) {
        EventEnvelope<Event> envelope = publisher.envelope(UUID.randomUUID().toString(), event, trajectory, null);
        publisher.publish(envelope);
    }

    private static String idOf(Event event) {
        return UUID.nameUUIDFromBytes(event.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static List<MimeMessage> mails() {
        return Arrays.asList(MAILBOXES.getReceivedMessages());
    }

    private static List<String> subjects(String address) throws Exception {
        java.util.ArrayList<String> subjects = new java.util.ArrayList<>();
        for (MimeMessage mail : mails()) {
            if (mail.getAllRecipients()[0].toString().contains(address)) {
                subjects.add(mail.getSubject());
            }
        }
        return subjects;
    }

    private static List<MimeMessage> mailsTo(String address) {
        return mails().stream()
                .filter(mail -> {
                    try {
                        return Arrays.stream(mail.getAllRecipients())
                                .anyMatch(one -> one.toString().contains(address));
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(java.util.stream.Collectors.toMap(
                        mail -> header(mail, "Message-ID"),
                        mail -> mail,
                        (one, other) -> one,
                        java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static String header(MimeMessage mail, String name) {
        try {
            String value = mail.getHeader(name, null);
            return value == null ? "" : value;
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
