package org.keurwerk.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keurwerk.commons.outbox.PendingEvent;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.notification.Facts;
import org.keurwerk.notification.MovableClock;
import org.keurwerk.notification.ledger.DueNotices;
import org.keurwerk.notification.ledger.LedgerSamples;
import org.keurwerk.notification.ledger.Notice;
import org.keurwerk.notification.ledger.NoticePlan;
import org.keurwerk.notification.ledger.NoticeState;
import org.keurwerk.notification.ledger.Notices;
import org.keurwerk.notification.template.LetterWriter;
import org.keurwerk.notification.template.OpenWork;
import org.keurwerk.testsupport.CountingStore;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** After an outage one notice goes out about one matter: the one that is true that day. */
class StillOfUseTest {

    private static final LocalDate DUE = LocalDate.of(2020, 7, 15);

    private final MongoTemplate mongo = CountingStore.empty().mongo();
    private final MovableClock clock = new MovableClock("2020-07-01T08:00:00Z");
    private final Notices notices = LedgerSamples.notices(mongo, clock);
    private final DueNotices due = LedgerSamples.due(mongo, clock);
    private final LetterWriter letters = mock(LetterWriter.class);
    private final OpenWork work = mock(OpenWork.class);
    private final StillOfUse use = new StillOfUse(due, letters, work);

    @Test
    void ofTwoRemindersAndTheLetterThatItIsLateTheLastIsSent() {
        Notice first = planned("deadline-reminder", DUE.minusDays(7));
        Notice second = planned("deadline-reminder", DUE.minusDays(2));
        Notice late = planned("deadline-overdue", DUE.plusDays(1));
        LocalDate back = DUE.plusDays(3);

        assertThat(use.objection(first, back)).contains("overtaken");
        assertThat(use.objection(second, back)).contains("overtaken");
        assertThat(use.objection(late, back)).isEmpty();
    }

    @Test
    void onItsOwnDayNothingIsOvertaken() {
        Notice first = planned("deadline-reminder", DUE.minusDays(7));
        planned("deadline-overdue", DUE.plusDays(1));

        assertThat(use.objection(first, DUE.minusDays(7))).isEmpty();
    }

    @Test
    void aReminderOfADateThatHasPassedIsNotSentAlsoWhereNothingFollows() {
        Notice reminder = planned("deadline-reminder", DUE.minusDays(2));

        assertThat(use.objection(reminder, DUE)).isEmpty();
        assertThat(use.objection(reminder, DUE.plusDays(1))).contains("overtaken");
    }

    @Test
    void theLetterOfATaskThatIsDoneIsNotSentAgain() {
        Notice asked = planned("task-asked", DUE.minusDays(14));
        assertThat(use.objection(asked, DUE.minusDays(13))).isEmpty();

        when(work.isOver("dl_1")).thenReturn(true);
        assertThat(use.objection(asked, DUE.minusDays(13))).contains("nothing-left");
    }

    @Test
    void theLetterOfATaskIsNotSentAgainAfterALaterOneWentOutOrItsDayPassed() {
        Notice asked = planned("task-asked", DUE.minusDays(14));
        mark(asked, NoticeState.FAILED);
        clock.passTo(DUE.plusDays(20) + "T08:00:00Z");
        assertThat(notices.planAgain(notices.find(asked.id()).orElseThrow(), "cmd_1"))
                .isTrue();
        Notice again = notices.find(asked.id()).orElseThrow();
        assertThat(use.objection(again, DUE)).isEmpty();
        assertThat(use.objection(again, DUE.plusDays(20))).contains("overtaken");

        mark(planned("deadline-reminder", DUE.minusDays(2)), NoticeState.SENT);
        assertThat(use.objection(again, DUE)).contains("overtaken");
    }

    private void mark(Notice notice, NoticeState state) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(notice.id())), Update.update("state", state), Notice.class);
    }

    @Test
    void anEmptyListIsNotSentAndTheLedgerSaysWhy() {
        Notice list = planned("overdue-list", LocalDate.of(2020, 7, 1));
        when(letters.isEmpty(any(), any())).thenReturn(true);
        assertThat(use.objection(list, LocalDate.of(2020, 7, 1))).contains("nothing-left");

        Notice claimed = due.claim(
                        LocalDate.of(2020, 7, 1),
                        clock.instant(),
                        clock.instant().plusSeconds(60),
                        "me")
                .orElseThrow();
        assertThat(due.setAside(claimed, "nothing-left")).isTrue();
        assertThat(notices.find(list.id()).orElseThrow()).satisfies(notice -> {
            assertThat(notice.state().name()).isEqualTo("CANCELLED");
            assertThat(notice.delivery().reason()).isEqualTo("nothing-left");
            assertThat(notice.pendingEvents())
                    .extracting(PendingEvent::type)
                    .endsWith("nl.keurwerk.notification.notice-set-aside.v1");
        });
    }

    private Notice planned(String template, LocalDate on) {
        DeadlineSet deadline = Facts.deadline("trj_1", "dl_1", "Intake", "org_1", DUE);
        NoticePlan plan = new NoticePlan(
                template + on, "org_1", template, on, deadline.trajectoryId(), deadline.organisationId(), "dl_1");
        notices.plan(List.of(plan), new EventEnvelope<>("e", "urn:test", clock.instant(), null, null, null, deadline));
        return notices.find(plan.noticeId()).orElseThrow();
    }
}
