package org.keurwerk.audit.notice;

import org.keurwerk.audit.notice.TrajectoryNotice.State;
import org.keurwerk.commons.messaging.EventHandler;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.notification.NoticeFailed;
import org.keurwerk.contracts.notification.NoticePlanned;
import org.keurwerk.contracts.notification.NoticeSent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the portal hears of notices. The events of one notice come in order, so the last one heard is what holds. */
@Configuration(proxyBeanMethods = false)
class NotingNotices {

    private final TrajectoryNotices notices;

    NotingNotices(TrajectoryNotices notices) {
        this.notices = notices;
    }

    @Bean
    EventHandler<NoticeSent> noticeSent() {
        return EventHandler.of(NoticeSent.class, event -> {
            NoticeSent sent = event.data();
            String trajectoryId = sent.trajectoryId();
            if (trajectoryId != null) {
                notices.note(new TrajectoryNotice(
                        sent.noticeId(),
                        trajectoryId,
                        sent.template(),
                        sent.recipient(),
                        State.SENT,
                        sent.sentOn(),
                        null,
                        null,
                        1));
            }
        });
    }

    @Bean
    EventHandler<NoticeFailed> noticeFailed() {
        return EventHandler.of(NoticeFailed.class, event -> {
            NoticeFailed failed = event.data();
            String trajectoryId = failed.trajectoryId();
            if (trajectoryId != null) {
                notices.note(new TrajectoryNotice(
                        failed.noticeId(),
                        trajectoryId,
                        failed.template(),
                        failed.recipient(),
                        State.FAILED,
                        BusinessTime.dayOf(event.time()),
                        event.id(),
                        failed.reason(),
                        1));
            }
        });
    }

    @Bean
    EventHandler<NoticePlanned> noticePlanned() {
        return EventHandler.of(
                NoticePlanned.class,
                event -> notices.plannedAgain(event.data().noticeId(), BusinessTime.dayOf(event.time())));
    }
}
