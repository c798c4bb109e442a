package org.keurwerk.audit.notice;

import java.util.function.Consumer;
import org.keurwerk.audit.notice.TrajectoryNotice.State;
import org.keurwerk.commons.messaging.EventHandler;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventEnvelope;
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
        return handling(NoticeSent.class, event -> {
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
        return handling(NoticeFailed.class, event -> {
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
        return handling(
                NoticePlanned.class,
                event -> notices.plannedAgain(event.data().noticeId(), BusinessTime.dayOf(event.time())));
    }

    private static <E extends Event> EventHandler<E> handling(Class<E> type, Consumer<EventEnvelope<E>> handling) {
        return new EventHandler<>() {
            @Override
            public Class<E> type() {
                return type;
            }

            @Override
            public void handle(EventEnvelope<E> event) {
                handling.accept(event);
            }
        };
    }
}
