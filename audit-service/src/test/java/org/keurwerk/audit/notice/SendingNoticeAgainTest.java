package org.keurwerk.audit.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keurwerk.audit.TestIds.TRJ_1;
import static org.keurwerk.audit.TestIds.TRJ_2;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.notice.Notice.State;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.NoticeId;
import org.keurwerk.contracts.notification.SendNoticeAgain;
import org.mockito.ArgumentCaptor;

class SendingNoticeAgainTest {

    private static final Caller OFFICE = new Caller(
            new AccountId("acc_office"), "office", "Bureau (demo)", "bureau@cbct.example", Set.of(Role.OFFICE), null);

    private final Notices notices = mock();
    private final EventPublisher publisher = mock();
    private final SendingNoticeAgain sendingAgain = new SendingNoticeAgain(notices, publisher);

    private void known(State state, @Nullable String failure) {
        given(notices.find(new NoticeId("ntc_1")))
                .willReturn(Optional.of(new Notice(
                        new NoticeId("ntc_1"),
                        TRJ_1,
                        null,
                        "decision-taken",
                        "org_1",
                        state,
                        LocalDate.of(2021, 3, 22),
                        failure,
                        null,
                        1)));
    }

    private List<String> commands(int count) {
        ArgumentCaptor<String> ids = ArgumentCaptor.captor();
        verify(publisher, times(count))
                .envelope(ids.capture(), eq(new SendNoticeAgain("ntc_1", "acc_office")), eq("trj_1"), any());
        return ids.getAllValues();
    }

    @Test
    void askingTwiceAboutOneFailureIsOneCommandAndAboutTheNextOneAnother() {
        known(State.FAILED, "failure-1");
        sendingAgain.send(TRJ_1, new NoticeId("ntc_1"), OFFICE);
        sendingAgain.send(TRJ_1, new NoticeId("ntc_1"), OFFICE);
        known(State.FAILED, "failure-2");
        sendingAgain.send(TRJ_1, new NoticeId("ntc_1"), OFFICE);

        List<String> ids = commands(3);
        assertThat(ids.get(1)).isEqualTo(ids.get(0));
        assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
    }

    @Test
    void whatHasNotFailedIsRefused() {
        known(State.SENT, null);

        assertThatThrownBy(() -> sendingAgain.send(TRJ_1, new NoticeId("ntc_1"), OFFICE))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.kind())
                        .isEqualTo(SendingNoticeAgain.NOT_FAILED));
        verify(publisher, never()).publish(any());
    }

    @Test
    void aNoticeOfAnotherTrajectoryIsNotThere() {
        known(State.FAILED, "failure-1");

        assertThatThrownBy(() -> sendingAgain.send(TRJ_2, new NoticeId("ntc_1"), OFFICE))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.kind().status()).isEqualTo(404));
        verify(publisher, never()).publish(any());
    }
}
