package org.keurwerk.audit.notice;

import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.notice.Notice.State;
import org.keurwerk.commons.ids.Ids;
import org.keurwerk.commons.messaging.EventPublisher;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.id.NoticeId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.contracts.notification.SendNoticeAgain;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** The office has a failed notice sent again (opnieuw versturen). Asking twice about one failure is one command. */
@Component
public class SendingNoticeAgain {

    /** It has not failed, or it is on its way again. */
    public static final ProblemKind NOT_FAILED = new ProblemKind("notice-not-failed", 409);

    private final Notices notices;
    private final EventPublisher publisher;

    SendingNoticeAgain(Notices notices, EventPublisher publisher) {
        this.notices = notices;
        this.publisher = publisher;
    }

    /**
     * Asks notification-service; returns when the broker has the command.
     *
     * @throws ProblemException when there is no such notice about this trajectory, or when it has not failed
     */
    @PreAuthorize("hasRole('OFFICE')")
    public void send(TrajectoryId trajectoryId, NoticeId noticeId, Caller caller) {
        Notice notice = notices.find(noticeId)
                .filter(found -> trajectoryId.equals(found.trajectoryId()))
                .orElseThrow(() -> ProblemException.notFound("notice"));
        send(notice, caller);
    }

    /**
     * The same for a notice that need not be about a trajectory.
     *
     * @throws ProblemException when there is no such notice, or when it has not failed
     */
    @PreAuthorize("hasRole('OFFICE')")
    public void send(NoticeId noticeId, Caller caller) {
        send(notices.find(noticeId).orElseThrow(() -> ProblemException.notFound("notice")), caller);
    }

    private void send(Notice notice, Caller caller) {
        if (notice.state() != State.FAILED) {
            throw new ProblemException(NOT_FAILED);
        }
        publisher.publish(publisher.envelope(
                Ids.of("cmd", notice.id() + "/again after/" + notice.failure()),
                new SendNoticeAgain(notice.id().value(), caller.accountId().value()),
                notice.trajectoryId() == null
                        ? notice.id().value()
                        : notice.trajectoryId().value(),
                null));
    }
}
