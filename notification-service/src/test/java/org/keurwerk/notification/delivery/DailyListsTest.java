package org.keurwerk.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.EventEnvelope;
import org.keurwerk.contracts.audit.DeadlineSet;
import org.keurwerk.notification.Facts;
import org.keurwerk.notification.MovableClock;
import org.keurwerk.notification.contact.Contact;
import org.keurwerk.notification.contact.ContactDirectory;
import org.keurwerk.notification.contact.ContactDirectory.ContactsUnreachable;
import org.keurwerk.notification.ledger.LedgerSamples;
import org.keurwerk.notification.ledger.Notice;
import org.keurwerk.notification.ledger.NoticePlan;
import org.keurwerk.notification.ledger.NoticeState;
import org.keurwerk.notification.ledger.Notices;
import org.keurwerk.notification.template.LetterKind;
import org.keurwerk.testsupport.CountingStore;
import org.springframework.data.mongodb.core.MongoTemplate;

/** One list a day for whoever chose it, and each letter at once for everybody else. */
class DailyListsTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 7, 1);
    private static final String LEAD = "acc_auditor-lead";

    private final MongoTemplate mongo = CountingStore.empty().mongo();
    private final MovableClock clock = new MovableClock("2020-07-01T08:00:00Z");
    private final Notices notices = LedgerSamples.notices(mongo, clock);
    private final ContactDirectory contacts = mock(ContactDirectory.class);
    private final DailyLists lists =
            new DailyLists(contacts, notices, new BusinessTime(clock), Set.of("role_director"));

    @Test
    void manyLettersOfOneDayBecomeOneListOfTheNextMorning() {
        chose(LEAD, "task-asked", "deadline-reminder");

        assertThat(lists.inPlaceOf(planned("task-asked", LEAD, "dl_1"))).contains("daily-list");
        assertThat(lists.inPlaceOf(planned("task-asked", LEAD, "dl_2"))).contains("daily-list");
        assertThat(lists.inPlaceOf(planned("deadline-reminder", LEAD, "dl_3"))).contains("daily-list");

        assertThat(plannedLists()).singleElement().satisfies(list -> {
            assertThat(list.recipient()).isEqualTo(LEAD);
            assertThat(list.plannedFor()).isEqualTo(TODAY.plusDays(1));
            assertThat(list.state()).isEqualTo(NoticeState.PLANNED);
        });
    }

    @Test
    void eachKindOfLetterHasAChoiceOfItsOwn() {
        chose(LEAD, "deadline-reminder");

        assertThat(lists.inPlaceOf(planned("task-asked", LEAD, "dl_1"))).isEmpty();
        assertThat(lists.inPlaceOf(planned("deadline-reminder", LEAD, "dl_2"))).contains("daily-list");
    }

    @Test
    void theChoiceOfTheMomentHoldsSoThatTheNextLetterGoesAtOnceAgain() {
        chose(LEAD, "task-asked");
        lists.inPlaceOf(planned("task-asked", LEAD, "dl_1"));
        chose(LEAD);

        assertThat(lists.inPlaceOf(planned("task-asked", LEAD, "dl_2"))).isEmpty();
        assertThat(plannedLists()).hasSize(1);
    }

    @Test
    void aListOfWhoChoosesMailsAtOnceAgainGoesTodayAndOnce() {
        chose(LEAD, "task-asked");
        lists.inPlaceOf(planned("task-asked", LEAD, "dl_1"));
        lists.bringForward();
        assertThat(plannedLists()).extracting(Notice::plannedFor).containsExactly(TODAY.plusDays(1));

        chose(LEAD);
        clock.pass(Duration.ofMinutes(1));
        lists.bringForward();
        clock.pass(Duration.ofMinutes(1));
        lists.bringForward();

        assertThat(plannedLists()).singleElement().satisfies(list -> {
            assertThat(list.plannedFor()).isEqualTo(TODAY);
            assertThat(list.state()).isEqualTo(NoticeState.PLANNED);
            assertThat(list.pendingEvents()).hasSize(2);
        });
    }

    @Test
    void whoChoosesAListOnceMoreOnTheSameDayGetsOneOfTomorrowToo() {
        chose(LEAD, "task-asked");
        lists.inPlaceOf(planned("task-asked", LEAD, "dl_1"));
        chose(LEAD);
        lists.bringForward();
        chose(LEAD, "task-asked");

        lists.inPlaceOf(planned("task-asked", LEAD, "dl_2"));
        lists.inPlaceOf(planned("task-asked", LEAD, "dl_3"));

        assertThat(plannedLists()).extracting(Notice::plannedFor).containsExactlyInAnyOrder(TODAY, TODAY.plusDays(1));
    }

    @Test
    void aListStaysWhileOneKindIsStillToStandInItOrNobodyCanSay() {
        chose(LEAD, "task-asked", "deadline-reminder");
        lists.inPlaceOf(planned("task-asked", LEAD, "dl_1"));
        chose(LEAD, "deadline-reminder");
        lists.bringForward();
        when(contacts.findNow(LEAD)).thenThrow(new ContactsUnreachable(LEAD, new IllegalStateException("down")));
        clock.pass(Duration.ofMinutes(1));
        lists.bringForward();

        assertThat(plannedLists()).extracting(Notice::plannedFor).containsExactly(TODAY.plusDays(1));
    }

    @Test
    void theNextDayHasAListOfItsOwn() {
        chose(LEAD, "task-asked");
        lists.inPlaceOf(planned("task-asked", LEAD, "dl_1"));
        clock.pass(Duration.ofDays(1));
        lists.inPlaceOf(planned("task-asked", LEAD, "dl_2"));

        assertThat(plannedLists())
                .extracting(Notice::plannedFor)
                .containsExactlyInAnyOrder(TODAY.plusDays(1), TODAY.plusDays(2));
    }

    @ParameterizedTest
    @EnumSource(
            value = LetterKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TASK_ASKED", "DEADLINE_REMINDER"})
    void whatMustBeReadGoesAtOnceWhateverIsChosen(LetterKind kind) {
        chose(LEAD, kind.slug());

        assertThat(lists.inPlaceOf(planned(kind.slug(), LEAD, "dl_1"))).isEmpty();
        assertThat(plannedLists()).isEmpty();
    }

    @Test
    void theBodyPutsAMailboxOnTheListForWhatIsAsked() {
        when(contacts.findNow(any())).thenReturn(Optional.empty());

        assertThat(lists.inPlaceOf(planned("task-asked", "role_director", "dl_1")))
                .contains("daily-list");
        assertThat(lists.inPlaceOf(planned("deadline-reminder", "role_director", "dl_2")))
                .isEmpty();
    }

    @Test
    void whenNobodyCanSayWhatWasChosenNothingIsPlanned() {
        when(contacts.findNow(LEAD)).thenThrow(new ContactsUnreachable(LEAD, new IllegalStateException("down")));
        Notice asked = planned("task-asked", LEAD, "dl_1");

        assertThatThrownBy(() -> lists.inPlaceOf(asked)).isInstanceOf(ContactsUnreachable.class);
        assertThat(plannedLists()).isEmpty();
    }

    private void chose(String party, String... letters) {
        when(contacts.findNow(party))
                .thenReturn(Optional.of(new Contact(
                        party, "Naam", "naam@keurwerk.example", "nl", null, null, null, null, List.of(letters))));
    }

    private List<Notice> plannedLists() {
        return mongo.findAll(Notice.class).stream()
                .filter(notice -> notice.cause().startsWith("task-list:"))
                .toList();
    }

    private Notice planned(String template, String recipient, String deadlineId) {
        DeadlineSet deadline = Facts.deadline("trj_1", deadlineId, "Intake", recipient, TODAY.plusDays(14));
        NoticePlan plan = new NoticePlan(
                "deadline:" + deadlineId + ':' + template,
                recipient,
                template,
                TODAY,
                deadline.trajectoryId(),
                deadline.organisationId(),
                deadlineId);
        notices.plan(
                List.of(plan), new EventEnvelope<>("evt_1", "urn:test", clock.instant(), null, null, null, deadline));
        return notices.find(plan.noticeId()).orElseThrow();
    }
}
