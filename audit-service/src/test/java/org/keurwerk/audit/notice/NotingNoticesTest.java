package org.keurwerk.audit.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keurwerk.audit.DocumentStore;
import org.keurwerk.audit.notice.Notice.State;
import org.keurwerk.audit.notice.Notices.Wanted;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.commons.ids.Spoken;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.id.NoticeId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.notification.NoticeFailed;
import org.keurwerk.contracts.notification.NoticePlanned;
import org.keurwerk.contracts.notification.NoticeSent;
import org.keurwerk.contracts.notification.NoticeSetAside;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the portal shows of a notice, whatever comes again or late: a record that was parked is replayed after all that followed it. */
class NotingNoticesTest {

    private static final Instant MORNING = Instant.parse("2021-03-22T08:00:00Z");

    private final MongoTemplate mongo = DocumentStore.empty();
    private final Notices notices = new Notices(mongo, mock(Trajectories.class));
    private final NotingNotices noting = new NotingNotices(notices);

    private final EventEnvelope<?> planned = planned("planned", 0);
    private final EventEnvelope<?> failed = failed("failed", 1, "mail-server-down");
    private final EventEnvelope<?> plannedAgain = planned("planned-again", 2);
    private final EventEnvelope<?> failedAgain = failed("failed-again", 3, "refused");
    private final EventEnvelope<?> sent =
            at("sent", 4, new NoticeSent("ntc_1", "decision-taken", "org_1", TRJ_1, null, day(), "<ntc_1@cbct>"));

    @Test
    void aParkedFailureThatIsReplayedAfterTheNoticeWasSentChangesNothing() {
        heard(planned, plannedAgain, sent);
        Notice before = shown().orElseThrow();

        heard(failed);

        assertThat(shown()).contains(before);
        assertThat(before.state()).isEqualTo(State.SENT);
    }

    @Test
    void aFailureThatComesAgainDoesNotTakeBackThatItWasPlannedAgain() {
        heard(failed, plannedAgain, failed);

        assertThat(shown()).map(Notice::state).contains(State.PLANNED_AGAIN);
    }

    @Test
    void ofTwoFailuresTheLaterOneIsShownInEitherOrder() {
        heard(failedAgain, failed);

        assertThat(shown()).map(Notice::reason).contains("refused");
        assertThat(shown()).map(Notice::failure).contains("failed-again");
    }

    @Test
    void theFirstPlanningThatComesAgainDoesNotHideAFailure() {
        heard(planned, failed, planned);

        assertThat(shown()).map(Notice::state).contains(State.FAILED);
    }

    @Test
    void whatWasSentAfterAFailureShowsNoReasonAnyMore() {
        heard(failed, plannedAgain, sent);

        assertThat(shown()).hasValueSatisfying(notice -> {
            assertThat(notice.state()).isEqualTo(State.SENT);
            assertThat(notice.on()).isEqualTo(day());
            assertThat(notice.reason()).isNull();
            assertThat(notice.failure()).isNull();
        });
    }

    @Test
    void aNoticeThatWasWrittenDownBeforeMomentsWereKeptGoesOn() {
        mongo.save(new Notice(
                new NoticeId("ntc_1"),
                TRJ_1,
                null,
                "decision-taken",
                "org_1",
                State.FAILED,
                day(),
                "failed",
                "refused",
                1));

        heard(plannedAgain);

        assertThat(shown()).map(Notice::state).contains(State.PLANNED_AGAIN);
    }

    @Test
    void whatStandsInAListInsteadIsShownWithTheReasonUntilItIsPlannedAgain() {
        NoticeSetAside listed = new NoticeSetAside("ntc_1", "task-asked", "acc_1", TRJ_1, null, day(), "daily-list");
        noting.noticeSetAside().handle(at("aside", 1, listed));
        noting.noticeSetAside().handle(at("aside", 1, listed));
        assertThat(shown()).hasValueSatisfying(notice -> {
            assertThat(notice.state()).isEqualTo(State.SET_ASIDE);
            assertThat(notice.reason()).isEqualTo("daily-list");
        });

        heard(plannedAgain);
        assertThat(shown()).isEmpty();
    }

    @Test
    void whatWasSentIsNotSetAsideByAnEventThatComesLate() {
        heard(sent);
        noting.noticeSetAside()
                .handle(at(
                        "aside",
                        1,
                        new NoticeSetAside("ntc_1", "task-asked", "acc_1", TRJ_1, null, day(), "daily-list")));

        assertThat(shown()).map(Notice::state).contains(State.SENT);
    }

    @Test
    void aNoticeThatIsOnlyPlannedIsNotShown() {
        heard(planned);

        assertThat(shown()).isEmpty();
    }

    @Test
    void theOfficeSeesWhatFailedFirstAndFindsAllThatConcernsAParty() {
        sent("ntc_1", "org_1", null, 1);
        sent("ntc_2", "role_office", new OrganisationId("org_1"), 3);
        sent("ntc_3", "org_2", null, 2);
        NoticeFailed lost = new NoticeFailed("ntc_4", "account-invited", "acc_1", null, null, 1, "refused");
        noting.noticeFailed().handle(at("f", 0, lost));

        assertThat(found(null, null)).containsExactly("ntc_4", "ntc_2", "ntc_3", "ntc_1");
        assertThat(found(null, List.of("org_1"))).containsExactly("ntc_2", "ntc_1");
        assertThat(found(State.FAILED, null)).containsExactly("ntc_4");
        assertThat(found(null, List.of())).isEmpty();
        assertThat(notices.failed()).isEqualTo(1);
    }

    @Test
    void theOfficeFindsANoticeByTheReferenceInItsMail() {
        sent("ntc_12f5a96cd01234567890", "org_1", null, 1);
        sent("ntc_12f5a96ce01234567890", "org_2", null, 2);

        String beginning = Spoken.beginning(Spoken.of("ntc_12f5a96cd01234567890"), NoticeId.PREFIX)
                .orElseThrow();
        assertThat(notices.find(new Wanted(null, List.of(), beginning), PageRequest.of(0, 10)))
                .extracting(notice -> notice.id().value())
                .containsExactly("ntc_12f5a96cd01234567890");
        assertThat(notices.find(new Wanted(State.FAILED, List.of(), beginning), PageRequest.of(0, 10)))
                .isEmpty();
        assertThat(notices.find(new Wanted(null, List.of("org_2"), beginning), PageRequest.of(0, 10)))
                .hasSize(2);
    }

    private void sent(String id, String recipient, @Nullable OrganisationId about, int minute) {
        noting.noticeSent()
                .handle(at(id, minute, new NoticeSent(id, "letter", recipient, null, about, day(), "<m@cbct>")));
    }

    private List<String> found(@Nullable State state, @Nullable List<String> parties) {
        return notices.find(new Wanted(state, parties), PageRequest.of(0, 10)).stream()
                .map(notice -> notice.id().value())
                .toList();
    }

    /** After any part of a notice's life, an operator replays that part in any order, and twice. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void aReplayInAnyOrderAndTwiceChangesNothing(long seed) {
        List<EventEnvelope<?>> events = List.of(planned, failed, plannedAgain, failedAgain, sent);
        for (int last = 1; last <= events.size(); last++) {
            mongo.getDb().drop();
            heard(events.subList(0, last).toArray(EventEnvelope<?>[]::new));
            Optional<Notice> expected = shown();
            List<EventEnvelope<?>> again = new ArrayList<>(events.subList(0, last));
            again.addAll(events.subList(0, last));
            Collections.shuffle(again, new Random(seed));

            heard(again.toArray(EventEnvelope<?>[]::new));

            assertThat(shown())
                    .as(
                            "seed %d, replayed: %s",
                            seed, again.stream().map(EventEnvelope::id).toList())
                    .isEqualTo(expected);
        }
    }

    private void heard(EventEnvelope<?>... events) {
        for (EventEnvelope<?> event : events) {
            if (event.data() instanceof NoticeSent data) {
                noting.noticeSent().handle(with(event, data));
            } else if (event.data() instanceof NoticeFailed data) {
                noting.noticeFailed().handle(with(event, data));
            } else if (event.data() instanceof NoticePlanned data) {
                noting.noticePlanned().handle(with(event, data));
            }
        }
    }

    private Optional<Notice> shown() {
        return notices.find(new NoticeId("ntc_1"));
    }

    private static LocalDate day() {
        return LocalDate.of(2021, 3, 22);
    }

    private static EventEnvelope<?> planned(String id, int minute) {
        return at(id, minute, new NoticePlanned("ntc_1", "decision-taken", "org_1", TRJ_1, null, "decision:1", day()));
    }

    private static EventEnvelope<?> failed(String id, int minute, String reason) {
        return at(id, minute, new NoticeFailed("ntc_1", "decision-taken", "org_1", TRJ_1, null, 1, reason));
    }

    private static <E extends Event> EventEnvelope<E> at(String id, int minute, E data) {
        return new EventEnvelope<>(id, "urn:test", MORNING.plus(Duration.ofMinutes(minute)), null, null, null, data);
    }

    private static <E extends Event> EventEnvelope<E> with(EventEnvelope<?> event, E data) {
        @Nullable String none = null;
        return new EventEnvelope<>(event.id(), event.source(), event.time(), none, none, none, data);
    }
}
