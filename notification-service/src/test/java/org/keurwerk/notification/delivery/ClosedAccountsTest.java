package org.keurwerk.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
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
import org.keurwerk.notification.ledger.Notices;
import org.keurwerk.notification.template.LetterKind;
import org.keurwerk.testsupport.CountingStore;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Nobody whose account is closed is told anything; what is asked of them the office hears, once for each task. */
class ClosedAccountsTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 7, 1);
    private static final String CO = "acc_auditor-co";

    private final MongoTemplate mongo = CountingStore.empty().mongo();
    private final MovableClock clock = new MovableClock("2020-07-01T08:00:00Z");
    private final Notices notices = LedgerSamples.notices(mongo, clock);
    private final ContactDirectory contacts = mock(ContactDirectory.class);
    private final ClosedAccounts closed = new ClosedAccounts(contacts, notices, new BusinessTime(clock));

    @BeforeEach
    void theAccountIsClosed() {
        when(contacts.findNow(any())).thenAnswer(call -> Optional.of(contact(call.getArgument(0), true)));
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void noLetterOfAnyKindGoesThere(LetterKind kind) {
        assertThat(closed.inPlaceOf(planned(kind, CO, "dl_1"))).contains("account-closed");
    }

    @Test
    void theOfficeHearsOfATaskOnceHoweverManyLettersItTakesThePlaceOf() {
        closed.inPlaceOf(planned(LetterKind.TASK_ASKED, CO, "dl_1"));
        closed.inPlaceOf(planned(LetterKind.DEADLINE_REMINDER, CO, "dl_1"));
        closed.inPlaceOf(planned(LetterKind.TASK_HANDED_OVER, CO, "dl_2"));

        assertThat(toTheOffice()).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.template()).isEqualTo("task-of-closed-account");
            assertThat(letter.plannedFor()).isEqualTo(TODAY);
        });
        assertThat(toTheOffice()).extracting(Notice::deadlineId).containsExactlyInAnyOrder("dl_1", "dl_2");
    }

    @Test
    void whatIsLateStandsInItsListAnyway() {
        closed.inPlaceOf(planned(LetterKind.DEADLINE_OVERDUE, CO, "dl_1"));

        assertThat(toTheOffice()).isEmpty();
    }

    @Test
    void othersAreToldAsEver() {
        when(contacts.findNow(CO)).thenReturn(Optional.of(contact(CO, false)));

        assertThat(closed.inPlaceOf(planned(LetterKind.TASK_ASKED, CO, "dl_1"))).isEmpty();
        assertThat(closed.inPlaceOf(planned(LetterKind.TASK_ASKED, "role_office", "dl_2")))
                .isEmpty();
        assertThat(closed.inPlaceOf(planned(LetterKind.TASK_ASKED, "org_1", "dl_3")))
                .isEmpty();
    }

    @Test
    void whileNobodyCanSayNothingIsPlannedOrSetAside() {
        when(contacts.findNow(CO)).thenThrow(new ContactsUnreachable(CO, new IllegalStateException("down")));
        Notice asked = planned(LetterKind.TASK_ASKED, CO, "dl_1");

        assertThatThrownBy(() -> closed.inPlaceOf(asked)).isInstanceOf(ContactsUnreachable.class);
        assertThat(toTheOffice()).isEmpty();
    }

    private static Contact contact(String party, boolean closed) {
        return new Contact(party, "Naam", "naam@keurwerk.example", "nl", null, null, null, null, List.of(), closed);
    }

    private List<Notice> toTheOffice() {
        return mongo.findAll(Notice.class).stream()
                .filter(notice -> notice.recipient().equals("role_office"))
                .filter(notice -> notice.cause().contains(":closed:"))
                .toList();
    }

    private Notice planned(LetterKind kind, String recipient, String deadlineId) {
        DeadlineSet deadline = Facts.deadline("trj_1", deadlineId, "Intake", recipient, TODAY.plusDays(14));
        NoticePlan plan = new NoticePlan(
                "deadline:" + deadlineId + ':' + kind.slug(),
                recipient,
                kind.slug(),
                TODAY,
                deadline.trajectoryId(),
                deadline.organisationId(),
                deadlineId);
        notices.plan(
                List.of(plan), new EventEnvelope<>("evt_1", "urn:test", clock.instant(), null, null, null, deadline));
        return notices.find(plan.noticeId()).orElseThrow();
    }
}
