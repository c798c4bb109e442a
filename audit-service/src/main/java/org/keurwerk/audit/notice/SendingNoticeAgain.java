package org.keurwerk.audit.notice;

import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.notice.TrajectoryNotice.State;
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

    private final TrajectoryNotices notices;
    private final EventPublisher publisher;

    SendingNoticeAgain(TrajectoryNotices notices, EventPublisher publisher) {
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
        TrajectoryNotice notice = notices.find(noticeId)
                .filter(found -> found.trajectoryId().equals(trajectoryId))
                .orElseThrow(() -> ProblemException.notFound("notice"));
        if (notice.state() != State.FAILED) {
            throw new ProblemException(NOT_FAILED);
        }
        publisher.publish(publisher.envelope(
                Ids.of("cmd", noticeId + "/again after/" + notice.failure()),
                new SendNoticeAgain(noticeId.value(), caller.accountId().value()),
                trajectoryId.value(),
                null));
    }
}
