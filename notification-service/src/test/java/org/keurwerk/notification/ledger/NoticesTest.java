package org.keurwerk.notification.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.notification.Facts;
import org.keurwerk.notification.MovableClock;
import org.keurwerk.testsupport.CountingStore;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The ledger in the document store: every change is conditional and says whether it won. */
class NoticesTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 7, 1);

    private final CountingStore store = CountingStore.empty();
    private final MongoTemplate mongo = store.mongo();

    {
        new NoticeIndexes().createIn(mongo);
    }

    private final MovableClock clock = new MovableClock("2020-07-01T08:00:00Z");
    private final NoticeEvents events = LedgerSamples.events(clock);
    private final Notices notices = new Notices(mongo, events, new RecoveredNotices(mongo), new BusinessTime(clock));
    private final DueNotices due = new DueNotices(mongo, events, new BusinessTime(clock));

    @Test
    void oneCauseIsToldToOneRecipientByOneLetterOnce() {
        assertThat(plan("a", TODAY)).isTrue();
        assertThat(plan("a", TODAY)).isFalse();
        assertThat(plan("b", TODAY)).isTrue();
        assertThat(all()).hasSize(2);
    }

    @Test
    void severalPlansGoInOneCommandAndThoseThatAreThereAreGivenBack() {
        List<NoticePlan> plans = List.of(planOf("a", TODAY), planOf("b", TODAY), planOf("c", TODAY));
        plan("b", TODAY);

        List<String> commands = store.commandsOf(
                () -> assertThat(notices.plan(plans, because("event-1"))).containsExactly(planOf("b", TODAY)));

        assertThat(commands).containsExactly("insert notices");
        assertThat(all()).extracting(Notice::cause).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void nothingToPlanCostsNothing() {
        assertThat(store.commandsOf(() -> notices.plan(List.of(), because("event-1"))))
                .isEmpty();
    }

    @Test
    void planningIsToldWithTheNoticeInOneWrite() {
        plan("a", TODAY);

        assertThat(all().get(0).pendingEvents())
                .extracting(PendingEvent::type)
                .containsExactly("nl.keurwerk.notification.notice-planned.v1");
        assertThat(all().get(0).about().event()).isEqualTo(Facts.applied("trj_1"));
    }

    @Test
    void whatIsDueIsClaimedInTheOrderOfItsDays() {
        plan("later", TODAY);
        plan("earlier", TODAY.minusDays(3));
        plan("tomorrow", TODAY.plusDays(1));

        assertThat(claim()).map(Notice::cause).contains("earlier");
        assertThat(claim()).map(Notice::cause).contains("later");
        assertThat(claim()).isEmpty();
    }

    @Test
    void aClaimLapsesSoThatAnotherTakesOverFromASenderThatDied() {
        plan("a", TODAY);
        claim();

        assertThat(claim()).isEmpty();
        clock.pass(Duration.ofMinutes(3));
        assertThat(claim()).isPresent();
    }

    @Test
    void whoLostItsClaimCannotNoteAnything() {
        plan("a", TODAY);
        Notice first = claim().orElseThrow();
        clock.pass(Duration.ofMinutes(3));
        claim();

        assertThat(due.sent(first, "<m>")).isFalse();
        assertThat(due.fail(first, "refused")).isFalse();
        assertThat(all().get(0).state()).isEqualTo(NoticeState.PLANNED);
    }

    @Test
    void whatWasSentIsNotedWithItsDayAndTold() {
        plan("a", TODAY);

        assertThat(due.sent(claim().orElseThrow(), "<m>")).isTrue();
        Notice sent = all().get(0);
        assertThat(sent.state()).isEqualTo(NoticeState.SENT);
        assertThat(sent.delivery().sentOn()).isEqualTo(TODAY);
        assertThat(sent.delivery().attempts()).isEqualTo(1);
        assertThat(sent.pendingEvents())
                .extracting(PendingEvent::type)
                .containsExactly(
                        "nl.keurwerk.notification.notice-planned.v1", "nl.keurwerk.notification.notice-sent.v1");
        assertThat(claim()).isEmpty();
    }

    @Test
    void aMailThatLeftIsSentEvenWhenItsNoticeWasCancelledMeanwhile() {
        plan("a", TODAY);
        Notice claimed = claim().orElseThrow();
        notices.cancel("dl_1", List.of());

        assertThat(due.sent(claimed, "<m>")).isTrue();
        assertThat(all().get(0).state()).isEqualTo(NoticeState.SENT);
    }

    @Test
    void aCancelledNoticeStaysCancelledWhenItsSendingFails() {
        plan("a", TODAY);
        Notice claimed = claim().orElseThrow();
        notices.cancel("dl_1", List.of());

        assertThat(due.fail(claimed, "refused")).isFalse();
        assertThat(all().get(0).state()).isEqualTo(NoticeState.CANCELLED);
    }

    @Test
    void whatIsPostponedIsNotClaimedBeforeItsTime() {
        plan("a", TODAY);
        due.postpone(claim().orElseThrow(), "mail-server-down", clock.instant().plusSeconds(30));

        assertThat(claim()).isEmpty();
        assertThat(due.any(TODAY)).isTrue();
        clock.pass(Duration.ofSeconds(31));
        assertThat(claim()).map(notice -> notice.delivery().attempts()).contains(1);
    }

    @Test
    void aFailedNoticeIsPlannedAgainOncePerCommand() {
        plan("a", TODAY);
        due.fail(claim().orElseThrow(), "refused");
        assertThat(due.any(TODAY)).isFalse();

        assertThat(notices.planAgain(all().get(0), "command-1")).isTrue();
        due.fail(claim().orElseThrow(), "refused");
        assertThat(notices.planAgain(all().get(0), "command-1")).isFalse();
        assertThat(notices.planAgain(all().get(0), "command-2")).isTrue();

        assertThat(all().get(0).pendingEvents()).extracting(PendingEvent::id).doesNotHaveDuplicates();
        assertThat(all().get(0).delivery()).isEqualTo(Delivery.none());
    }

    @Test
    void aSentNoticeIsNotPlannedAgain() {
        plan("a", TODAY);
        due.sent(claim().orElseThrow(), "<m>");

        assertThat(notices.planAgain(all().get(0), "command-1")).isFalse();
    }

    @Test
    void cancellingADeadlineSparesWhatStillHolds() {
        plan("old", TODAY.plusDays(1));
        plan("new", TODAY.plusDays(1));

        assertThat(notices.cancel("dl_1", List.of(planOf("new", TODAY).noticeId())))
                .isEqualTo(1);
        assertThat(all())
                .filteredOn(notice -> notice.state() == NoticeState.CANCELLED)
                .extracting(Notice::cause)
                .containsExactly("old");
    }

    @Test
    void aCancelledNoticeCanBeTakenUpAgainAndNoOther() {
        plan("a", TODAY);
        assertThat(notices.revive(planOf("a", TODAY), because("event-2"))).isFalse();
        notices.cancel("dl_1", List.of());

        assertThat(notices.revive(planOf("a", TODAY.plusDays(5)), because("event-2")))
                .isTrue();
        assertThat(all().get(0).plannedFor()).isEqualTo(TODAY.plusDays(5));
        assertThat(all().get(0).state()).isEqualTo(NoticeState.PLANNED);
    }

    @Test
    void whatStandsInAListIsNotTakenUpAgainUnlessItWentToSomebodyElseMeanwhile() {
        plan("a", TODAY);
        due.setAside(claim().orElseThrow(), "daily-list");
        notices.cancel("dl_1", List.of(planOf("a", TODAY).noticeId()));

        assertThat(notices.revive(planOf("a", TODAY), because("event-2"))).isFalse();
        assertThat(all().get(0).delivery().reason()).isEqualTo("daily-list");

        notices.cancel("dl_1", List.of());
        assertThat(notices.revive(planOf("a", TODAY), because("event-1"))).isTrue();
    }

    @Test
    void whatStoodInAListKeepsItsReasonWhenItsDeadlineIsOver() {
        plan("a", TODAY);
        due.setAside(claim().orElseThrow(), "daily-list");
        plan("b", TODAY);

        assertThat(notices.cancel("dl_1")).isEqualTo(1);
        assertThat(all()).extracting(Notice::state).containsOnly(NoticeState.CANCELLED);
        assertThat(all())
                .extracting(notice -> notice.delivery().reason())
                .containsExactlyInAnyOrder("daily-list", null);
    }

    @Test
    void theNextDayOnWhichSomethingGoesOutIsKnown() {
        assertThat(due.nextAfter(TODAY)).isEmpty();
        plan("today", TODAY);
        plan("far", TODAY.plusDays(30));
        plan("near", TODAY.plusDays(7));

        assertThat(due.nextAfter(TODAY)).contains(TODAY.plusDays(7));
    }

    @Test
    void theLedgerIsSearchedNewestFirst() {
        plan("older", TODAY.minusDays(1));
        plan("newer", TODAY);

        assertThat(notices.find(search("trj_1", null), PageRequest.of(0, 1)).getContent())
                .extracting(Notice::cause)
                .containsExactly("newer");
        assertThat(notices.find(search("trj_1", null), PageRequest.of(1, 1)).getTotalElements())
                .isEqualTo(2);
        assertThat(notices.find(search("trj_other", null), PageRequest.of(0, 10)))
                .isEmpty();
        assertThat(notices.find(search(null, NoticeState.SENT), PageRequest.of(0, 10)))
                .isEmpty();
    }

    private static NoticeSearch search(@Nullable String trajectory, @Nullable NoticeState state) {
        return new NoticeSearch(
                trajectory == null ? null : new TrajectoryId(trajectory), new OrganisationId("org_1"), "org_1", state);
    }

    private boolean plan(String cause, LocalDate on) {
        return notices.plan(List.of(planOf(cause, on)), because("event-1")).isEmpty();
    }

    private EventEnvelope<?> because(String eventId) {
        return new EventEnvelope<>(eventId, "urn:test", clock.instant(), null, null, null, Facts.applied("trj_1"));
    }

    private static NoticePlan planOf(String cause, LocalDate on) {
        return new NoticePlan(
                cause,
                "org_1",
                "application-received",
                on,
                new TrajectoryId("trj_1"),
                new OrganisationId("org_1"),
                "dl_1");
    }

    private Optional<Notice> claim() {
        return due.claim(
                TODAY,
                clock.instant(),
                clock.instant().plus(Duration.ofMinutes(2)),
                "sender-" + java.util.UUID.randomUUID());
    }

    private List<Notice> all() {
        return mongo.findAll(Notice.class);
    }
}
