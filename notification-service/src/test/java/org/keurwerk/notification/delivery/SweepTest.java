package org.keurwerk.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.notification.Facts;
import org.keurwerk.notification.MovableClock;
import org.keurwerk.notification.contact.ContactDirectory.ContactsUnreachable;
import org.keurwerk.notification.ledger.Delivery;
import org.keurwerk.notification.ledger.DueNotices;
import org.keurwerk.notification.ledger.Notice;
import org.keurwerk.notification.ledger.NoticeState;
import org.keurwerk.notification.ledger.StoredEvent;
import org.keurwerk.notification.template.Letter;

/** What one sweep does with what is due. */
class SweepTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 7, 1);

    private final DueNotices notices = mock(DueNotices.class);
    private final StillOfUse use = mock(StillOfUse.class);
    private final ClosedAccounts closed = mock(ClosedAccounts.class);
    private final DailyLists lists = mock(DailyLists.class);
    private final MakingMail mails = mock(MakingMail.class);
    private final MailServer server = mock(MailServer.class);
    private final MovableClock clock = new MovableClock("2020-07-01T08:00:00Z");
    private final DeliverySettings settings =
            new DeliverySettings(List.of(Duration.ofSeconds(5)), List.of(Duration.ofSeconds(5)), Duration.ofMinutes(2));
    private final Sweep sweep = new Sweep(
            notices,
            use,
            closed,
            lists,
            mails,
            server,
            new HandlingFailures(notices, settings, clock),
            settings,
            clock);

    @BeforeEach
    void lettersCanBeWritten() {
        when(use.objection(any(), any())).thenReturn(Optional.empty());
        when(closed.inPlaceOf(any())).thenReturn(Optional.empty());
        when(lists.inPlaceOf(any())).thenReturn(Optional.empty());
        when(mails.of(any())).thenAnswer(call -> mail(call.getArgument(0, Notice.class)));
    }

    @Test
    void whatWasAcceptedIsNotedWithItsMessageId() {
        Notice notice = due("ntc_1", 0);
        dueIs(notice);

        assertThat(sweep.run(TODAY)).containsExactly(new Line(TODAY, "NoticeSent: Naam: Onderwerp"));
        verify(notices).sent(notice, "<ntc_1@keurwerk.example>");
    }

    @Test
    void whatIsNoLongerTrueIsSetAsideWithTheReason() {
        Notice notice = due("ntc_1", 0);
        dueIs(notice);
        when(use.objection(notice, TODAY)).thenReturn(Optional.of("overtaken"));

        assertThat(sweep.run(TODAY)).isEmpty();
        verify(notices).setAside(notice, "overtaken");
        verify(server, never()).accept(any());
    }

    @Test
    void whatStandsInAListInsteadIsSetAsideWithTheReason() {
        Notice notice = due("ntc_1", 0);
        dueIs(notice);
        when(lists.inPlaceOf(notice)).thenReturn(Optional.of("daily-list"));

        assertThat(sweep.run(TODAY)).isEmpty();
        verify(notices).setAside(notice, "daily-list");
        verify(server, never()).accept(any());
    }

    @Test
    void whatIsForAClosedAccountIsSetAsideAndStandsInNoList() {
        Notice notice = due("ntc_1", 0);
        dueIs(notice);
        when(closed.inPlaceOf(notice)).thenReturn(Optional.of("account-closed"));

        assertThat(sweep.run(TODAY)).isEmpty();
        verify(notices).setAside(notice, "account-closed");
        verify(lists, never()).inPlaceOf(any());
        verify(server, never()).accept(any());
    }

    @Test
    void whileNobodyCanSayWhatTheRecipientChoseTheLetterWaits() {
        Notice notice = due("ntc_1", 0);
        dueIs(notice);
        doThrow(new ContactsUnreachable("org_1", new IllegalStateException("down")))
                .when(lists)
                .inPlaceOf(notice);

        assertThat(sweep.run(TODAY)).isEmpty();
        verify(notices).postpone(eq(notice), eq("contacts-down"), any());
        verify(server, never()).accept(any());
    }

    @Test
    void whatTheFirstAddressDoesNotTakeGoesToTheOther() {
        Notice notice = due("ntc_1", 0);
        dueIs(notice);
        Mail mail = mail(notice);
        Mail both = new Mail(
                mail.noticeId(),
                mail.template(),
                mail.messageId(),
                null,
                mail.date(),
                mail.toAddress(),
                mail.toName(),
                List.of(),
                "tweede@voorbeeld.example",
                "nl",
                mail.letter(),
                null,
                List.of());
        when(mails.of(notice)).thenReturn(both);
        doThrow(new NotDelivered(FailureReason.REFUSED, "no such mailbox", null))
                .doNothing()
                .when(server)
                .accept(any());

        assertThat(sweep.run(TODAY)).hasSize(1);
        verify(server).accept(argThat(sent -> sent.toAddress().equals("tweede@voorbeeld.example")));
        verify(notices).sent(notice, mail.messageId());
    }

    @Test
    void aServerThatIsDownIsAskedOnceAndAllWaiting() {
        dueIs(due("ntc_1", 0), due("ntc_2", 0));
        doThrow(new NotDelivered(FailureReason.MAIL_SERVER_DOWN, "down", null))
                .when(server)
                .accept(any());

        assertThat(sweep.run(TODAY)).isEmpty();
        verify(server, times(1)).accept(any());
        verify(notices, times(2)).postpone(any(), eq("mail-server-down"), eq(Instant.parse("2020-07-01T08:00:05Z")));
    }

    @Test
    void oneRecipientsTroubleCostsTheOthersNothing() {
        Notice full = due("ntc_1", 0);
        Notice fine = due("ntc_2", 0);
        dueIs(full, fine);
        doThrow(new NotDelivered(FailureReason.RECIPIENT_NOT_NOW, "mailbox full", null))
                .doNothing()
                .when(server)
                .accept(any());

        assertThat(sweep.run(TODAY)).hasSize(1);
        verify(notices).postpone(eq(full), eq("recipient-not-now"), any());
        verify(notices, never()).postpone(eq(fine), any(), any());
        verify(notices).sent(eq(fine), any());
    }

    @Test
    void whenThePausesAreUsedUpTheNoticeHasFailedAndThatIsSaid() {
        Notice notice = due("ntc_1", 1);
        dueIs(notice);
        doThrow(new NotDelivered(FailureReason.MAIL_SERVER_DOWN, "down", null))
                .when(server)
                .accept(any());

        assertThat(sweep.run(TODAY))
                .extracting(Line::what)
                .containsExactly("NoticeFailed: org_1: trajectory-closed (mail-server-down)");
        verify(notices).fail(notice, "mail-server-down");
    }

    @Test
    void oneNoticeThatCannotBeWrittenDoesNotHoldUpTheNext() {
        Notice broken = due("ntc_1", 0);
        Notice fine = due("ntc_2", 0);
        dueIs(broken, fine);
        doThrow(new IllegalStateException("no such letter")).when(mails).of(broken);

        assertThat(sweep.run(TODAY)).hasSize(1);
        verify(notices).postpone(eq(broken), eq("letter-broken"), any());
        verify(notices, never()).sent(eq(broken), any());
        verify(notices).sent(eq(fine), any());
    }

    @Test
    void oneNoticeThatCannotBeHandedInDoesNotHoldUpTheNext() {
        Notice broken = due("ntc_1", 0);
        Notice fine = due("ntc_2", 0);
        dueIs(broken, fine);
        doThrow(new IllegalStateException("a mistake of ours"))
                .doNothing()
                .when(server)
                .accept(any());

        assertThat(sweep.run(TODAY)).hasSize(1);
        verify(notices).postpone(eq(broken), eq("letter-broken"), any());
        verify(notices).sent(eq(fine), any());
    }

    @Test
    void aMailThatTheLedgerCouldNotNoteIsLeftToItsClaimAndNotCalledBroken() {
        Notice notice = due("ntc_1", 0);
        dueIs(notice);
        doThrow(new IllegalStateException("the store is away")).when(notices).sent(any(), any());

        assertThatThrownBy(() -> sweep.run(TODAY)).hasMessage("the store is away");
        verify(notices, never()).postpone(any(), any(), any());
        verify(notices, never()).fail(any(), any());
    }

    @Test
    void theConnectionEndsWithTheRunAlsoWhenItIsCutOff() {
        dueIs(due("ntc_1", 0), due("ntc_2", 0));
        sweep.run(TODAY);
        verify(server).endOfRun();

        doThrow(new IllegalStateException("the store is away")).when(notices).claim(any(), any(), any(), any());
        assertThatThrownBy(() -> sweep.run(TODAY)).hasMessage("the store is away");
        verify(server, times(2)).endOfRun();
    }

    private void dueIs(Notice first, Notice... more) {
        var answers = when(notices.claim(eq(TODAY), eq(clock.instant()), any(), any()))
                .thenReturn(Optional.of(first));
        for (Notice notice : more) {
            answers = answers.thenReturn(Optional.of(notice));
        }
        answers.thenReturn(Optional.empty());
    }

    private static Notice due(String id, int attempts) {
        return new Notice(
                id,
                "trajectory-closed:trj_1",
                "org_1",
                "trajectory-closed",
                new TrajectoryId("trj_1"),
                new OrganisationId("org_1"),
                null,
                StoredEvent.of(Facts.closed("trj_1", true)),
                "event-1",
                TODAY,
                Instant.parse("2020-07-01T08:00:00Z"),
                NoticeState.PLANNED,
                new Delivery(attempts, null, "me", null, null, null, null),
                List.of(),
                List.of(),
                1,
                0L);
    }

    private static Mail mail(Notice notice) {
        return new Mail(
                notice.id(),
                notice.template(),
                notice.messageId("keurwerk.example"),
                null,
                Instant.EPOCH,
                "contact@voorbeeld.example",
                "Naam",
                List.of(),
                "nl",
                new Letter("Onderwerp", "<p>html</p>", "text"),
                List.of());
    }
}
